import assert from 'node:assert/strict';
import test from 'node:test';
import { remarkText } from '../../site-templates/js/format/words.js';
import { followCodes, importText } from '../../site-templates/js/selection/importer.js';
import { linkOf, territoryOfLink } from '../../site-templates/js/selection/share-link.js';
import { territoryOf } from '../../site-templates/js/selection/territory.js';

const communes = new Set(['01004', '01001', '2A004', '2B033', '63003', '63113', '63100', '75101', '75102', '97411']);
const gazetteer = {
  isCommune: (/** @type {string} */ code) => communes.has(code),
  passage: {
    contract: '',
    retired: ['63999', '01998', '01997'],
    names: ['Ancienne', 'Coupée', 'Vers-Paris'],
    successors: ['63003', '01004 01001', '75056'],
  },
  cities: [{ code: '75056', name: 'Paris', arrondissements: ['75101', '75102'] }],
};
const read = (/** @type {string} */ text) => importText(text, gazetteer);

/** One line of text → the codes taken. */
const accepted = [
  ['01004 2A004 2b033', ['01004', '2A004', '2B033']],
  ['63003,63113;97411', ['63003', '63113', '97411']],
  ['63003\tAmbert', ['63003']],
  ['Ambert (63003)', ['63003']],
  ['"63003";"Ambert";"63600"', ['63003']],
  ['Ambert;63600;63003', ['63003']],
  ['63003;Ambert;63100', ['63003']],
  ['1004;Ambérieu-en-Bugey', ['01004']],
  ['Population : 163003 habitants', []],
  ['PARIS ROUEN', []],
  ['', []],
];

for (const [text, codes] of accepted) {
  test(`« ${text} » gives ${codes.length} commune(s)`, () => {
    assert.deepEqual(read(String(text)).territory.codes, codes);
  });
}

test('a table that names its column of INSEE codes is read by that column', () => {
  const text = 'code_postal;code_insee;nom\n63100;63113;Clermont-Ferrand\n63100;63003;Ambert';
  assert.deepEqual(read(text).territory.codes, ['63003', '63113']);
  assert.deepEqual(read(text).remarks, []);
});

test('an unknown code is reported with its line and the rest is imported', () => {
  const { territory, remarks } = read('63003\n99999\n63113');
  assert.deepEqual(territory.codes, ['63003', '63113']);
  assert.deepEqual(remarks, [{ line: 2, kind: 'unknown', code: '99999', name: '', codes: [] }]);
});

test('a retired code becomes its successor, or its successors where it was split', () => {
  const { territory, remarks } = read('63999\n01998');
  assert.deepEqual(territory.codes, ['01001', '01004', '63003']);
  assert.deepEqual(remarks.map(({ kind, name, codes }) => ({ kind, name, codes })), [
    { kind: 'retired', name: 'Ancienne', codes: ['63003'] },
    { kind: 'retired', name: 'Coupée', codes: ['01004', '01001'] },
  ]);
});

test('a whole city becomes its arrondissements, also as a successor', () => {
  assert.deepEqual(read('75056').territory.codes, ['75101', '75102']);
  assert.deepEqual(read('75056').remarks, [{ line: 1, kind: 'city', code: '75056', name: 'Paris', codes: ['75101', '75102'] }]);
  assert.deepEqual(read('01997').territory.codes, ['75101', '75102']);
});

test('a code that lost its leading zero is restored and said so', () => {
  assert.deepEqual(read('1004').remarks, [{ line: 1, kind: 'zero', code: '1004', name: '', codes: ['01004'] }]);
});

test('codes of an old link are followed like those of an old file', () => {
  assert.deepEqual(followCodes(['63113', '63999'], gazetteer).territory.codes, ['63003', '63113']);
});

// Three of INSEE's movements as the passage table holds them (RealCountryTests checks that it does): a change of
// département followed by a merger on one day, a merger, a commune that became a part of Lyon.
const names = new Map([['50592', 'Tessy-Bocage'], ['01033', 'Valserhône'], ['69381', 'Lyon 1er'], ['69385', 'Lyon 5e'], ['63003', 'Ambert']]);
const france = {
  isCommune: (/** @type {string} */ code) => names.has(code),
  passage: {
    contract: '',
    retired: ['01091', '14513', '69232'],
    names: ['Châtillon-en-Michaille', 'Pont-Farcy', 'Saint-Rambert-l’Île-Barbe'],
    successors: ['01033', '50592', '69123'],
  },
  cities: [{ code: '69123', name: 'Lyon', arrondissements: ['69381', '69385'] }],
};
const said = [
  '01091 Châtillon-en-Michaille : n’est plus une commune. Devenue Valserhône (01033).',
  '14513 Pont-Farcy : n’est plus une commune. Devenue Tessy-Bocage (50592).',
];
const sayAll = (/** @type {readonly import('../../site-templates/js/selection/importer.js').Remark[]} */ remarks) =>
  remarks.map((remark) => remarkText(remark, (code) => names.get(code) ?? '').replaceAll('\u00a0', ' '));

test('a project saved in 2017 opens on the communes of today and says what became of the others', () => {
  const text = [
    'Rézone - projet de territoire, version 1, communes au 1er janvier 2017', 'Nom : Ancien', 'Communes : 3', '',
    '01091\tChâtillon-en-Michaille', '14513\tPont-Farcy', '63003\tAmbert', '',
  ].join('\n');
  const { territory, remarks } = importText(text, france);
  assert.deepEqual(territory, territoryOf('Ancien', ['01033', '50592', '63003']));
  assert.deepEqual(sayAll(remarks), said);
  assert.deepEqual(remarks.map((remark) => remark.line), [5, 6]);
});

test('a link of 2017 keeps its old codes until they are followed, and says so', () => {
  const linked = territoryOfLink(linkOf(territoryOf('', ['01091', '14513', '63003'])));
  assert.ok(typeof linked === 'object');
  assert.deepEqual(linked.codes, ['01091', '14513', '63003']);
  const { territory, remarks } = followCodes(linked.codes, france);
  assert.deepEqual(territory.codes, ['01033', '50592', '63003']);
  assert.deepEqual(sayAll(remarks), said);
});

test('a commune that became a part of Lyon gives the arrondissements of Lyon', () => {
  assert.deepEqual(importText('69232', france).territory.codes, ['69381', '69385']);
});
