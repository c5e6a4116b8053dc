import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';

const css = readFileSync(new URL('../../site-templates/css/tokens.css', import.meta.url), 'utf8');
const tokens = new Map([...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, colour]) => [name, colour]));

/** Relative luminance of WCAG 2.2. @param {string} colour */
function luminance(colour) {
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** @param {string} a @param {string} b */
function contrast(a, b) {
  const [dark, light] = [tokens.get(a), tokens.get(b)].map((colour) => luminance(colour ?? '')).sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

test('the formula gives the known extremes', () => {
  tokens.set('black', '#000000');
  assert.equal(contrast('black', 'surface'), 21);
  assert.equal(contrast('surface', 'surface'), 1);
});

/** Text on its grounds: at least 4.5. */
const texts = [
  ['ink', ['surface', 'ground', 'territory-tint', 'land', 'notice-ground']],
  ['muted', ['surface', 'ground']],
  ['territory', ['surface', 'ground', 'territory-tint']],
  ['territory-strong', ['territory-tint']],
  ['surface', ['territory', 'territory-strong', 'ink']],
  ['notice', ['notice-ground', 'ground']],
  ['error', ['error-ground', 'ground']],
];

/** Shapes and borders that carry meaning: at least 3. */
const shapes = [
  ['control', ['surface', 'ground']],
  ['territory', ['land', 'water']],
  ['departement', ['ground']],
  ['region', ['ground']],
  ['france', ['ground']],
];

for (const [list, least] of /** @type {const} */ ([[texts, 4.5], [shapes, 3]])) {
  for (const [fore, grounds] of list) {
    for (const ground of grounds) {
      test(`${fore} on ${ground} has a contrast of at least ${least}`, () => {
        const ratio = contrast(String(fore), ground);
        assert.ok(ratio >= least, ratio.toFixed(2));
      });
    }
  }
}

test('colours stand in the tokens only', () => {
  for (const file of ['base', 'layout', 'territory', 'map', 'results', 'pages', 'print', 'no-script']) {
    const text = readFileSync(new URL(`../../site-templates/css/${file}.css`, import.meta.url), 'utf8');
    assert.deepEqual(text.match(/#[0-9a-f]{3,8}\b/gi) ?? [], [], file);
  }
});
