// @ts-check
import { membersOf } from './block-members.js';

/**
 * @typedef {import('../contract.generated.js').IndicatorValue} IndicatorValue
 * @typedef {import('./cut-in-territory.js').CutBlock} CutBlock
 * @typedef {import('./territory.js').Territory} Territory
 */

/** Sum of a variable over blocks of its cut, given per part. @param {string} variable @param {readonly (readonly number[])[]} blocks @param {Territory} territory */
export function amountIn(variable, blocks, territory) {
  let sum = 0;
  blocks.forEach((of, part) => {
    if (of.length === 0) return;
    const { amounts } = territory.parts[part].shard.variables[variable];
    for (const block of of) sum += amounts[block];
  });
  return sum;
}

/**
 * Persons of the denominator in the territory's share of a broken block: its own blocks are inside that block, and
 * each of them is inside the territory, or broken as well and then anything up to its amount.
 * @param {CutBlock} broken @param {IndicatorValue} value @param {Territory} territory
 * @returns {{ low: number, high: number }}
 */
export function denominatorWithin(broken, value, territory) {
  const denominator = value.denominator ?? '';
  /** @type {Set<string>} */
  const seen = new Set();
  let [low, high] = [0, 0];
  for (const { part, block } of broken.places) {
    const { shard, isSelected } = territory.parts[part];
    const { cut: id, amounts } = shard.variables[denominator];
    const inner = shard.cuts[id];
    for (const i of membersOf(shard.cuts[shard.variables[value.numerator].cut], block)) {
      const at = inner.block[i];
      if (isSelected[i] === 0 || at < 0 || seen.has(inner.ids[at])) continue;
      seen.add(inner.ids[at]);
      const brokenInner = territory.cut(id).brokenAt(part, at);
      if (brokenInner === null) low += amounts[at];
      if (brokenInner === null || brokenInner.selectedPopulation > 0) high += amounts[at];
    }
  }
  return { low, high };
}
