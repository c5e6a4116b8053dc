// @ts-check
import { comparatorsOf } from '../aggregate/comparators.js';
import { differenceOf, figureOf } from '../aggregate/figure.js';
import { dotPlot } from '../charts/dot-plot.js';
import { coverageText, differenceText, oneInText, reasonText, valueText } from '../format/figure-words.js';
import { integerText, scaledText } from '../format/rounding.js';
import { unitText, withUnit } from '../format/words.js';
import { block } from './block.js';
import { element } from './element.js';
import { dataTable } from './table.js';

/**
 * @typedef {import('./results.js').Scene} Scene
 * @typedef {import('../contract.generated.js').IndicatorLine} IndicatorLine
 * @typedef {import('../contract.generated.js').IndicatorValue} IndicatorValue
 * @typedef {import('../aggregate/figure.js').Figure} Figure
 * @typedef {import('../aggregate/comparators.js').Comparator} Comparator
 */

/** More comparators than this only stand in the table. */
const mostBeside = 3;

/** One number: what it is, how it compares, how it was made. @param {IndicatorLine} line @param {IndicatorValue} value @param {Scene} scene */
export function figureBlock(line, value, scene) {
  const figure = figureOf(line, value, scene.territory, scene.catalogue.thresholds);
  const comparators = comparatorsOf(line, value, scene.territory, scene.national, scene.manifest);
  const shown = figure.value !== null;
  const sentence = shown ? sentenceOf(figure, comparators, line) : null;
  const rows = tableRows(figure, comparators, line);
  return block({
    key: `${line.id}/${value.id}`,
    label: value.label,
    note: value.note,
    line,
    scene,
    table: comparators.length > 0 && shown ? dataTable(titleOf(line, value), tableHead(line), rows) : null,
    copy: [value.label, ...rows.map((row) => row.join('\t')), coverageText(figure, line, scene.nameOf) ?? ''].join('\n').trim(),
  },
  shown ? numberLine(figure, line) : reasonLine(figure, line, value, scene),
  sentence === null ? null : element('p', { class: 'figure-sentence' }, sentence),
  shown && comparators.length > 0 ? comparison(figure, comparators, line, value.label) : null,
  coverageLine(figure, line, scene),
  groupButton(figure, scene));
}

/** @param {Figure} figure @param {IndicatorLine} line */
function numberLine(figure, line) {
  const tags = { estimate: 'Estimation', group: 'Chiffre du groupe de communes', partial: 'Données partielles' };
  const tag = tags[/** @type {keyof typeof tags} */ (figure.status)] ?? null;
  return element('p', { class: 'figure-value' },
    element('strong', {}, figure.status === 'estimate' ? '≈\u00a0' : '', scaledText(figure.value ?? 0, figure.decimals)), ' ',
    element('span', { class: 'unit' }, unitText(line.unit)),
    tag === null ? null : element('span', { class: `tag tag-${figure.status}` }, tag));
}

/** @param {Figure} figure @param {IndicatorLine} line @param {IndicatorValue} value @param {Scene} scene */
function reasonLine(figure, line, value, scene) {
  const tag = figure.status === 'missing' ? 'Donnée manquante' : 'Non disponible';
  return element('p', { class: `figure-absent ${figure.status}` },
    element('span', { class: `tag tag-${figure.status}` }, tag), ' ', reasonText(figure, line, scene.catalogue.thresholds, scene.nameOf, line.unavailable ?? value.unavailable));
}

