// @ts-check
import { ByteReader, ByteWriter } from './bytes.js';

/**
 * Three ways to write an ordered set of numbers below 1,000 (the end of the codes of one département): the gaps
 * between them, one bit for each, or the runs of neighbours. Which one is shortest depends on the territory.
 * @type {readonly { write: (set: readonly number[]) => number[], read: (reader: ByteReader) => number[] }[]}
 */
export const suffixSets = [
  { write: writeGaps, read: readGaps },
  { write: writeBitmap, read: readBitmap },
  { write: writeRuns, read: readRuns },
];

/** @param {readonly number[]} set */
function writeGaps(set) {
  const writer = new ByteWriter().integer(set.length);
  set.forEach((value, i) => writer.integer(i === 0 ? value : value - set[i - 1] - 1));
  return writer.bytes;
}

/** @param {ByteReader} reader */
function readGaps(reader) {
  const count = reader.integer();
  /** @type {number[]} */
  const set = [];
  for (let i = 0; i < count; i++) set.push(reader.integer() + (i === 0 ? 0 : set[i - 1] + 1));
  return set;
}

/** @param {readonly number[]} set */
function writeBitmap(set) {
  const first = set[0];
  const bits = new Uint8Array(((set[set.length - 1] - first) >> 3) + 1);
  for (const value of set) bits[(value - first) >> 3] |= 1 << ((value - first) & 7);
  return new ByteWriter().integer(first).integer(bits.length).raw(bits).bytes;
}

/** @param {ByteReader} reader */
function readBitmap(reader) {
  const first = reader.integer();
  const bits = reader.raw(reader.integer());
  return Array.from({ length: bits.length * 8 }, (_, i) => i)
    .filter((i) => bits[i >> 3] & (1 << (i & 7)))
    .map((i) => first + i);
}

/** @param {readonly number[]} set */
function writeRuns(set) {
  /** @type {{ from: number, length: number }[]} */
  const runs = [];
  for (const value of set) {
    const last = runs[runs.length - 1];
    if (last && value === last.from + last.length) last.length++;
    else runs.push({ from: value, length: 1 });
  }
  const writer = new ByteWriter().integer(runs.length);
  let end = 0;
  for (const run of runs) {
    writer.integer(run.from - end).integer(run.length - 1);
    end = run.from + run.length;
  }
  return writer.bytes;
}

/** @param {ByteReader} reader */
function readRuns(reader) {
  const count = reader.integer();
  /** @type {number[]} */
  const set = [];
  let end = 0;
  for (let i = 0; i < count; i++) {
    const from = end + reader.integer();
    end = from + reader.integer() + 1;
    if (end > 1000) throw new RangeError('a number above 999');
    for (let value = from; value < end; value++) set.push(value);
  }
  return set;
}
