// @ts-check
import { element } from './element.js';

/**
 * A table whose first column names its rows. The heading above it says its caption on screen.
 * @param {string} caption
 * @param {readonly string[]} head
 * @param {readonly (readonly (string | Node)[])[]} rows
 */
export function dataTable(caption, head, rows) {
  return element('div', { class: 'table-frame', tabindex: 0, role: 'region', 'aria-label': `Tableau : ${caption}` },
    element('table', {},
      element('caption', { class: 'visually-hidden' }, caption),
      element('thead', {}, element('tr', {}, ...head.map((cell) => element('th', { scope: 'col' }, cell)))),
      element('tbody', {}, ...rows.map(([name, ...cells]) => element('tr', {},
        element('th', { scope: 'row' }, name), ...cells.map((cell) => element('td', {}, cell)))))));
}
