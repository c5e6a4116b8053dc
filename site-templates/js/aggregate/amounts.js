// @ts-check

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
    const { shard, indexes } = territory.parts[part];
    const { block: numeratorBlocks } = shard.cuts[shard.variables[value.numerator].cut];
    const { cut: id, amounts } = shard.variables[denominator];
    const cut = shard.cuts[id];
    for (const i of indexes) {
      const inner = cut.block[i];
      if (numeratorBlocks[i] !== block || inner < 0 || seen.has(cut.ids[inner])) continue;
      seen.add(cut.ids[inner]);
      const brokenInner = territory.cut(id).brokenAt(part, inner);
      if (brokenInner === null) low += amounts[inner];
      if (brokenInner === null || brokenInner.selectedPopulation > 0) high += amounts[inner];
    }
  }
  return { low, high };
}
