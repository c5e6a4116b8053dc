// @ts-check

/**
 * @typedef {import('./cut-in-territory.js').CutBlock} CutBlock
 * @typedef {import('./figure.js').Group} Group
 * @typedef {import('./territory.js').Territory} Territory
 */

/**
 * The groups that a territory breaks, with the communes that would complete them.
 * @param {readonly CutBlock[]} partial @param {string} variable @param {Territory} territory @returns {Group[]}
 */
export function groupsOf(partial, variable, territory) {
  if (partial.length === 0) return [];
  /** @type {Map<string, { selected: string[], missing: string[] }>} */
  const codes = new Map(partial.map(({ id }) => [id, { selected: [], missing: [] }]));
  const selected = new Set(territory.codes);
  for (const shard of territory.shards) {
    const cut = shard.cuts[shard.variables[variable]?.cut];
    if (cut === undefined) continue;
    const found = cut.ids.map((id) => codes.get(id));
    shard.codes.forEach((code, i) => {
      const group = cut.block[i] < 0 ? undefined : found[cut.block[i]];
      if (group !== undefined) (selected.has(code) ? group.selected : group.missing).push(code);
    });
  }
  return partial.map(({ id, members, population, selectedPopulation }) => {
    const known = codes.get(id) ?? { selected: [], missing: [] };
    return {
      id,
      members,
      selected: known.selected.length,
      selectedCodes: known.selected.sort(),
      missingCodes: known.missing.sort(),
      missingElsewhere: members - known.selected.length - known.missing.length,
      population,
      selectedPopulation,
    };
  });
}
