// @ts-check
import { cutInTerritory } from './cut-in-territory.js';

/**
 * @typedef {import('../data/shards.js').DepartementShard} DepartementShard
 * @typedef {import('./cut-in-territory.js').CutInTerritory} CutInTerritory
 */

/**
 * The selected communes of one département.
 * @typedef {object} Part
 * @property {DepartementShard} shard
 * @property {readonly number[]} indexes of the selected communes in the shard, ascending
 * @property {Uint8Array} isSelected per commune of the shard
 */

/**
 * A selection with the data of its communes, indexed once for all indicators.
 * @typedef {object} Territory
 * @property {readonly string[]} codes selected codes that a loaded shard has, ordered
 * @property {readonly string[]} unknown selected codes that no loaded shard has, ordered
 * @property {number} population inhabitants (PMUN)
 * @property {readonly string[]} departements touched, ordered
 * @property {readonly Part[]} parts one per département touched, in the same order
 * @property {readonly DepartementShard[]} shards every loaded shard
 * @property {(cut: string) => CutInTerritory} cut its blocks in one cut
 */

/** Built once per change of the selection. @param {Iterable<string>} codes @param {readonly DepartementShard[]} shards @returns {Territory} */
export function territoryOf(codes, shards) {
  const selected = new Set(codes);
  const ordered = [...shards].sort((a, b) => (a.departement < b.departement ? -1 : 1));
  const parts = ordered.map((shard) => partOf(shard, selected)).filter((part) => part.indexes.length > 0);
  const known = parts.flatMap(({ shard, indexes }) => indexes.map((i) => shard.codes[i])).sort();
  const isKnown = new Set(known);

  /** @type {Map<string, CutInTerritory>} */
  const cuts = new Map();
  return {
    codes: known,
    unknown: [...selected].filter((code) => !isKnown.has(code)).sort(),
    population: parts.reduce((sum, { shard, indexes }) => indexes.reduce((s, i) => s + shard.populations[i], sum), 0),
    departements: parts.map(({ shard }) => shard.departement),
    parts,
    shards: ordered,
    cut(id) {
      let found = cuts.get(id);
      if (found === undefined) cuts.set(id, found = cutInTerritory(id, parts, ordered));
      return found;
    },
  };
}

/** @param {DepartementShard} shard @param {Set<string>} selected @returns {Part} */
function partOf(shard, selected) {
  const isSelected = new Uint8Array(shard.codes.length);
  const indexes = [];
  for (let i = 0; i < shard.codes.length; i++) {
    if (!selected.has(shard.codes[i])) continue;
    isSelected[i] = 1;
    indexes.push(i);
  }
  return { shard, indexes, isSelected };
}
