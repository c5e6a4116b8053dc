// @ts-check
import { byId, element } from '../panels/element.js';
import { isOverseas } from './map.js';

/** @typedef {import('./map.js').TerritoryMap} TerritoryMap */

/**
 * Buttons for all that a pointer can do, and the keys of the focused map. Arrows, + and − are OpenLayers' own.
 * @param {TerritoryMap} map
 */
export function addControls(map) {
  map.target.append(zoomButtons(map), panButtons(map), crossHair());
  byId('carte-sauts', HTMLElement).replaceChildren(...jumpButtons(map));
  map.target.tabIndex = 0;
  map.target.setAttribute('role', 'application');
  map.target.setAttribute('aria-label', 'Carte des communes');
  map.target.setAttribute('aria-describedby', 'carte-aide');
  map.target.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.target !== map.target) return;
    event.preventDefault();
    map.chooseCentre();
  });
  const centre = element('p', { class: 'visually-hidden', role: 'status' });
  map.target.after(centre);
  map.map.on('moveend', () => {
    if (document.activeElement === map.target) centre.textContent = map.communeAtCentre()?.name ?? '';
  });
}

/** @param {TerritoryMap} map */
function zoomButtons(map) {
  return element('div', { class: 'map-zoom', role: 'group', 'aria-label': 'Zoom' },
    button('+', 'Zoomer', () => map.zoomBy(1)),
    button('−', 'Dézoomer', () => map.zoomBy(-1)));
}

/** @param {TerritoryMap} map */
function panButtons(map) {
  return element('div', { class: 'map-pan', role: 'group', 'aria-label': 'Déplacer la carte' },
    button('←', 'Vers l’ouest', () => map.panBy(-1, 0)),
    button('↑', 'Vers le nord', () => map.panBy(0, 1)),
    button('↓', 'Vers le sud', () => map.panBy(0, -1)),
    button('→', 'Vers l’est', () => map.panBy(1, 0)));
}

/** @param {TerritoryMap} map */
function jumpButtons(map) {
  const { regions } = map.manifest;
  const mainland = regions.some((region) => !isOverseas(region))
    ? [element('button', { type: 'button', class: 'quiet', onclick: () => map.fitMainland() }, 'Métropole')]
    : [];
  return [
    element('button', { type: 'button', class: 'quiet', onclick: () => map.fitTerritory() }, 'Mon territoire'),
    ...mainland,
    ...regions.filter(isOverseas).map((region) =>
      element('button', { type: 'button', class: 'quiet', onclick: () => map.fit([region]) }, region.name)),
  ];
}

function crossHair() {
  return element('span', { class: 'cross-hair', 'aria-hidden': 'true' });
}

/** @param {string} sign @param {string} label @param {() => void} onclick */
function button(sign, label, onclick) {
  return element('button', { type: 'button', 'aria-label': label, title: label, onclick },
    element('span', { 'aria-hidden': 'true' }, sign));
}
