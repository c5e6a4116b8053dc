// @ts-check
import { byId, element } from './element.js';
import { keepFocus } from './focus.js';

/**
 * @typedef {{ kind?: 'notice' | 'error', text: string, details?: readonly string[],
 *   action?: { label: string, run: () => void }, lasting?: boolean }} Notice `lasting`: without a close button
 */

/** Non-blocking messages, one per subject, in the order they came. */
export class Notices {
  /** @type {Map<string, HTMLElement>} */
  #shown = new Map();

  /** @param {HTMLElement} place */
  constructor(place) {
    this.place = place;
    this.live = element('div', { class: 'visually-hidden', role: 'status' });
    place.before(this.live);
  }

  /** Shows a notice, or takes it away. @param {string} subject @param {Notice | null} notice */
  set(subject, notice) {
    const previous = this.#shown.get(subject);
    if (notice === null) {
      keepFocus(byId('titre-territoire', HTMLElement), () => previous?.remove());
      this.#shown.delete(subject);
      return;
    }
    const made = this.#make(subject, notice);
    if (previous?.isEqualNode(made)) return;
    if (previous) keepFocus(made.querySelector('button') ?? byId('titre-territoire', HTMLElement), () => previous.replaceWith(made));
    else this.place.append(made);
    this.#shown.set(subject, made);
    this.live.textContent = notice.text;
  }

  /** @param {string} subject @param {Notice} notice */
  #make(subject, { kind = 'notice', text, details = [], action, lasting = false }) {
    const list = details.length === 0 ? null
      : element('details', {}, element('summary', {}, 'Le détail, ligne par ligne'),
        element('ul', {}, ...details.map((detail) => element('li', {}, detail))));
    return element('div', { class: `notice ${kind}` },
      element('p', {}, text), list,
      element('div', { class: 'notice-actions' },
        action ? element('button', { type: 'button', class: 'quiet', onclick: action.run }, action.label) : null,
        lasting ? null : element('button', { type: 'button', class: 'quiet', onclick: () => this.set(subject, null) }, 'Fermer')));
  }
}