/** @param {Figure} figure @param {readonly Comparator[]} comparators @param {IndicatorLine} line */
function sentenceOf(figure, comparators, line) {
  if (line.kind === 'count') return null;
  const first = comparators.find((comparator) => comparator.figure.value !== null);
  const parts = [
    first ? differenceText(differenceOf(figure, first.figure), first, figure.decimals, line.unit) : null,
    line.unit === 'percent' ? oneInText(figure) : null,
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  const text = parts.join(', ');
  return `${text[0].toUpperCase()}${text.slice(1)}.`;
}

/** Numbers of things are only told beside each other: a territory has fewer of them than its région. @param {Figure} figure @param {readonly Comparator[]} comparators @param {IndicatorLine} line @param {string} label */
function comparison(figure, comparators, line, label) {
  if (line.kind !== 'count') return plot(figure, comparators, line, label);
  if (comparators.length > mostBeside) return null;
  return element('p', { class: 'figure-beside' },
    comparators.map((comparator) => `${comparator.label}\u00a0: ${valueText(comparator.figure, line.unit)}`).join(' · '));
}

/** @param {Figure} figure @param {readonly Comparator[]} comparators @param {IndicatorLine} line @param {string} label */
function plot(figure, comparators, line, label) {
  const dots = [
    { level: /** @type {const} */ ('territory'), label: figure.status === 'group' ? 'Groupe' : 'Territoire', figure },
    ...comparators,
  ].flatMap(({ level, label: name, figure: of }) => (of.value === null ? [] : [{
    level, label: name, value: of.value, text: plainText(of.value, of.decimals, line.unit),
    bounds: of.bounds === null ? null : /** @type {const} */ ([of.bounds.low, of.bounds.high]),
  }]));
  const sentence = `${label}. ${dots.map((dot) => `${dot.label}\u00a0: ${dot.text}`).join('\u00a0; ')}.`;
  return dotPlot(dots, sentence, (tick) =>
    plainText(Math.round(tick), figure.decimals, line.unit).replace(/,0+(?=\D|$)/, ''));
}

/** Several values of one indicator, or one value of several, would have the same title. @param {IndicatorLine} line @param {IndicatorValue} value */
function titleOf(line, value) {
  return line.values.length > 1 ? `${line.label}\u00a0: ${value.label}` : value.label;
}

/** Beside a mark there is no place for a unit in words, which stands with the number above. @param {number} value scaled @param {number} decimals @param {string} unit */
function plainText(value, decimals, unit) {
  return unit === 'percent' ? withUnit(scaledText(value, decimals), unit) : scaledText(value, decimals);
}

/** @param {Figure} figure @param {IndicatorLine} line @param {Scene} scene */
function coverageLine(figure, line, scene) {
  // Of the départements that did arrive everything may be exact; the territory's figure is not.
  const text = scene.incomplete && figure.status === 'exact' ? null : coverageText(figure, line, scene.nameOf);
  return text === null ? null : element('p', { class: `coverage coverage-${figure.status}` }, text);
}

/** @param {Figure} figure @param {Scene} scene */
function groupButton(figure, scene) {
  const missing = [...new Set(figure.groups.flatMap((group) => group.missingCodes))];
  if (missing.length === 0 || (figure.status !== 'unavailable' && figure.status !== 'group' && figure.status !== 'estimate')) return null;
  const names = missing.map(scene.nameOf).sort((a, b) => a.localeCompare(b, 'fr'));
  const shown = names.length > 8 ? `${names.slice(0, 8).join(', ')}… (${integerText(names.length)} communes)` : names.join(', ');
  const action = element('button', {
    type: 'button', class: 'quiet', 'data-focus': `groupe/${missing.join()}`, onclick: () => scene.addCommunes(missing),
  }, `Ajoutez ${missing.length > 1 ? 'les communes' : 'la commune'} du groupe\u00a0: ${shown}`);
  return element('div', { class: 'group-action' }, action);
}

/** @param {IndicatorLine} line */
function tableHead(line) {
  return line.kind === 'ratio' ? ['Territoire', 'Valeur', 'Effectif', 'Sur'] : ['Territoire', 'Valeur'];
}

/** @param {Figure} figure @param {readonly Comparator[]} comparators @param {IndicatorLine} line */
function tableRows(figure, comparators, line) {
  const number = (/** @type {number | null} */ n) => (n === null ? 'n. c.' : integerText(n));
  return [{ label: figure.status === 'group' ? 'Groupe de communes' : 'Territoire', figure }, ...comparators].map(({ label, figure: of }) => [
    label, valueText(of, line.unit), ...(line.kind === 'ratio' ? [number(of.numerator), number(of.denominator)] : []),
  ]);
}
