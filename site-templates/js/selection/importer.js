// @ts-check
import { checksumOf, isHeadLine, projectHead } from './project-file.js';
import { territoryOf } from './territory.js';

/**
 * @typedef {import('./territory.js').Territory} Territory
 * @typedef {import('../contract.generated.js').PassageTable} PassageTable
 * @typedef {import('../contract.generated.js').CityLine} CityLine
 */

/**
 * What the importer knows of the country.
 * @typedef {{ isCommune: (code: string) => boolean, passage: PassageTable, cities: readonly CityLine[] }} Gazetteer
 */

/**
 * Something to tell about a line that was not simply taken: its code is unknown, belongs to a commune that is no more,
 * to a whole city, or had lost its leading zero (spreadsheets drop it).
 * @typedef {{ line: number, kind: 'unknown' | 'retired' | 'city' | 'zero', code: string, name: string,
 *   codes: readonly string[] }} Remark `line` counts from 1; `codes` are those taken instead
 */

/**
 * @typedef {{ territory: Territory, remarks: readonly Remark[], changed: boolean }} Import
 * `changed`: one of our files whose name or communes are no longer those it was saved with
 */

/**
 * Reads any text that holds INSEE codes: a saved project, a pasted list, a table.
 * @param {string} text
 * @param {Gazetteer} gazetteer
 * @returns {Import}
 */
export function importText(text, gazetteer) {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const head = projectHead(lines);
  const column = codeColumn(lines);
  const tokens = lines.flatMap((line, i) =>
    head !== null && isHeadLine(line) ? [] : tokensOf(line, i === column?.line ? null : column, gazetteer)
      .map((code) => ({ line: i + 1, code })));
  const found = tokens.map(({ line, code }) => ({ line, written: code, ...resolve(code, gazetteer) }));
  const territory = territoryOf(head?.name ?? '', found.flatMap((f) => f.codes));
  const written = territoryOf('', tokens.map((token) => token.code)).codes;
  return {
    territory,
    remarks: found.flatMap(({ line, written: code, kind, name, codes }) =>
      kind === 'known' ? [] : [{ line, kind, code, name, codes }]),
    changed: head?.check != null && head.check !== checksumOf(head.name, written),
  };
}

/**
 * Follows the codes of an old link to the communes of today.
 * @param {readonly string[]} codes
 * @param {Gazetteer} gazetteer
 */
export function followCodes(codes, gazetteer) {
  return importText(codes.join('\n'), gazetteer);
}

const codePattern = /(?<![\p{L}\p{N}])(?:\d{5}|2[AB]\d{3}|[A-Z][0-9A-Z]{4})(?![\p{L}\p{N}])/gu;
const separator = /[\t;,|]/;

/**
 * @typedef {{ line: number, cell: number }} Column
 * @param {readonly string[]} lines
 * @returns {Column | null} the column of INSEE codes of a table that names it
 */
function codeColumn(lines) {
  for (const [line, text] of lines.entries()) {
    const cell = cells(text).findIndex((c) => /insee|codgeo|depcom|code_?com(mune)?$/i.test(c));
    if (cell >= 0 && cells(text).length > 1) return { line, cell };
  }
  return null;
}

/** @param {string} line */
function cells(line) {
  return line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}

/**
 * A line of codes alone gives them all. A line with other words gives its first commune: a postal code or a number of
 * inhabitants may stand beside it.
 * @param {string} line @param {Column | null} column @param {Gazetteer} gazetteer @returns {string[]}
 */
function tokensOf(line, column, gazetteer) {
  const scope = (column === null ? line : cells(line)[column.cell] ?? '').toUpperCase();
  const codes = [...(scope.match(codePattern) ?? [])].filter((code) => isPlausible(code, gazetteer));
  if (codes.length === 0) return withoutZero(scope, gazetteer);
  if (scope.replace(codePattern, '').replace(/[\s;,|"'.]/g, '') === '') return codes;
  return [codes.find((code) => resolve(code, gazetteer).kind !== 'unknown') ?? codes[0]];
}

/** A word of five capitals is no code, unless it is one of the synthetic codes. @param {string} code @param {Gazetteer} gazetteer */
function isPlausible(code, gazetteer) {
  return /^(\d|2[AB])/.test(code) || gazetteer.isCommune(code);
}

/** @param {string} scope @param {Gazetteer} gazetteer @returns {string[]} */
function withoutZero(scope, gazetteer) {
  const first = cells(scope)[0].split(/\s/)[0];
  return /^\d{4}$/.test(first) && resolve(first, gazetteer).kind !== 'unknown' ? [first] : [];
}

/**
 * @param {string} code @param {Gazetteer} gazetteer
 * @returns {{ kind: 'known' | Remark['kind'], name: string, codes: readonly string[] }}
 */
function resolve(code, { isCommune, passage, cities }) {
  if (isCommune(code)) return { kind: 'known', name: '', codes: [code] };
  const city = cities.find((c) => c.code === code);
  if (city) return { kind: 'city', name: city.name, codes: city.arrondissements };
  const retired = passage.retired.indexOf(code);
  if (retired >= 0) return { kind: 'retired', name: passage.names[retired], codes: successors(retired, passage, cities) };
  if (/^\d{4}$/.test(code)) {
    const whole = resolve(`0${code}`, { isCommune, passage, cities });
    return whole.kind === 'known' ? { ...whole, kind: 'zero' } : whole;
  }
  return { kind: 'unknown', name: '', codes: [] };
}

/** @param {number} retired @param {PassageTable} passage @param {readonly CityLine[]} cities */
function successors(retired, passage, cities) {
  return passage.successors[retired].split(' ').filter((code) => code !== '')
    .flatMap((code) => cities.find((c) => c.code === code)?.arrondissements ?? [code]);
}
