// @ts-check

/**
 * @typedef {import('../contract.generated.js').NamesIndex} NamesIndex
 * @typedef {import('../contract.generated.js').CityLine} CityLine
 */

/**
 * One line of the search: a commune, or one of the three cities with its arrondissements.
 * @typedef {{ readonly codes: readonly string[], readonly code: string, readonly name: string,
 *   readonly postcodes: string, readonly population: number, readonly folded: string }} Place
 */

/** Lower case, without accents, ligatures and punctuation, so that « Saint-Étienne » is found by « saint etienne ». @param {string} text */
export function fold(text) {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
    .replaceAll('œ', 'oe').replaceAll('æ', 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** @param {NamesIndex} names @param {readonly CityLine[]} cities @returns {Place[]} */
export function placesOf(names, cities) {
  const populationOf = new Map(names.codes.map((code, i) => [code, names.populations[i]]));
  const communes = names.codes.map((code, i) => ({
    codes: [code], code, name: names.names[i], postcodes: names.postcodes[i],
    population: names.populations[i], folded: fold(names.names[i]),
  }));
  const whole = cities.map((city) => ({
    codes: city.arrondissements.filter((code) => populationOf.has(code)), code: city.code, name: city.name, postcodes: '',
    population: city.arrondissements.reduce((sum, code) => sum + (populationOf.get(code) ?? 0), 0), folded: fold(city.name),
  }));
  return [...whole.filter((city) => city.codes.length > 0), ...communes];
}

/**
 * The best places for what was typed: a code, a postal code or a name; the more populated first where two are as good.
 * @param {readonly Place[]} places @param {string} typed @param {number} limit @returns {Place[]}
 */
export function search(places, typed, limit) {
  const query = expandSaint(fold(typed));
  if (query === '') return [];
  const rank = /^\d|^2[ab]\d/.test(query) ? rankByCode : rankByName;
  return places
    .map((place) => ({ place, rank: rank(place, query) }))
    .filter((found) => found.rank > 0)
    .sort((a, b) => b.rank - a.rank || b.place.population - a.place.population)
    .slice(0, limit)
    .map((found) => found.place);
}

/** People write « St » and « Ste »; official names never do. @param {string} query */
function expandSaint(query) {
  return query.replace(/\bst(?=\s)/g, 'saint').replace(/\bste(?=\s)/g, 'sainte');
}

/** @param {Place} place @param {string} query */
function rankByCode(place, query) {
  const typed = query.replaceAll(' ', '').toUpperCase();
  if (place.code === typed) return 4;
  if (place.postcodes.split(' ').includes(typed)) return 3;
  if (place.postcodes.split(' ').some((code) => code.startsWith(typed))) return 2;
  return place.code.startsWith(typed) ? 1 : 0;
}

/** @param {Place} place @param {string} query */
function rankByName(place, query) {
  if (place.folded === query) return 4;
  if (place.folded.startsWith(query)) return 3;
  if (place.folded.includes(` ${query}`)) return 2;
  return query.length >= 3 && place.folded.includes(query) ? 1 : 0;
}
