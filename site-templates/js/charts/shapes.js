// @ts-check
import { symbol, symbolCircle, symbolDiamond2, symbolSquare2 } from 'd3-shape';

/** @typedef {'territory' | 'departement' | 'region' | 'france'} Level */

/** A tick as tall as the other shapes, for France: a line is not mistaken for a place. */
const tick = 'M-1.5,-8H1.5V8H-1.5Z';

/** @type {Record<Level, string>} Levels are told apart by shape first, so that they are in black and white too. */
const paths = {
  territory: symbol(symbolCircle, 130)() ?? '',
  departement: symbol(symbolDiamond2, 110)() ?? '',
  region: symbol(symbolSquare2, 90)() ?? '',
  france: tick,
};

/** A mark centred on its origin. @param {Level} level */
export function mark(level) {
  return `<path class="mark mark-${level}" d="${paths[level]}"/>`;
}

/** A mark on a track, at a percentage of its width. @param {Level} level @param {string} at */
export function markAt(level, at) {
  return `<svg x="${at}" y="50%" overflow="visible">${mark(level)}</svg>`;
}

/** A mark alone, for legends and names. @param {Level} level */
export function legendMark(level) {
  return `<svg class="legend-mark" width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">${mark(level)}</svg>`;
}
