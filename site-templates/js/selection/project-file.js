// @ts-check
import { checksum } from './checksum.js';

/** @typedef {import('./territory.js').Territory} Territory */

const title = 'Rézone';
const nameLabel = 'Nom : ';
const checkLabel = 'Contrôle : ';

/**
 * A project as a text file that people can read and mend.
 * @param {Territory} territory
 * @param {(code: string) => string} nameOf
 * @param {number} cog year of the codes
 */
export function projectText(territory, nameOf, cog) {
  const head = [
    `${title} - projet de territoire, version 1, communes au 1er janvier ${cog}`,
    nameLabel + oneLine(territory.name),
    `Communes : ${territory.codes.length}`,
    '',
  ];
  const communes = territory.codes.map((code) => `${code}\t${nameOf(code)}`);
  return [...head, ...communes, '', checkLabel + checksumOf(territory.name, territory.codes), ''].join('\n');
}

/** @param {Territory} territory the file's name, from the territory's */
export function projectFileName(territory) {
  const slug = territory.name.normalize('NFD').replace(/[^\w\s-]/g, '').trim().replace(/[\s_]+/g, '-').toLowerCase();
  return `rezone-${slug === '' ? 'territoire' : slug}.txt`;
}

/**
 * What our own header says; null for a text that is not one of our files.
 * @param {readonly string[]} lines
 * @returns {{ name: string, check: string | null } | null}
 */
export function projectHead(lines) {
  if (!lines[0]?.startsWith(title)) return null;
  const after = (/** @type {string} */ label) =>
    lines.find((line) => line.startsWith(label.trimEnd()))?.slice(label.length).trim();
  return { name: after(nameLabel) ?? '', check: after(checkLabel) ?? null };
}

/** @param {string} line */
export function isHeadLine(line) {
  return [title, nameLabel, checkLabel, 'Communes :'].some((label) => line.startsWith(label.trimEnd()));
}

/** @param {string} name @param {readonly string[]} codes */
export function checksumOf(name, codes) {
  return checksum([oneLine(name), ...codes].join('\n'));
}

/** @param {string} text */
function oneLine(text) {
  return text.replace(/\s+/g, ' ').trim();
}
