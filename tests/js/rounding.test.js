import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { ceilingOf, floorOf, integerText, largestRemainder, roundHalfUp, scaledText } from '../../site-templates/js/format/rounding.js';

const vectors = JSON.parse(readFileSync(new URL('../vectors/rounding.json', import.meta.url), 'utf8'));

for (const [numerator, denominator, scale, halfUp, down, up] of vectors.rounding) {
  test(`${numerator} / ${denominator} × ${scale} rounds to ${halfUp}, down to ${down}, up to ${up}`, () => {
    const [n, d] = [BigInt(numerator) * BigInt(scale), BigInt(denominator)];
    assert.deepEqual([roundHalfUp(n, d), floorOf(n, d), ceilingOf(n, d)], [BigInt(halfUp), BigInt(down), BigInt(up)]);
  });
}

for (const [counts, total, shares] of vectors.largestRemainder) {
  test(`shares of ${counts} in ${total} are ${shares}`, () => {
    assert.deepEqual(largestRemainder(counts, total), shares);
  });
}

test('thousands are set apart by a narrow no-break space', () => {
  assert.deepEqual([0, 999, 1000, 1234567, -1000].map(integerText),
    ['0', '999', '1\u202f000', '1\u202f234\u202f567', '\u22121\u202f000']);
});

/** A scaled integer, its decimals → its text. */
const texts = [
  [1234, 1, '123,4'],
  [5, 1, '0,5'],
  [5, 2, '0,05'],
  [0, 1, '0,0'],
  [-5, 1, '\u22120,5'],
  [12345678, 2, '123\u202f456,78'],
  [42, 0, '42'],
];
for (const [value, decimals, text] of texts) {
  test(`${value} with ${decimals} decimals reads ${text}`, () => assert.equal(scaledText(Number(value), Number(decimals)), text));
}
