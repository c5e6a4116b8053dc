import assert from 'node:assert/strict';
import test from 'node:test';
import { advanced, historyOf, redone, undone } from '../../site-templates/js/selection/history.js';
import {
  departementsOf, emptyTerritory, sameTerritory, territoryOf, toggled, withCommunes, withoutCommunes,
} from '../../site-templates/js/selection/territory.js';

test('communes are kept once and in order, however they come', () => {
  assert.deepEqual(withCommunes(territoryOf('A', ['63003']), ['01004', '63003']).codes, ['01004', '63003']);
  assert.deepEqual(withoutCommunes(territoryOf('A', ['63003', '01004']), ['63003', '99999']).codes, ['01004']);
});

test('toggling twice gives the territory back', () => {
  const territory = territoryOf('A', ['63003']);
  assert.ok(sameTerritory(toggled(toggled(territory, '2A004'), '2A004'), territory));
  assert.ok(!sameTerritory(toggled(territory, '2A004'), territory));
});

test('the département has three characters overseas only', () => {
  assert.deepEqual(departementsOf(['97411', '2A004', '01004', '63003', '63113', '95018']), ['01', '2A', '63', '95', '974']);
});

test('undo goes back, redo forth, and a new change forgets what was undone', () => {
  const one = advanced(historyOf(emptyTerritory), territoryOf('', ['1']));
  const two = advanced(one, territoryOf('', ['1', '2']));
  assert.deepEqual(undone(two).present, one.present);
  assert.deepEqual(redone(undone(two)), two);
  assert.equal(undone(historyOf(emptyTerritory)).past.length, 0);
  assert.deepEqual(redone(two), two);
  const other = advanced(undone(two), territoryOf('', ['3']));
  assert.deepEqual(redone(other), other);
  assert.deepEqual(undone(other).present, one.present);
});

test('emptying the territory can be undone', () => {
  const before = historyOf(territoryOf('Livradois', ['63003']));
  assert.deepEqual(undone(advanced(before, emptyTerritory)).present, before.present);
});
