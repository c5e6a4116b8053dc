import assert from 'node:assert/strict';
import test from 'node:test';
import { coverageText, differenceText, oneInText, reasonText, valueText } from '../../site-templates/js/format/figure-words.js';
import { counted, listed, remarkText } from '../../site-templates/js/format/words.js';

/** @param {object} parts @returns {any} */
const figure = (parts) => ({
  status: 'exact', reason: null, numerator: null, denominator: null, value: null, decimals: 1, bounds: null,
  coverage: { covered: 0, of: 0, percent: 100 }, lacking: { communes: 0, inhabitants: 0 }, groups: [], ...parts,
});
const line = /** @type {any} */ ({ unit: 'percent', protects: 'patients', minimumPersons: 11, unavailable: null });
const thresholds = { minimumInhabitantsForAges: 11, minimumCoveragePercent: 50, manyCommunes: 101 };
const names = new Map([['01019', 'Armix'], ['01069', 'Ceignes'], ['01191', 'Izenave']]);
const nameOf = (/** @type {string} */ code) => names.get(code) ?? code;
/** Plain blanks read better in expectations. @param {string | null} text */
const plain = (text) => text?.replace(/[\u00a0\u202f]/g, ' ') ?? null;

test('nouns agree with their number', () => {
  assert.equal(counted(0, 'commune'), '0 commune');
  assert.equal(counted(1, 'commune trouvée'), '1 commune trouvée');
  assert.equal(plain(counted(1250, 'commune trouvée')), '1 250 communes trouvées');
});

test('lists are read aloud as people say them', () => {
  assert.equal(listed(['a']), 'a');
  assert.equal(listed(['a', 'b', 'c']), 'a, b et c');
  assert.equal(listed(['a', 'b', 'c', 'd'], 3), 'a, b et 2 autres');
});

test('a difference is told in points against the first comparator', () => {
  const against = (/** @type {number | null} */ difference, /** @type {object} */ comparator) =>
    differenceText(difference, /** @type {any} */ ({ cumulative: false, label: 'Ain', ...comparator }), 1, 'percent');
  assert.equal(against(21, { level: 'departement' }), '2,1 points de plus que le département (Ain)');
  assert.equal(against(-9, { level: 'departement', cumulative: true }), '0,9 point de moins que les départements réunis');
  assert.equal(against(0, { level: 'region', label: 'Corse' }), 'comme la région (Corse)');
  assert.equal(against(10, { level: 'france' }), '1,0 point de plus que la France entière');
  assert.equal(against(null, { level: 'france' }), null);
});

test('a share is also told as one person in so many, up to one half', () => {
  assert.equal(oneInText(figure({ numerator: 11, denominator: 100 })), 'soit environ 1 personne sur 9');
  assert.equal(oneInText(figure({ numerator: 50, denominator: 100 })), 'soit environ 1 personne sur 2');
  assert.equal(oneInText(figure({ numerator: 51, denominator: 100 })), null);
  assert.equal(oneInText(figure({ numerator: 0, denominator: 100 })), null);
});

test('each status says how the figure was made', () => {
  const groups = [{ selected: 3, selectedCodes: ['01069'], missingCodes: ['01019', '01191'], missingElsewhere: 0 }];
  assert.equal(plain(coverageText(figure({}), line, nameOf)), 'Donnée exacte : 100 % de la population du territoire est couverte.');
  assert.equal(
    plain(coverageText(figure({ status: 'estimate', coverage: { percent: 86 }, bounds: { low: 41, high: 50 }, groups }), line, nameOf)),
    'Estimation : 86 % de la population est couverte par des données exactes ; 3 communes sont publiées au sein de groupes '
    + 'qui dépassent le territoire. Valeur comprise entre 4,1 % et 5,0 %.');
  assert.equal(
    plain(coverageText(figure({ status: 'group', groups }), line, nameOf)),
    'Donnée publiée pour un groupe de communes (Armix, Ceignes et Izenave) : effectif trop faible pour une publication '
    + 'commune par commune (secret statistique, seuil de 11 personnes).');
  assert.equal(coverageText(figure({ status: 'missing' }), line, nameOf), null);
});

test('a figure that is not there says why', () => {
  const why = (/** @type {string} */ reason) => plain(reasonText(figure({ reason, hidden: [] }), line, thresholds, (code) => code));
  assert.equal(why('coverage'), 'Indicateur non disponible pour ce territoire : moins de 50 % de la population couverte.');
  assert.equal(why('few-inhabitants'), 'Comparaison par tranche d’âge non affichée : le territoire compte moins de 11 habitants.');
  assert.equal(why('not-collected'), 'Aucune donnée collectée pour ces communes.');
  assert.equal(valueText(figure({ value: null }), 'percent'), 'n. c.');
});

test('professionals who are too few to be shown are told with their communes', () => {
  const few = figure({ reason: 'few-professionals', hidden: ['01019', '01002'] });
  const activity = /** @type {any} */ ({ unit: 'acts', protects: 'professionals', minimumPersons: 5, unavailable: null });
  assert.equal(plain(reasonText(few, activity, thresholds, (code) => code)),
    'Donnée non diffusable (moins de 5 professionnels, ou secret statistique, dans : 01019 et 01002).');
  assert.equal(plain(valueText(figure({ value: 3210 , decimals: 0 }), 'acts')), '3 210 actes par professionnel');
});

test('a retired code is told with its successor', () => {
  const remark = /** @type {const} */ ({ line: 3, kind: 'retired', code: '01015', name: 'Arandas', codes: ['01019'] });
  assert.equal(remarkText(remark, nameOf), '01015 Arandas : n’est plus une commune. Devenue Armix (01019).');
});
