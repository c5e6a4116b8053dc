// @ts-check

/** @typedef {import('../data/shards.js').DepartementShard} DepartementShard */

/**
 * The chosen communes where a confidential source collected nothing (all of Mayotte, for some sources).
 * @param {Iterable<string>} codes
 * @param {readonly DepartementShard[]} shards
 * @returns {{ departement: string, codes: string[] }[]}
 */
export function uncollected(codes, shards) {
  const chosen = new Set(codes);
  return shards.flatMap((shard) => {
    const cuts = Object.values(shard.cuts);
    const lacking = shard.codes.filter((code, i) => chosen.has(code) && cuts.some((cut) => cut.block[i] === -1));
    return lacking.length > 0 ? [{ departement: shard.departement, codes: lacking }] : [];
  });
}
