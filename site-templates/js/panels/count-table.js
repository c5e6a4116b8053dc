// @ts-check
import { figureOf } from '../aggregate/figure.js';
import { coverageText, reasonText } from '../format/figure-words.js';
import { integerText } from '../format/rounding.js';
import { block } from './block.js';
import { element } from './element.js';
import { dataTable } from './table.js';

/**
 * @typedef {import('./results.js').Scene} Scene
 * @typedef {import('../contract.generated.js').IndicatorLine} IndicatorLine
 */

/** Counts by type, as a table: zero, missing and hidden each read differently. @param {IndicatorLine} line @param {Scene} scene */
export function countTable(line, scene) {
  const figures = line.values.map((value) => figureOf(line, value, scene.territory, scene.catalogue.thresholds));
  if (figures.every((figure) => figure.value === null)) {
    return block({ key: line.id, label: line.label, line, scene, table: null, copy: line.label },
      element('p', { class: `figure-absent ${figures[0].status}` }, reasonText(figures[0], line, scene.catalogue.thresholds, scene.nameOf)));
  }
  const texts = figures.map((figure) => (figure.value === null ? 'non renseigné' : integerText(figure.value)));
  const rows = line.values.map((value, i) => [
    element('span', { 'data-value': value.id }, value.label, value.note === null ? null : element('span', { class: 'row-note' }, value.note)),
    element('span', { class: figures[i].value === null ? 'absent' : figures[i].value === 0 ? 'zero' : 'count' }, texts[i]),
  ]);
  const partial = figures.find((figure) => figure.status === 'partial');
  return block({
    key: line.id, label: line.label, line, scene, table: null,
    copy: [line.label, ...line.values.map((value, i) => `${value.label}\t${texts[i]}`)].join('\n'),
  },
  dataTable(line.label, ['Type', 'Nombre'], rows),
  partial ? element('p', { class: 'coverage' }, coverageText(partial, line, scene.nameOf) ?? '') : null);
}
