import assert from 'node:assert/strict';
import test from 'node:test';
import { linkOf, territoryOfLink } from '../../site-templates/js/selection/share-link.js';
import { territoryOf } from '../../site-templates/js/selection/territory.js';
import { randomSource } from './random-source.js';

const departements = [
  ...Array.from({ length: 96 }, (_, i) => String(i + 1).padStart(2, '0')),
  '99', '2A', '2B', '971', '972', '973', '974', '976', '979', '989',
];

test('a link opened again gives the same name and the same communes, for 300 random territories', () => {
  const random = randomSource(2026);
  for (let round = 0; round < 300; round++) {
    const chosen = Array.from({ length: 1 + random(5) }, () => departements[random(departements.length)]);
    const density = 1 + random(99);
    const codes = chosen.flatMap((departement) => {
      const width = 5 - departement.length;
      return Array.from({ length: 10 ** width }, (_, i) => departement + String(i).padStart(width, '0'))
        .filter(() => random(100) < density);
    });
    const territory = territoryOf(random(2) ? 'Vallée & forêt = « nôtre » #1' : '', codes);
    assert.deepEqual(territoryOfLink(linkOf(territory)), territory);
  }
});

test('an empty territory has a link too', () => {
  assert.deepEqual(territoryOfLink(linkOf(territoryOf('', []))), territoryOf('', []));
});

test('synthetic codes, whose end is not a number, travel as text', () => {
  const territory = territoryOf('', ['X0A3Z', 'X0A40', '63003', '2A004']);
  assert.deepEqual(territoryOfLink(linkOf(territory)), territory);
});

test('thirty neighbouring communes take about forty characters', () => {
  const codes = Array.from({ length: 30 }, (_, i) => `63${String(3 + 7 * i).padStart(3, '0')}`);
  assert.ok(linkOf(territoryOf('', codes)).length <= 50, linkOf(territoryOf('', codes)));
});

test('five thousand communes of whole départements, with the gaps of merged communes, stay under 2,000 characters', () => {
  const random = randomSource(7);
  const codes = ['01', '03', '07', '15', '19', '23', '26', '38', '42', '43', '63', '69', '73', '74', '87']
    .flatMap((departement) => Array.from({ length: 380 }, (_, i) => departement + String(i + 1).padStart(3, '0'))
      .filter(() => random(100) >= 10))
    .slice(0, 5000);
  assert.equal(codes.length, 5000);
  assert.ok(linkOf(territoryOf('', codes)).length <= 2000, String(linkOf(territoryOf('', codes)).length));
});

test('codes can be written by hand', () => {
  assert.deepEqual(territoryOfLink('communes=63113,2a004,01004&nom=Essai'), territoryOf('Essai', ['01004', '2A004', '63113']));
});

test('a link without territory, a cut link and a link of a later version are told apart from an empty territory', () => {
  assert.equal(territoryOfLink(''), 'none');
  assert.equal(territoryOfLink('onglet=population'), 'none');
  assert.equal(territoryOfLink('t=A'), 'damaged');
  assert.equal(territoryOfLink('t=Av8'), 'damaged');
  assert.equal(territoryOfLink('t=%2B%2B'), 'damaged');
  const whole = linkOf(territoryOf('', ['01004', '01008', '63001', '63500', '97411']));
  assert.equal(territoryOfLink(whole.slice(0, -2)), 'damaged');
});
