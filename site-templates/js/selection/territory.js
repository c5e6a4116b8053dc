// @ts-check

/**
 * What the user draws: a name and the codes of its communes, ordered and each once, so that two equal territories are
 * equal texts.
 * @typedef {{ readonly name: string, readonly codes: readonly string[] }} Territory
 */

/** @type {Territory} */
export const emptyTerritory = { name: '', codes: [] };

/** @param {string} name @param {Iterable<string>} codes @returns {Territory} */
export function territoryOf(name, codes) {
  return { name, codes: [...new Set(codes)].sort() };
}

/** @param {Territory} territory @param {Iterable<string>} codes @returns {Territory} */
export function withCommunes(territory, codes) {
  return territoryOf(territory.name, [...territory.codes, ...codes]);
}

/** @param {Territory} territory @param {Iterable<string>} codes @returns {Territory} */
export function withoutCommunes(territory, codes) {
  const removed = new Set(codes);
  return territoryOf(territory.name, territory.codes.filter((code) => !removed.has(code)));
}

/** @param {Territory} territory @param {string} code @returns {Territory} */
export function toggled(territory, code) {
  return territory.codes.includes(code) ? withoutCommunes(territory, [code]) : withCommunes(territory, [code]);
}

/** @param {Territory} a @param {Territory} b */
export function sameTerritory(a, b) {
  return a.name === b.name && a.codes.join() === b.codes.join();
}

/** The département a commune's code belongs to: two characters, three overseas. @param {string} code */
export function departementOf(code) {
  return code.slice(0, /^9[78]/.test(code) ? 3 : 2);
}

/** @param {Iterable<string>} codes @returns {string[]} */
export function departementsOf(codes) {
  return [...new Set([...codes].map(departementOf))].sort();
}
