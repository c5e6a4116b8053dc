// @ts-check
import { integerText } from '../format/rounding.js';
import { counted } from '../format/words.js';
import { departementOf } from '../selection/territory.js';
import { byId, element } from './element.js';

/**
 * @typedef {import('../selection/territory.js').Territory} Territory
 * @typedef {{ nameOf: (code: string) => string, inhabitantsOf: (code: string) => number | null,
 *   departementName: (code: string) => string }} Names
 */

/** Longer lists open in full on demand: 5,000 rows would slow every click. */
const firstRows = 150;

/** The list of communes, its counters. */
export class TerritoryPanel {
  #whole = false;

  /** @param {Names} names @param {(code: string) => void} onRemove */
  constructor(names, onRemove) {
    this.names = names;
    this.onRemove = onRemove;
    this.place = byId('communes', HTMLElement);
    this.counters = byId('compteurs', HTMLElement);
  }

  /** @param {Territory} territory */
  show(territory) {
    const focused = document.activeElement?.getAttribute('data-remove') ?? null;
    const index = focused === null ? -1 : [...this.place.querySelectorAll('[data-remove]')].findIndex(
      (button) => button.getAttribute('data-remove') === focused);
    this.counters.replaceChildren(...this.#counterTexts(territory));
    this.place.replaceChildren(...this.#lists(territory));
    if (index >= 0) this.#focusNear(index);
  }

  /** @param {Territory} territory */
  #counterTexts(territory) {
    const known = territory.codes.map((code) => this.names.inhabitantsOf(code));
    const inhabitants = known.includes(null) ? null : known.reduce((/** @type {number} */ sum, n) => sum + (n ?? 0), 0);
    if (territory.codes.length === 0) return ['Aucune commune choisie'];
    return [
      element('strong', {}, integerText(territory.codes.length)), territory.codes.length > 1 ? ' communes, ' : ' commune, ',
      element('strong', {}, inhabitants === null ? '…' : integerText(inhabitants)), (inhabitants ?? 2) > 1 ? ' habitants' : ' habitant',
    ];
  }

  /** @param {Territory} territory */
  #lists(territory) {
    if (territory.codes.length === 0) return [];
    const rows = this.#whole ? territory.codes : territory.codes.slice(0, firstRows);
    /** @type {Map<string, string[]>} */
    const groups = new Map();
    for (const code of rows) {
      const departement = departementOf(code);
      groups.set(departement, [...(groups.get(departement) ?? []), code]);
    }
    const rest = territory.codes.length - rows.length;
    return [
      ...[...groups].map(([departement, codes]) => this.#list(departement, codes, territory)),
      ...(rest === 0 ? [] : [element('button', {
        type: 'button', class: 'quiet', onclick: () => { this.#whole = true; this.show(territory); },
      }, `Afficher aussi les ${integerText(rest)} autres communes`)]),
    ];
  }

  /** @param {string} departement @param {readonly string[]} codes @param {Territory} territory */
  #list(departement, codes, territory) {
    const of = territory.codes.filter((code) => departementOf(code) === departement).length;
    const byName = [...codes].sort((a, b) => this.names.nameOf(a).localeCompare(this.names.nameOf(b), 'fr'));
    return element('div', { class: 'commune-group' },
      element('h3', {}, this.names.departementName(departement), element('span', { class: 'count' }, counted(of, 'commune'))),
      element('ul', { class: 'commune-list' }, ...byName.map((code) => this.#row(code))));
  }

  /** @param {string} code */
  #row(code) {
    const name = this.names.nameOf(code);
    const inhabitants = this.names.inhabitantsOf(code);
    return element('li', {},
      element('span', { class: 'commune-name' }, name,
        element('span', { class: 'commune-detail' }, `${code}${inhabitants === null ? '' : ` · ${integerText(inhabitants)}\u00a0hab.`}`)),
      element('button', {
        type: 'button', class: 'remove', 'data-remove': code, 'aria-label': `Retirer ${name}`, title: `Retirer ${name}`,
        onclick: () => this.onRemove(code),
      }, element('span', { 'aria-hidden': 'true' }, '×')));
  }

  /** The button that took the place of the one pressed. @param {number} index */
  #focusNear(index) {
    const buttons = [...this.place.querySelectorAll('button.remove')];
    const next = buttons[Math.min(index, buttons.length - 1)];
    if (next instanceof HTMLElement) next.focus();
    else byId('recherche', HTMLInputElement).focus();
  }
}
