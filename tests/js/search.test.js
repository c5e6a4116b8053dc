import assert from 'node:assert/strict';
import test from 'node:test';
import { fold, placesOf, search } from '../../site-templates/js/selection/search.js';

const names = {
  contract: '',
  codes: ['2A004', '42218', '63003', '63113', '69381', '69382', '97411', '14654'],
  names: ['Ajaccio', 'Saint-Étienne', 'Ambert', 'Clermont-Ferrand', 'Lyon 1er Arrondissement', 'Lyon 2e Arrondissement',
    'Saint-Denis', 'Saint-Étienne-la-Thillaye'],
  postcodes: ['20000 20090 20167', '42000 42100', '63600', '63000 63100', '69001', '69002', '97400 97417 97490', '14950'],
  populations: [75000, 174000, 6400, 147000, 29000, 31000, 155000, 500],
};
const places = placesOf(names, [
  { code: '69123', name: 'Lyon', arrondissements: ['69381', '69382'] },
  { code: '75056', name: 'Paris', arrondissements: ['75101'] },
]);
const found = (/** @type {string} */ typed) => search(places, typed, 5).map((place) => place.code);

test('folding drops accents, ligatures, case and punctuation', () => {
  assert.equal(fold('L’Œuvre-d’Âme, ÉTÉ'), 'l oeuvre d ame ete');
});

/** What is typed → the codes found, best first. */
const cases = [
  ['saint etienne', ['42218', '14654']],
  ['St-Etienne', ['42218', '14654']],
  ['ferrand', ['63113']],
  ['cLERMont', ['63113']],
  ['lyon', ['69123', '69382', '69381']],
  ['63003', ['63003']],
  ['63600', ['63003']],
  ['2a004', ['2A004']],
  ['2A', ['2A004']],
  ['974', ['97411']],
  ['631', ['63113']],
  ['zzz', []],
  ['  ', []],
];

for (const [typed, codes] of cases) {
  test(`« ${typed} » finds ${JSON.stringify(codes)}`, () => assert.deepEqual(found(String(typed)), codes));
}

test('a city stands for its arrondissements; one without any in the site is left out', () => {
  assert.deepEqual(search(places, 'lyon', 1)[0].codes, ['69381', '69382']);
  assert.deepEqual(found('paris'), []);
});
