import assert from 'node:assert/strict';
import test from 'node:test';
import { uncollected } from '../../site-templates/js/selection/gaps.js';

const shard = (/** @type {string} */ departement, /** @type {string[]} */ codes, /** @type {number[]} */ block) =>
  /** @type {any} */ ({ departement, codes, cuts: { a: { block }, b: { block: codes.map(() => 0) } } });

test('only chosen communes that some source left out are named, by département', () => {
  const shards = [shard('01', ['01001', '01002'], [0, 1]), shard('976', ['97601', '97602', '97603'], [-1, 0, -1])];
  assert.deepEqual(uncollected(['01001', '97601', '97602'], shards), [{ departement: '976', codes: ['97601'] }]);
  assert.deepEqual(uncollected(['01001', '97602'], shards), []);
});
