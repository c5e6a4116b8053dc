// @ts-check
import { countTable } from './count-table.js';
import { distributionBlock } from './distribution.js';
import { byId, element } from './element.js';
import { figureBlock } from './figure.js';
import { keepFocus } from './focus.js';
import { tabs } from './tabs.js';

/**
 * Everything a block needs to show itself.
 * @typedef {{
 *   territory: import('../aggregate/territory.js').Territory,
 *   catalogue: import('../contract.generated.js').CataloguePayload,
 *   national: import('../contract.generated.js').NationalTotals,
 *   manifest: import('../contract.generated.js').SiteManifest,
 *   nameOf: (code: string) => string,
 *   addCommunes: (codes: readonly string[]) => void,
 *   incomplete: boolean,
 *   openTables: Set<string>,
 *   openTab: { id: string },
 *   loadedTabs: ReadonlySet<string>,
 *   loadTab: (id: string) => void,
 * }} Scene `openTables` and `openTab`: what the reader opened, kept from one territory to the next; `loadTab` shows it again with a further tab
 * @typedef {import('../contract.generated.js').IndicatorLine} IndicatorLine
 * @typedef {import('../contract.generated.js').SectionLine} SectionLine
 */

/** Shows all tabs again; what was open or focused stays so. @param {HTMLElement} place @param {Scene} scene */
export function showResults(place, scene) {
  const focused = document.activeElement?.getAttribute('data-focus');
  keepFocus(byId('resultats', HTMLElement), () => {
    place.replaceChildren(tabs(tabsOf(scene), scene.openTab));
    const again = focused ? place.querySelector(`[data-focus="${CSS.escape(focused)}"]`) : null;
    if (again instanceof HTMLElement) again.focus({ preventScroll: true });
  });
  place.classList.remove('stale');
}

/** @param {Scene} scene @returns {import('./tabs.js').Tab[]} */
function tabsOf(scene) {
  /** @type {Map<string, SectionLine[]>} */
  const groups = new Map();
  for (const section of scene.catalogue.sections) {
    const id = tabOf(section);
    groups.set(id, [...(groups.get(id) ?? []), section]);
  }
  return [...groups].map(([id, sections]) => ({
    id, label: sections[0].tab, content: () => contentOf(id, sections, scene),
  }));
}

/** @param {string} id @param {readonly SectionLine[]} sections @param {Scene} scene */
function contentOf(id, sections, scene) {
  if (scene.loadedTabs.has(id)) return sections.flatMap((section) => sectionOf(section, scene));
  scene.loadTab(id);
  return [element('p', { class: 'figure-note' }, 'Chargement des chiffres…')];
}

/** Id of a section's tab. @param {{ id: string }} section */
export function tabOf({ id }) {
  return id.split('/')[0];
}

/** @param {SectionLine} section @param {Scene} scene */
function sectionOf(section, scene) {
  const lines = scene.catalogue.indicators.filter((line) => line.section === section.id);
  if (lines.length === 0) return [];
  return [element('section', { class: 'group' },
    element('h3', {}, section.label),
    ...lines.flatMap((line) => blocksOf(line, scene)))];
}

/** @param {IndicatorLine} line @param {Scene} scene @returns {HTMLElement[]} */
function blocksOf(line, scene) {
  if (line.kind === 'distribution') return [distributionBlock(line, scene)];
  if (line.kind === 'count' && line.values.length > 1) return [countTable(line, scene)];
  return line.values.map((value) => figureBlock(line, value, scene));
}
