// @ts-check

/** Unsigned integers in seven bits a byte, the smallest first; the high bit says that more follow. */
export class ByteWriter {
  /** @type {number[]} */
  bytes = [];

  /** @param {number} value */
  integer(value) {
    let rest = value;
    while (rest > 127) {
      this.bytes.push((rest & 127) | 128);
      rest >>>= 7;
    }
    this.bytes.push(rest);
    return this;
  }

  /** @param {Iterable<number>} bytes */
  raw(bytes) {
    this.bytes.push(...bytes);
    return this;
  }
}

export class ByteReader {
  #at = 0;

  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
  }

  get atEnd() {
    return this.#at >= this.bytes.length;
  }

  integer() {
    let value = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = this.raw(1)[0];
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
    throw new RangeError('an integer of more than four bytes');
  }

  /** @param {number} length */
  raw(length) {
    if (this.#at + length > this.bytes.length) throw new RangeError('bytes end too early');
    this.#at += length;
    return this.bytes.subarray(this.#at - length, this.#at);
  }
}

/** @param {readonly number[]} bytes */
export function toBase64Url(bytes) {
  const text = btoa(bytes.map((byte) => String.fromCharCode(byte)).join(''));
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** @param {string} text @returns {Uint8Array} @throws {RangeError} the text is not base64url */
export function fromBase64Url(text) {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) throw new RangeError('not base64url');
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
}
