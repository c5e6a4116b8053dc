// @ts-check
import { placesOf } from '../selection/search.js';

/**
 * @typedef {import('../selection/search.js').Place} Place
 * @typedef {import('./release.js').Release} Release
 */

/** Names and inhabitants of communes, learnt from whatever was loaded: a shard, the national index, a click on the map. */
export class Gazetteer {
  /** @type {Map<string, { name: string, inhabitants: number | null }>} */
  #communes = new Map();
  /** @type {Promise<readonly Place[]> | null} */
  #places = null;

  /** @param {Release} release */
  constructor(release) {
    this.release = release;
    this.areaNames = new Map(release.manifest.departements.map((area) => [area.code, area.name]));
  }

  /** @param {string} code */
  nameOf = (code) => this.#communes.get(code)?.name ?? code;

  /** @param {string} code */
  inhabitantsOf = (code) => this.#communes.get(code)?.inhabitants ?? null;

  /** @param {string} code */
  departementName = (code) => this.areaNames.get(code) ?? code;

  /** @param {string} code @param {string} name */
  learnName(code, name) {
    if (!this.#communes.has(code)) this.#communes.set(code, { name, inhabitants: null });
  }

  /** @param {{ codes: readonly string[], names: readonly string[], populations: readonly number[] }} columns */
  learn({ codes, names, populations }) {
    codes.forEach((code, i) => this.#communes.set(code, { name: names[i], inhabitants: populations[i] }));
  }

  /** Every place that can be searched; loaded when the field is first used. */
  places() {
    this.#places ??= this.release.names().then((names) => {
      this.learn(names);
      return placesOf(names, this.release.manifest.cities);
    });
    this.#places.catch(() => { this.#places = null; });
    return this.#places;
  }

  /** What reading a list or an old link needs: every commune, retired codes, cities. */
  async forImport() {
    const [names, passage] = await Promise.all([this.release.names(), this.release.passage()]);
    this.learn(names);
    const codes = new Set(names.codes);
    return { isCommune: (/** @type {string} */ code) => codes.has(code), passage, cities: this.release.manifest.cities };
  }
}
