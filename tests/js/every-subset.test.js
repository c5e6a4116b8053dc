import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { figureOf } from '../../site-templates/js/aggregate/figure.js';
import { territoryOf } from '../../site-templates/js/aggregate/territory.js';

// What a person can make the page show by choosing communes, tried on every set of them (design, disclosure.md §5, attack 22).

const MINIMUM = 11;
const MOST_COMMUNES = 15;
const LINE = /** @type {any} */ ({
  kind: 'ratio', unit: 'percent', decimals: 1, protects: 'patients', minimumPersons: MINIMUM, unavailable: null,
});

/** @param {string} name */
const read = (name) => JSON.parse(readFileSync(new URL(`../vectors/${name}`, import.meta.url), 'utf8'));
const { thresholds } = read('figures.json');

/** @param {any} country */
const codesOf = (country) => country.shards.flatMap((/** @type {any} */ shard) => shard.codes);

/** Numerators with the variable their blocks carry. @param {any} country @returns {[string, string][]} */
function ratiosOf(country) {
  const ids = new Set(/** @type {string[]} */ (country.shards.flatMap((/** @type {any} */ shard) => Object.keys(shard.variables))));
  const values = [...ids].filter((id) => id.startsWith('n:')).map((id) => id.slice(2));
  return values.map((value) => /** @type {[string, string]} */ ([`n:${value}`, `d:${value}`])).filter(([, whole]) => ids.has(whole));
}

const small = read('random-figures.json').countries.filter((/** @type {any} */ country) =>
  codesOf(country).length <= MOST_COMMUNES && ratiosOf(country).length > 0);

test('there is a country small enough to try all its territories', () => assert.ok(small.length > 0));

small.forEach((/** @type {any} */ country, /** @type {number} */ i) => {
  const codes = codesOf(country);
  for (const [numerator, denominator] of ratiosOf(country)) {
    test(`no territory of small country ${i + 1} shows ${numerator} of fewer than 11 persons, nor does a commune more`, () => {
      const value = /** @type {any} */ ({ numerator, denominator, unavailable: null, professionals: null });
      const shown = Array.from({ length: 2 ** codes.length }, (_, set) =>
        figureOf(LINE, value, territoryOf(codes.filter((_code, /** @type {number} */ place) => (set >> place) & 1), country.shards), thresholds));
      shown.forEach((figure, set) => check(figure, set, shown));
    });
  }

  /** @param {import('../../site-templates/js/aggregate/figure.js').Figure} figure @param {number} set @param {readonly typeof figure[]} shown */
  function check(figure, set, shown) {
    const chosen = codes.filter((_code, place) => (set >> place) & 1).join(' ');
    if (figure.numerator === null) return;
    assert.ok(figure.numerator >= MINIMUM, `${chosen}: ${figure.numerator}`);
    if (figure.status === 'estimate') {
      assert.ok(chosen.includes(' '), `an estimate for ${chosen} alone`);
      return;
    }
    assert.ok(Number(figure.denominator) - figure.numerator >= MINIMUM, `${chosen}: all but ${Number(figure.denominator) - figure.numerator}`);
    for (let place = 0; place < codes.length; place++) {
      const more = shown[set | (2 ** place)];
      if (figure.status !== 'exact' || more.status !== 'exact') continue;
      const added = Number(more.numerator) - figure.numerator;
      assert.ok(added === 0 || added >= MINIMUM, `${codes[place]} beside ${chosen} adds ${added}`);
    }
  }
});
