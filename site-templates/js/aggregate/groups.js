// @ts-check
import { membersOf } from './block-members.js';

/**
 * @typedef {import('../data/shards.js').DepartementShard} DepartementShard
 * @typedef {import('./cut-in-territory.js').CutBlock} CutBlock
 * @typedef {import('./figure.js').Group} Group
 * @typedef {import('./territory.js').Part} Part
 */

/**
 * The groups that a territory breaks, with the communes that would complete them.
 * @param {readonly CutBlock[]} partial @param {string} cut @param {readonly Part[]} parts @param {readonly DepartementShard[]} shards every loaded one
 * @returns {Group[]}
 */
export function groupsOf(partial, cut, parts, shards) {
  return partial.map((block) => {
    /** @type {string[]} */
    const selectedCodes = [];
    /** @type {string[]} */
    const missingCodes = [];
    for (const { part, block: at } of block.places) {
      const { shard, isSelected } = parts[part];
      for (const i of membersOf(shard.cuts[cut], at)) (isSelected[i] ? selectedCodes : missingCodes).push(shard.codes[i]);
    }
    if (selectedCodes.length + missingCodes.length < block.members) {
      const touched = block.places.map(({ part }) => parts[part].shard);
      missingCodes.push(...codesIn(shards.filter((shard) => !touched.includes(shard)), cut, block.id));
    }
    const { id, members, population, selectedPopulation } = block;
    return {
      id,
      members,
      selected: selectedCodes.length,
      selectedCodes: selectedCodes.sort(),
      missingCodes: missingCodes.sort(),
      missingElsewhere: members - selectedCodes.length - missingCodes.length,
      population,
      selectedPopulation,
    };
  });
}

/** Communes of a block in départements where none of it is selected. @param {readonly DepartementShard[]} shards @param {string} cut @param {string} id */
function codesIn(shards, cut, id) {
  return shards.flatMap((shard) => {
    const block = shard.cuts[cut]?.ids.indexOf(id) ?? -1;
    return block < 0 ? [] : [...membersOf(shard.cuts[cut], block)].map((i) => shard.codes[i]);
  });
}
