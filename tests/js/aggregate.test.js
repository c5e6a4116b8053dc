import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { comparatorsOf, distributionComparatorsOf } from '../../site-templates/js/aggregate/comparators.js';
import { differenceOf, distributionOf, figureOf } from '../../site-templates/js/aggregate/figure.js';
import { territoryOf } from '../../site-templates/js/aggregate/territory.js';

const read = (/** @type {string} */ file) => JSON.parse(readFileSync(new URL(`../vectors/${file}`, import.meta.url), 'utf8'));
const { thresholds, shards, cases, distributions } = read('figures.json');
const loaded = (/** @type {string[]} */ codes) => codes.map((code) => shards[code]);
const valueOf = (/** @type {string} */ numerator, /** @type {string | null} */ denominator, /** @type {string | null} */ professionals = null) => ({ id: '', label: '', note: null, unavailable: null, numerator, denominator, professionals });

for (const { name, shards: codes, selection, line, numerator, denominator, professionals, expected } of cases) {
  test(name, () => {
    const territory = territoryOf(selection, loaded(codes));
    assert.deepEqual(figureOf(line, valueOf(numerator, denominator, professionals ?? null), territory, thresholds), expected);
  });

  test(`${name}, in whatever order codes and shards come`, () => {
    const territory = territoryOf([...selection].reverse().concat(selection), loaded([...codes].reverse()));
    assert.deepEqual(figureOf(line, valueOf(numerator, denominator, professionals ?? null), territory, thresholds), expected);
  });
}

for (const { name, shards: codes, selection, line, numerators, expected, status, reason, denominator } of distributions) {
  test(name, () => {
    const asked = { ...line, values: numerators.map((/** @type {string} */ id) => valueOf(id, null)) };
    const figures = distributionOf(asked, territoryOf(selection, loaded(codes)), thresholds);
    assert.deepEqual(figures.map((figure) => ({ numerator: figure.numerator, value: figure.value })), expected);
    for (const figure of figures) {
      assert.deepEqual([figure.status, figure.reason, figure.denominator], [status, reason, denominator]);
    }
  });
}

const national = read('comparators.json');
for (const { name, departements, line, numerator, denominator, expected } of national.cases) {
  test(name, () => {
    const compared = comparatorsOf(line, valueOf(numerator, denominator), /** @type {any} */ ({ departements }), national.totals, national.areas);
    assert.deepEqual(compared.map(({ figure: { status, reason, numerator: n, denominator: d, value }, ...scope }) =>
      ({ ...scope, status, reason, numerator: n, denominator: d, value })), expected);
  });
}

test('shares of an area add up to 100,0 % as those of the territory do', () => {
  const line = { ...cases[0].line, kind: 'distribution', protects: 'nobody', comparators: ['departement'], values: [valueOf('places', null), valueOf('young', null), valueOf('old', null)] };
  const [{ label, figures }] = distributionComparatorsOf(line, /** @type {any} */ ({ departements: ['01'] }), national.totals, national.areas);
  assert.equal(label, 'Ain');
  assert.deepEqual(figures.map(({ value }) => value), [83, 667, 250]);
});

test('codes that no loaded shard has are told apart', () => {
  const { codes, unknown, population, departements } = territoryOf(['01002', '99999', '02001'], loaded(['01', '02']));
  assert.deepEqual({ codes, unknown, population, departements },
    { codes: ['01002', '02001'], unknown: ['99999'], population: 500, departements: ['01', '02'] });
});

test('a difference is in the unit of both values, and none where one is not shown', () => {
  const figure = (/** @type {number | null} */ value) => /** @type {any} */ ({ value });
  assert.equal(differenceOf(figure(125), figure(130)), -5);
  assert.equal(differenceOf(figure(null), figure(130)), null);
});

read('random-figures.json').countries.forEach((/** @type {any} */ country, /** @type {number} */ i) => {
  test(`random selections of random country ${i + 1} show what C# computes`, () => {
    for (const { kind, decimals, numerator, denominator, codes, figure: expected } of country.cases) {
      const line = /** @type {any} */ ({
        kind: kind === 0 ? 'count' : 'ratio', unit: kind === 0 ? 'persons' : 'percent', decimals, protects: 'patients', minimumPersons: 11, unavailable: null,
      });
      const { status, reason, numerator: n, denominator: d, value, coverage, lacking, groups, bounds } =
        figureOf(line, valueOf(numerator, denominator), territoryOf(codes, country.shards), thresholds);
      const row = [
        status, reason, n, d, value, coverage.covered, coverage.of, coverage.percent, lacking.communes,
        groups.map((group) => `${group.id} ${group.selected}/${group.members}`),
        bounds && [bounds.low, bounds.high, bounds.numeratorLow, bounds.numeratorHigh, bounds.denominatorLow, bounds.denominatorHigh],
      ];
      assert.deepEqual(row, expected, `${numerator} / ${denominator} of ${codes}`);
    }
  });
});
