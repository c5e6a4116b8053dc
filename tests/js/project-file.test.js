import assert from 'node:assert/strict';
import test from 'node:test';
import { importText } from '../../site-templates/js/selection/importer.js';
import { projectFileName, projectText } from '../../site-templates/js/selection/project-file.js';
import { territoryOf } from '../../site-templates/js/selection/territory.js';
import { randomSource } from './random-source.js';

const country = new Map([['01004', 'Ambérieu-en-Bugey'], ['2A004', 'Ajaccio'], ['63003', 'Ambert'], ['97411', 'Saint-Denis']]);
const gazetteer = {
  isCommune: (/** @type {string} */ code) => country.has(code),
  passage: { contract: '', retired: [], names: [], successors: [] },
  cities: [],
};
const nameOf = (/** @type {string} */ code) => country.get(code) ?? '';

test('a saved project is a text that people can read', () => {
  const text = projectText(territoryOf('Livradois', ['63003', '01004']), nameOf, 2026);
  assert.equal(text, [
    'Rézone - projet de territoire, version 1, communes au 1er janvier 2026',
    'Nom : Livradois',
    'Communes : 2',
    '',
    '01004\tAmbérieu-en-Bugey',
    '63003\tAmbert',
    '',
    'Contrôle : cdeda54f',
    '',
  ].join('\n'));
});

test('saving and importing give the same name and communes, for 200 random territories', () => {
  const random = randomSource(63);
  const letters = 'abcÉè-’ "01234;,|';
  for (let round = 0; round < 200; round++) {
    const name = Array.from({ length: random(20) }, () => letters[random(letters.length)]).join('').replace(/\s+/g, ' ').trim();
    const territory = territoryOf(name, [...country.keys()].filter(() => random(2) === 1));
    const back = importText(projectText(territory, nameOf, 2026), gazetteer);
    assert.deepEqual(back, { territory, remarks: [], changed: false });
  }
});

test('line ends of another system and a byte order mark change nothing', () => {
  const territory = territoryOf('Livradois', ['63003', '01004']);
  const text = `\uFEFF${projectText(territory, nameOf, 2026).replaceAll('\n', '\r\n')}`;
  assert.deepEqual(importText(text, gazetteer), { territory, remarks: [], changed: false });
});

test('a project mended by hand is taken, and said to have changed', () => {
  const text = projectText(territoryOf('Livradois', ['63003', '01004']), nameOf, 2026).replace('01004', '2A004');
  const back = importText(text, gazetteer);
  assert.deepEqual(back.territory.codes, ['2A004', '63003']);
  assert.equal(back.changed, true);
});

test('the file is named after the territory', () => {
  assert.equal(projectFileName(territoryOf('Vallée de l’Ance / Forez', [])), 'rezone-vallee-de-lance-forez.txt');
  assert.equal(projectFileName(territoryOf(' ', [])), 'rezone-territoire.txt');
});
