import assert from 'node:assert/strict';
import test from 'node:test';
import { contains } from '../../site-templates/js/map/hit.js';

// A square of 10 with a hole of 2 in its middle, and a second square beside it.
const rings = [
  [0, 0, 10, 0, 10, 10, 0, 10, 0, 0],
  [4, 4, 4, 6, 6, 6, 6, 4, 4, 4],
  [20, 0, 24, 0, 24, 4, 20, 4, 20, 0],
];
const flat = rings.flat();
const ends = [10, 20, 30];

/** x, y → inside */
const cases = [
  [1, 1, true], [5, 5, false], [3.9, 5, true], [22, 2, true], [15, 2, false], [-1, 5, false], [5, 11, false], [24.1, 2, false],
];

for (const [x, y, inside] of cases) {
  test(`(${x}, ${y}) is ${inside ? 'inside' : 'outside'}`, () => {
    assert.equal(contains(flat, ends, Number(x), Number(y)), inside);
  });
}
