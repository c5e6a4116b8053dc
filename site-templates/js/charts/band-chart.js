// @ts-check
import { element, fromSvg } from '../panels/element.js';
import { axisOf } from './scale.js';
import { legendMark, markAt } from './shapes.js';

/**
 * @typedef {{ label: string, value: number, text: string, compared: number | null, comparedText: string }} Band
 */

/**
 * A distribution as bars, each with the mark of what it is compared with.
 * @param {readonly Band[]} bands shares as scaled integers
 * @param {string | null} comparedLabel whose marks they are; null where there is no comparison
 * @param {string} sentence what the chart shows, for those who do not see it
 */
export function bandChart(bands, comparedLabel, sentence) {
  const axis = axisOf(bands.flatMap((band) => [band.value, band.compared ?? 0]), { fromZero: true });
  return element('div', { class: 'band-chart', role: 'img', 'aria-label': sentence },
    element('p', { class: 'legend' },
      element('span', {}, element('span', { class: 'legend-bar' }), 'Territoire'),
      comparedLabel === null ? null : element('span', {}, fromSvg(legendMark('departement')), comparedLabel)),
    ...bands.map((band) => element('div', { class: 'band-row' },
      element('span', { class: 'band-label' }, band.label),
      fromSvg(bar(band, axis)),
      element('span', { class: 'band-value' }, band.text,
        band.compared === null ? null : element('span', { class: 'band-compared' }, band.comparedText)))));
}

/** @param {Band} band @param {ReturnType<typeof axisOf>} axis */
function bar(band, axis) {
  const compared = band.compared === null ? '' : markAt('departement', axis.at(band.compared));
  return '<svg class="track" width="100%" height="26" aria-hidden="true">'
    + `<rect class="bar" x="0" y="4" width="${axis.at(band.value)}" height="18"/>${compared}</svg>`;
}
