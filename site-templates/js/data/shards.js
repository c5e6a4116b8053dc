// @ts-check

/**
 * @typedef {import('../contract.generated.js').DepartementCommunes} DepartementCommunes
 * @typedef {import('../contract.generated.js').DepartementFigures} DepartementFigures
 * @typedef {import('./release.js').Release} Release
 */

/**
 * The communes of one département with the figures of the tabs that were asked for.
 * @typedef {DepartementCommunes & Pick<DepartementFigures, 'counts' | 'cuts' | 'variables' | 'activity'>} DepartementShard
 */

/**
 * @typedef {{ shards: readonly DepartementShard[], failures: readonly { departement: string, reason: string }[] }} Loaded
 */

/**
 * Loads some départements side by side; one that fails does not stop the others.
 * @param {Release} release
 * @param {readonly string[]} departements
 * @param {readonly string[]} tabs
 * @param {(done: number, of: number) => void} onProgress
 * @returns {Promise<Loaded>}
 */
export async function loadShards(release, departements, tabs, onProgress) {
  let done = 0;
  const results = await Promise.all(departements.map(async (departement) => {
    try {
      return { departement, shard: await loadShard(release, departement, tabs), reason: '' };
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

/** @param {Release} release @param {string} departement @param {readonly string[]} tabs @returns {Promise<DepartementShard>} */
export async function loadShard(release, departement, tabs) {
  const [communes, ...figures] = await Promise.all([
    release.communes(departement),
    ...tabs.map((tab) => release.figures(tab, departement)),
  ]);
  return shardOf(communes, figures);
}

/** What two tabs show stands in both and is equal. @param {DepartementCommunes} communes @param {readonly DepartementFigures[]} figures @returns {DepartementShard} */
export function shardOf(communes, figures) {
  return {
    ...communes,
    counts: Object.assign({}, ...figures.map(({ counts }) => counts)),
    cuts: Object.assign({}, ...figures.map(({ cuts }) => cuts)),
    variables: Object.assign({}, ...figures.map(({ variables }) => variables)),
    activity: Object.assign({}, ...figures.map(({ activity }) => activity)),
  };
}
