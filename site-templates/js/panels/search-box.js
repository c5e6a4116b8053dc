// @ts-check
import { counted } from '../format/words.js';
import { integerText } from '../format/rounding.js';
import { search } from '../selection/search.js';
import { element } from './element.js';

/**
 * @typedef {import('../selection/search.js').Place} Place
 * @typedef {{
 *   input: HTMLInputElement, list: HTMLElement, status: HTMLElement,
 *   places: () => Promise<readonly Place[]>,
 *   areaOf: (place: Place) => string,
 *   onChoose: (place: Place) => void,
 * }} SearchBox
 */

const shown = 10;

/**
 * The ARIA 1.2 combobox: focus stays in the field, the arrows move through the list, Enter takes, Escape closes.
 * @param {SearchBox} box
 */
export function searchBox(box) {
  const { input, list } = box;
  /** @type {readonly Place[]} */
  let found = [];
  let active = -1;

  input.addEventListener('focus', () => void box.places(), { once: true });
  input.addEventListener('input', () => void update());
  input.addEventListener('keydown', onKey);
  input.addEventListener('blur', close);
  // The field must not lose its focus before the click is counted.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('[role=option]') : null;
    if (option) take([...list.children].indexOf(option));
  });

  async function update() {
    const typed = input.value;
    if (typed.trim() === '') return close();
    const places = await box.places();
    if (input.value !== typed) return;
    found = search(places, typed, shown);
    active = found.length > 0 ? 0 : -1;
    list.replaceChildren(...found.map((place, i) => option(place, i, box.areaOf(place))));
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    mark();
    box.status.textContent = found.length === 0
      ? 'Aucune commune trouvée. Essayez le début du nom, ou le code postal.'
      : `${counted(found.length, 'commune trouvée')}.`;
    box.status.classList.toggle('visually-hidden', found.length > 0);
  }

  function close() {
    found = [];
    active = -1;
    list.hidden = true;
    list.replaceChildren();
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
    box.status.classList.add('visually-hidden');
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (event.key === 'Escape') return close();
    if (found.length === 0) return;
    const steps = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (steps !== undefined) {
      active = (active + steps + found.length) % found.length;
      mark();
    } else if (event.key === 'Enter') {
      take(active);
    } else {
      return;
    }
    event.preventDefault();
  }

  function mark() {
    [...list.children].forEach((child, i) => child.setAttribute('aria-selected', String(i === active)));
    if (active < 0) return input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-activedescendant', list.children[active].id);
    list.children[active].scrollIntoView({ block: 'nearest' });
  }

  /** @param {number} index */
  function take(index) {
    const place = found[index];
    input.value = '';
    close();
    box.onChoose(place);
  }
}

/** @param {Place} place @param {number} index @param {string} area */
function option(place, index, area) {
  const detail = place.codes.length > 1 ? counted(place.codes.length, 'arrondissement') : place.code;
  return element('li', { role: 'option', id: `recherche-${index}`, 'aria-selected': 'false' },
    element('span', { class: 'option-name' }, place.name),
    element('span', { class: 'option-detail' }, `${detail} · ${area} · ${integerText(place.population)} hab.`));
}
