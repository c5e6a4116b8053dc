// @ts-check
import { byId } from './element.js';

/**
 * @typedef {import('../data/release.js').Release} Release
 * @typedef {import('../map/map.js').TerritoryMap} TerritoryMap
 * @typedef {import('../map/map.js').MapEvents} MapEvents
 */

/**
 * Loads the map after the page is painted; on a narrow screen, only when it is asked for. Until then it remembers what
 * to show.
 * @param {Release} release
 * @param {MapEvents} events
 */
export function mapPanel(release, events) {
  /** @type {TerritoryMap | null} */
  let map = null;
  /** @type {readonly string[]} */
  let codes = [];
  let fitting = false;
  let loading = false;
  const opener = byId('afficher-carte', HTMLButtonElement);
  const narrow = matchMedia('(max-width: 599px)');

  opener.addEventListener('click', () => {
    if (opener.classList.contains('retry')) return void load();
    const open = document.body.classList.toggle('map-open');
    opener.setAttribute('aria-expanded', String(open));
    opener.textContent = open ? 'Masquer la carte' : 'Afficher la carte';
    if (open) void load();
  });
  if (narrow.matches) narrow.addEventListener('change', () => void load(), { once: true });
  else afterPaint(() => void load());

  async function load() {
    if (loading) return;
    loading = true;
    try {
      open(await import('../map/map.js'));
    } catch (error) {
      // The outline stays, and the search does without a map.
      loading = false;
      opener.classList.add('retry');
      opener.textContent = 'La carte n’a pas pu être chargée. Réessayer';
      throw error;
    }
  }

  /** @param {typeof import('../map/map.js')} module */
  function open({ TerritoryMap }) {
    opener.classList.remove('retry');
    opener.textContent = 'Masquer la carte';
    byId('contour', HTMLElement).remove();
    map = new TerritoryMap(byId('carte', HTMLElement), release.manifest, events);
    map.show(codes);
    if (fitting) map.fitTerritory();
  }

  return {
    /** @param {readonly string[]} next */
    show(next) {
      codes = next;
      map?.show(next);
    },
    fit() {
      fitting = true;
      map?.fitTerritory();
    },
  };
}

/** @param {() => void} run */
function afterPaint(run) {
  requestAnimationFrame(() => setTimeout(run, 0));
}
