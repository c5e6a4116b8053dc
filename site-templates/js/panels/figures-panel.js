// @ts-check
import { territoryOf as aggregated } from '../aggregate/territory.js';
import { loadShard, loadShards } from '../data/shards.js';
import { integerText } from '../format/rounding.js';
import { counted, listed } from '../format/words.js';
import { uncollected } from '../selection/gaps.js';
import { departementsOf } from '../selection/territory.js';
import { byId } from './element.js';
import { keepFocus } from './focus.js';
import { LoadingBar } from './loading-bar.js';
import { showResults, tabOf } from './results.js';

/**
 * @typedef {import('../selection/territory.js').Territory} Territory
 * @typedef {import('../data/release.js').Release} Release
 * @typedef {import('../data/gazetteer.js').Gazetteer} Gazetteer
 * @typedef {import('../data/shards.js').Loaded} Loaded
 * @typedef {import('./notices.js').Notices} Notices
 * @typedef {{
 *   release: Release, gazetteer: Gazetteer, notices: Notices,
 *   addCommunes: (codes: readonly string[]) => void,
 *   onShards: (unknown: readonly string[]) => void,
 * }} FiguresOptions `onShards`: shards came in; these codes are in none of them
 */

/** The right-hand side: loads what the territory needs, then shows its figures. Stale ones are dimmed, never blanked. */
export class FiguresPanel {
  #place = byId('chiffres', HTMLElement);
  #start = byId('depart', HTMLElement);
  #bar = new LoadingBar(byId('chargement', HTMLElement));
  #openTables = /** @type {Set<string>} */ (new Set());
  #openTab = { id: '' };
  /** Tabs whose figures are loaded for every territory: those that were opened. */
  #tabs = /** @type {Set<string>} */ (new Set());
  #latest = 0;

  /** @param {FiguresOptions} options */
  constructor(options) {
    this.options = options;
  }

  /** Loads what the figures of a département need, before it is chosen. @param {string} departement */
  async prepare(departement) {
    await loadShard(this.options.release, departement, [...this.#tabs]);
  }

  /** @param {Territory} territory */
  async show(territory) {
    const run = ++this.#latest;
    const { release, notices } = this.options;
    const empty = territory.codes.length === 0;
    keepFocus(byId('resultats', HTMLElement), () => { this.#start.hidden = !empty; });
    if (empty) {
      this.#place.replaceChildren();
      this.#place.classList.remove('stale');
      this.#bar.show(0, 0);
      for (const subject of ['chargement', 'incomplet', 'beaucoup']) notices.set(subject, null);
      return;
    }
    this.#place.classList.add('stale');
    try {
      const [catalogue, national] = await Promise.all([release.catalogue(), release.national()]);
      if (this.#openTab.id === '') this.#openTab.id = tabOf(catalogue.sections[0]);
      this.#tabs.add(this.#openTab.id);
      const loaded = await loadShards(release, departementsOf(territory.codes), [...this.#tabs], (done, of) => {
        if (run === this.#latest) this.#bar.show(done, of);
      });
      if (run === this.#latest) this.#paint(territory, loaded, catalogue, national);
    } catch (error) {
      if (run !== this.#latest) return;
      this.#bar.show(0, 0);
      this.#tellFailure(`Les chiffres n’ont pas pu être chargés. ${error instanceof Error ? error.message : ''} Votre territoire est conservé.`, territory);
    }
  }

  /**
   * @param {Territory} territory @param {Loaded} loaded
   * @param {import('../contract.generated.js').CataloguePayload} catalogue
   * @param {import('../contract.generated.js').NationalTotals} national
   */
  #paint(territory, loaded, catalogue, national) {
    const { release, gazetteer, addCommunes, onShards } = this.options;
    loaded.shards.forEach((shard) => gazetteer.learn(shard));
    const failed = new Set(loaded.failures.map(({ departement }) => departement));
    const sums = aggregated(territory.codes, loaded.shards);
    onShards(sums.unknown.filter((code) => departementsOf([code]).every((departement) => !failed.has(departement))));
    this.#tell(territory, loaded, catalogue.thresholds.manyCommunes);
    if (sums.codes.length === 0) {
      this.#place.replaceChildren();
      return;
    }
    showResults(this.#place, {
      territory: sums, catalogue, national, manifest: release.manifest, nameOf: gazetteer.nameOf, addCommunes,
      incomplete: loaded.failures.length > 0, openTables: this.#openTables, openTab: this.#openTab,
      loadedTabs: new Set(this.#tabs), loadTab: () => void this.show(territory),
    });
  }

  /** @param {Territory} territory @param {Loaded} loaded @param {number} many */
  #tell(territory, { shards, failures }, many) {
    const { gazetteer, notices } = this.options;
    if (failures.length === 0) {
      notices.set('chargement', null);
    } else {
      const names = listed(failures.map(({ departement }) => gazetteer.departementName(departement)));
      const reasons = [...new Set(failures.map(({ reason }) => reason))].join(' ');
      this.#tellFailure(`Données non chargées\u00a0: ${names}. ${reasons} Les chiffres affichés sont incomplets.`, territory);
    }
    const gaps = uncollected(territory.codes, shards);
    notices.set('incomplet', gaps.length === 0 ? null : {
      text: `Données incomplètes pour ${listed(gaps.map(({ departement }) => gazetteer.departementName(departement)))}\u00a0: `
        + `une source n’a rien pour ${counted(gaps.reduce((sum, { codes }) => sum + codes.length, 0), 'commune')} du territoire.`,
    });
    notices.set('beaucoup', territory.codes.length <= many ? null : {
      text: `Votre territoire compte ${integerText(territory.codes.length)} communes. L’outil d’origine s’arrêtait à ${integerText(many)}\u00a0; ici tous les chiffres restent calculés.`,
    });
  }

  /** @param {string} text @param {Territory} territory */
  #tellFailure(text, territory) {
    this.options.notices.set('chargement', {
      kind: 'error', text, lasting: true, action: { label: 'Réessayer', run: () => void this.show(territory) },
    });
  }
}
