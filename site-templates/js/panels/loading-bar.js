// @ts-check
import { integerText } from '../format/rounding.js';
import { element } from './element.js';

/** « 2 départements sur 5 », while their figures load. */
export class LoadingBar {
  /** @param {HTMLElement} place */
  constructor(place) {
    this.place = place;
    this.bar = element('progress', { 'aria-label': 'Chargement des chiffres' });
    this.text = element('p', {});
    this.frame = element('div', { class: 'loading', hidden: true }, this.bar, this.text);
    place.append(this.frame);
  }

  /** @param {number} done @param {number} of */
  show(done, of) {
    this.frame.hidden = done >= of;
    this.bar.max = of;
    this.bar.value = done;
    this.text.textContent = `Chargement des communes en cours\u00a0: ${integerText(done)} département${done > 1 ? 's' : ''} sur ${integerText(of)}`;
  }
}
