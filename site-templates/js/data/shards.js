// @ts-check

/**
 * @typedef {import('../contract.generated.js').DepartementShard} DepartementShard
 * @typedef {import('./release.js').Release} Release
 */

/**
 * @typedef {{ shards: readonly DepartementShard[], failures: readonly { departement: string, reason: string }[] }} Loaded
 */

/**
 * Loads the shards of some départements side by side; one that fails does not stop the others.
 * @param {Release} release
 * @param {readonly string[]} departements
 * @param {(done: number, of: number) => void} onProgress
 * @returns {Promise<Loaded>}
 */
export async function loadShards(release, departements, onProgress) {
  let done = 0;
  const results = await Promise.all(departements.map(async (departement) => {
    try {
      return { departement, shard: await release.shard(departement), reason: '' };
    } catch (error) {
      return { departement, shard: null, reason: error instanceof Error ? error.message : String(error) };
    } finally {
      onProgress(++done, departements.length);
    }
  }));
  return {
    shards: results.flatMap(({ shard }) => (shard === null ? [] : [shard])),
    failures: results.filter(({ shard }) => shard === null).map(({ departement, reason }) => ({ departement, reason })),
  };
}
