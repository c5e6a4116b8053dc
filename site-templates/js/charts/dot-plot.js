// @ts-check
import { element, fromSvg } from '../panels/element.js';
import { axisOf } from './scale.js';
import { legendMark, markAt } from './shapes.js';

/**
 * @typedef {import('./shapes.js').Level} Level
 * @typedef {{ level: Level, label: string, value: number, text: string,
 *   bounds: readonly [number, number] | null }} Dot
 */

/**
 * The territory and what it is compared with, one line each, on one axis.
 * @param {readonly Dot[]} dots values are scaled integers, all with the same number of decimals
 * @param {string} sentence what the plot shows, for those who do not see it
 * @param {(value: number) => string} tickText
 */
export function dotPlot(dots, sentence, tickText) {
  const axis = axisOf(dots.flatMap((dot) => [dot.value, ...(dot.bounds ?? [])]), { fromZero: false });
  const rows = dots.map((dot) => element('div', { class: `dot-row dot-${dot.level}` },
    element('span', { class: 'dot-label' }, fromSvg(legendMark(dot.level)), dot.label),
    fromSvg(track(dot, axis)),
    element('span', { class: 'dot-value' }, dot.text)));
  // Only the ends are named: on a narrow screen more would run into each other, and every dot has its value beside it.
  const ends = /** @type {const} */ ([['start', axis.ticks[0]], ['end', axis.ticks[axis.ticks.length - 1]]]);
  const ticks = ends.map(([anchor, tick]) =>
    `<text x="${axis.at(tick)}" y="12" text-anchor="${anchor}">${tickText(tick)}</text>`).join('');
  return element('div', { class: 'dot-plot', role: 'img', 'aria-label': sentence },
    ...rows,
    element('div', { class: 'dot-row dot-axis' }, element('span', { class: 'dot-label' }),
      fromSvg(`<svg class="track" width="100%" height="16" aria-hidden="true">${ticks}</svg>`),
      element('span', { class: 'dot-value' })));
}

/** @param {Dot} dot @param {ReturnType<typeof axisOf>} axis */
function track(dot, axis) {
  const grid = axis.ticks.map((tick) => `<line class="grid" x1="${axis.at(tick)}" x2="${axis.at(tick)}" y1="0" y2="100%"/>`);
  const interval = dot.bounds === null ? ''
    : `<line class="interval" x1="${axis.at(dot.bounds[0])}" x2="${axis.at(dot.bounds[1])}" y1="50%" y2="50%"/>`;
  return `<svg class="track" width="100%" height="26" aria-hidden="true">${grid.join('')}`
    + `<line class="rail" x1="0" x2="100%" y1="50%" y2="50%"/>${interval}${markAt(dot.level, axis.at(dot.value))}</svg>`;
}
