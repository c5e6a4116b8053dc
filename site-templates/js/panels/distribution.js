// @ts-check
import { distributionComparatorsOf } from '../aggregate/comparators.js';
import { distributionOf } from '../aggregate/figure.js';
import { bandChart } from '../charts/band-chart.js';
import { coverageText, reasonText, valueText } from '../format/figure-words.js';
import { integerText } from '../format/rounding.js';
import { block } from './block.js';
import { element } from './element.js';
import { dataTable } from './table.js';

/**
 * @typedef {import('./results.js').Scene} Scene
 * @typedef {import('../contract.generated.js').IndicatorLine} IndicatorLine
 * @typedef {import('../aggregate/figure.js').Figure} Figure
 */

/** Shares of a whole, beside those of the first comparator; the table has every comparator. @param {IndicatorLine} line @param {Scene} scene */
export function distributionBlock(line, scene) {
  const figures = distributionOf(line, scene.territory, scene.catalogue.thresholds);
  const hidden = figures.find((figure) => figure.value === null);
  if (hidden) {
    return block({ key: line.id, label: line.label, line, scene, table: null, copy: line.label },
      element('p', { class: `figure-absent ${hidden.status}` }, reasonText(hidden, line, scene.catalogue.thresholds, scene.nameOf)));
  }
  const comparators = distributionComparatorsOf(line, scene.territory, scene.national, scene.manifest);
  const first = comparators.find(({ figures: of }) => of.every((figure) => figure.value !== null)) ?? null;
  const percent = (/** @type {Figure} */ figure) => valueText(figure, 'percent');
  const head = ['Tranche', 'Habitants', 'Territoire', ...comparators.map(({ label }) => label)];
  const rows = line.values.map((value, i) => [
    value.label, integerText(figures[i].numerator ?? 0), percent(figures[i]), ...comparators.map(({ figures: of }) => percent(of[i])),
  ]);
  const marked = rows.map(([name, ...cells], i) => [element('span', { 'data-value': line.values[i].id }, name), ...cells]);
  const bands = line.values.map((value, i) => ({
    label: value.label,
    value: figures[i].value ?? 0,
    text: percent(figures[i]),
    compared: first?.figures[i].value ?? null,
    comparedText: first ? percent(first.figures[i]) : '',
  }));
  const sentence = `${line.label}. ${bands.map((band) =>
    `${band.label}\u00a0: ${band.text}${band.compared === null ? '' : `, contre ${band.comparedText}`}`).join('\u00a0; ')}.`;
  const coverage = coverageText(figures[0], line, scene.nameOf);
  return block({
    key: line.id, label: line.label, line, scene,
    table: dataTable(line.label, head, marked),
    copy: [line.label, head.join('\t'), ...rows.map((row) => row.join('\t'))].join('\n'),
  },
  bandChart(bands, first?.label ?? null, sentence),
  coverage === null ? null : element('p', { class: 'coverage' }, coverage));
}
