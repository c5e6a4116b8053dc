import assert from 'node:assert/strict';
import test from 'node:test';
import { followCodes, importText } from '../../site-templates/js/selection/importer.js';

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
