// @ts-check
import { groupsOf } from './groups.js';

/**
 * @typedef {import('../data/shards.js').DepartementShard} DepartementShard
 * @typedef {import('../contract.generated.js').ShardCut} ShardCut
 * @typedef {import('./figure.js').Group} Group
 * @typedef {import('./territory.js').Part} Part
 */

/**
 * A block that reaches out of the territory or out of one département.
 * @typedef {object} CutBlock
 * @property {string} id
 * @property {number} members communes of the block in the whole country
 * @property {number} population inhabitants (PMUN) of all of them
 * @property {number} selected how many of them are in the territory
 * @property {number} selectedPopulation inhabitants of these
 * @property {{ part: number, block: number }[]} places the block in each part of the territory that it touches
 */

/**
 * What a territory has of one cut: the blocks that lie wholly inside, those it breaks, and what was not collected.
 *
 * A block lies inside when all its inhabitants do: a commune without inhabitants has nobody to count, so it neither
 * completes nor breaks a block.
 * @typedef {object} CutInTerritory
 * @property {readonly (readonly number[])[]} full per part, its blocks that lie inside; a block of several parts stands in the first
 * @property {readonly CutBlock[]} partial broken blocks, ordered by id
 * @property {number} covered inhabitants of the full blocks
 * @property {{ communes: number, inhabitants: number }} lacking selected communes where nothing was collected
 * @property {readonly Group[]} groups the broken blocks as a figure shows them
 * @property {(part: number, block: number) => CutBlock | null} brokenAt the broken block at a place; null where it lies inside
 */

/** @param {string} id @param {readonly Part[]} parts @param {readonly DepartementShard[]} shards every loaded one @returns {CutInTerritory} */
export function cutInTerritory(id, parts, shards) {
  const lacking = { communes: 0, inhabitants: 0 };
  /** @type {number[][]} */
  const full = parts.map(() => []);
  /** @type {(CutBlock | null)[][]} */
  const broken = parts.map(() => []);
  /** @type {Map<string, CutBlock>} */
  const open = new Map();
  let covered = 0;

  parts.forEach((part, p) => {
    const cut = part.shard.cuts[id];
    const { touched, selected, population } = tallyOf(part, cut, lacking);
    for (const block of touched) {
      if (isInside(selected[block], population[block], cut.members[block], cut.populations[block])) {
        full[p].push(block);
        covered += population[block];
      } else {
        addTo(open, cut, { part: p, block }, selected[block], population[block]);
      }
    }
  });

  const left = [];
  for (const block of open.values()) {
    if (isInside(block.selected, block.selectedPopulation, block.members, block.population)) {
      full[block.places[0].part].push(block.places[0].block);
      covered += block.selectedPopulation;
    } else {
      left.push(block);
      for (const place of block.places) broken[place.part][place.block] = block;
    }
  }

  // A territory where nobody lives still lies in some block.
  const inhabited = left.filter((block) => block.selectedPopulation > 0);
  const isEmpty = covered + lacking.inhabitants === 0 && inhabited.length === 0;
  const partial = (isEmpty ? left : inhabited).sort((a, b) => (a.id < b.id ? -1 : 1));
  const groups = groupsOf(partial, id, parts, shards);
  return { full, partial, covered, lacking, groups, brokenAt: (part, block) => broken[part][block] ?? null };
}

/**
 * Selected communes and inhabitants per block of one département, and the blocks that have any.
 * @param {Part} part @param {ShardCut | undefined} cut @param {{ communes: number, inhabitants: number }} lacking
 */
function tallyOf({ shard, indexes }, cut, lacking) {
  const blocks = cut?.ids.length ?? 0;
  const selected = new Int32Array(blocks);
  const population = new Float64Array(blocks);
  const touched = [];
  for (const i of indexes) {
    const block = cut === undefined ? -1 : cut.block[i];
    if (block < 0) {
      lacking.communes += 1;
      lacking.inhabitants += shard.populations[i];
      continue;
    }
    if (selected[block] === 0) touched.push(block);
    selected[block] += 1;
    population[block] += shard.populations[i];
  }
  return { touched, selected, population };
}

/** @param {number} selected @param {number} selectedPopulation @param {number} members @param {number} population */
function isInside(selected, selectedPopulation, members, population) {
  return population > 0 ? selectedPopulation === population : selected === members;
}

/**
 * @param {Map<string, CutBlock>} open @param {ShardCut} cut @param {{ part: number, block: number }} place
 * @param {number} selected @param {number} selectedPopulation
 */
function addTo(open, cut, place, selected, selectedPopulation) {
  const id = cut.ids[place.block];
  let found = open.get(id);
  if (found === undefined) {
    const [members, population] = [cut.members[place.block], cut.populations[place.block]];
    open.set(id, found = { id, members, population, selected: 0, selectedPopulation: 0, places: [] });
  }
  found.selected += selected;
  found.selectedPopulation += selectedPopulation;
  found.places.push(place);
}
