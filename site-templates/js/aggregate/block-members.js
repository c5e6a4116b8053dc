// @ts-check

/** @typedef {import('../contract.generated.js').ShardCut} ShardCut */

/** Members of every block of a cut, one after another: `order` from `first[block]` to `first[block + 1]`. @typedef {{ order: Int32Array, first: Int32Array }} Members */

/** @type {WeakMap<ShardCut, Members>} made once per shard and cut, whatever territories follow */
const known = new WeakMap();

/** Communes of a block in one shard, as indexes into the shard, ascending. @param {ShardCut} cut @param {number} block @returns {Int32Array} */
export function membersOf(cut, block) {
  let members = known.get(cut);
  if (members === undefined) known.set(cut, members = sorted(cut));
  return members.order.subarray(members.first[block], members.first[block + 1]);
}

/** @param {ShardCut} cut @returns {Members} */
function sorted({ block, ids }) {
  const first = new Int32Array(ids.length + 1);
  for (const b of block) if (b >= 0) first[b + 1] += 1;
  for (let b = 0; b < ids.length; b++) first[b + 1] += first[b];

  const next = first.slice();
  const order = new Int32Array(first[ids.length]);
  block.forEach((b, i) => {
    if (b < 0) return;
    order[next[b]] = i;
    next[b] += 1;
  });
  return { order, first };
}
