// @ts-check
import { ByteReader, ByteWriter, fromBase64Url, toBase64Url } from './bytes.js';
import { suffixSets } from './suffix-sets.js';
import { departementOf, territoryOf } from './territory.js';

/** @typedef {import('./territory.js').Territory} Territory */

const version = 1;
/** The mode after those of {@link suffixSets}: codes whose end is not a number, five characters each. */
const asText = suffixSets.length;
const overseas = 870;

/**
 * The part of a link after `#`. It depends on no list of communes, so a link outlives a change of the COG: retired
 * codes are followed when it is opened.
 * @param {Territory} territory
 */
export function linkOf(territory) {
  const name = territory.name === '' ? '' : `&nom=${encodeURIComponent(territory.name)}`;
  return `t=${toBase64Url(write(territory.codes))}${name}`;
}

/**
 * Reads the part after `#`; also `communes=63003,63010`, which people and other tools can write by hand.
 * @param {string} fragment without the `#`
 * @returns {Territory | 'none' | 'damaged'}
 */
export function territoryOfLink(fragment) {
  const parameters = new URLSearchParams(fragment);
  const name = parameters.get('nom') ?? '';
  const packed = parameters.get('t');
  const plain = parameters.get('communes');
  if (packed === null && plain === null) return 'none';
  if (packed === null) return territoryOf(name, (plain ?? '').toUpperCase().match(/[0-9A-Z]{5}/g) ?? []);
  try {
    return territoryOf(name, read(fromBase64Url(packed)));
  } catch (error) {
    if (error instanceof RangeError) return 'damaged';
    throw error;
  }
}

/** @param {readonly string[]} codes */
function write(codes) {
  const writer = new ByteWriter().integer(version);
  const numeric = codes.filter(isNumeric);
  let previous = 0;
  for (const [number, suffixes] of byDepartement(numeric)) {
    const candidates = suffixSets.map((set) => set.write(suffixes));
    const mode = candidates.reduce((best, bytes, i) => (bytes.length < candidates[best].length ? i : best), 0);
    writer.integer((number - previous) * (asText + 1) + mode).raw(candidates[mode]);
    previous = number;
  }
  const others = codes.filter((code) => !isNumeric(code));
  if (others.length > 0) {
    writer.integer(asText).integer(others.length);
    writer.raw([...others.join('')].map((char) => char.charCodeAt(0)));
  }
  return writer.bytes;
}

/** @param {string} code */
function isNumeric(code) {
  return /^(\d\d|2[AB])\d{3}$/.test(code);
}

/** @param {Uint8Array} bytes */
function read(bytes) {
  const reader = new ByteReader(bytes);
  if (reader.integer() !== version) throw new RangeError('another version');
  /** @type {string[]} */
  const codes = [];
  let number = 0;
  while (!reader.atEnd) {
    const head = reader.integer();
    const mode = head % (asText + 1);
    number += Math.floor(head / (asText + 1));
    if (mode === asText) codes.push(...readTexts(reader));
    else codes.push(...suffixSets[mode].read(reader).map((suffix) => codeOf(number, suffix)));
  }
  return codes;
}

/** @param {ByteReader} reader */
function readTexts(reader) {
  return Array.from({ length: reader.integer() }, () => String.fromCharCode(...reader.raw(5)));
}

/** @param {readonly string[]} codes @returns {[number, number[]][]} ordered by the département's number */
function byDepartement(codes) {
  /** @type {Map<number, number[]>} */
  const groups = new Map();
  for (const code of codes) {
    const departement = departementOf(code);
    const number = numberOf(departement);
    const suffixes = groups.get(number) ?? [];
    suffixes.push(Number(code.slice(departement.length)));
    groups.set(number, suffixes);
  }
  return [...groups].sort(([a], [b]) => a - b);
}

/** Corsica takes 97 and 98, which stand for nothing without a third digit; overseas follow 100. @param {string} departement */
function numberOf(departement) {
  if (departement === '2A') return 97;
  if (departement === '2B') return 98;
  return departement.length === 3 ? Number(departement) - overseas : Number(departement);
}

/** @param {number} number @param {number} suffix */
function codeOf(number, suffix) {
  const departement = number === 97 ? '2A'
    : number === 98 ? '2B'
    : number > 99 ? String(number + overseas)
    : String(number).padStart(2, '0');
  const code = departement + String(suffix).padStart(5 - departement.length, '0');
  if (code.length !== 5) throw new RangeError('a code of another length');
  return code;
}
