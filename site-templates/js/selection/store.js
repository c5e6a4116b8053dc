// @ts-check
import { advanced, historyOf, redone, undone } from './history.js';
import { emptyTerritory, sameTerritory } from './territory.js';

/** @typedef {import('./territory.js').Territory} Territory */

/** The one territory of the page, its past and its listeners. */
export class TerritoryStore {
  #history = historyOf(emptyTerritory);
  /** @type {((territory: Territory) => void)[]} */
  #listeners = [];

  get territory() {
    return this.#history.present;
  }

  get canUndo() {
    return this.#history.past.length > 0;
  }

  get canRedo() {
    return this.#history.future.length > 0;
  }

  /** @param {(territory: Territory) => void} listener */
  onChange(listener) {
    this.#listeners.push(listener);
  }

  /** A change that can be undone. @param {Territory} next */
  set(next) {
    if (!sameTerritory(next, this.territory)) this.#become(advanced(this.#history, next));
  }

  /** Another writing of the same territory, as when retired codes are followed: nothing to undo. @param {Territory} next */
  correct(next) {
    this.#become({ ...this.#history, present: next });
  }

  undo() {
    if (this.canUndo) this.#become(undone(this.#history));
  }

  redo() {
    if (this.canRedo) this.#become(redone(this.#history));
  }

  /** @param {import('./history.js').History<Territory>} history */
  #become(history) {
    this.#history = history;
    for (const listener of this.#listeners) listener(this.territory);
  }
}
