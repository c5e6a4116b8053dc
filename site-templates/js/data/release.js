// @ts-check
import { LoadError, fetchPayload } from './payload.js';

/**
 * @typedef {import('../contract.generated.js').SiteManifest} SiteManifest
 * @typedef {import('../contract.generated.js').CataloguePayload} CataloguePayload
 * @typedef {import('../contract.generated.js').NationalTotals} NationalTotals
 * @typedef {import('../contract.generated.js').NamesIndex} NamesIndex
 * @typedef {import('../contract.generated.js').PassageTable} PassageTable
 * @typedef {import('../contract.generated.js').AreasIndex} AreasIndex
 * @typedef {import('../contract.generated.js').DepartementCommunes} DepartementCommunes
 * @typedef {import('../contract.generated.js').DepartementFigures} DepartementFigures
 */

/** One release of the site: its manifest, and its files, each fetched once when it is first needed. */
export class Release {
  /** @type {Map<string, Promise<any>>} */
  #files = new Map();

  /** @param {SiteManifest} manifest */
  constructor(manifest) {
    this.manifest = manifest;
  }

  /** @param {string} contract the one this page was built with @returns {Promise<Release>} @throws {LoadError} */
  static async open(contract) {
    return new Release(await fetchPayload('manifest.json', contract, { cache: 'no-cache' }));
  }

  /** @returns {Promise<CataloguePayload>} */
  catalogue() {
    return this.#file(this.manifest.catalogueFile);
  }

  /** @returns {Promise<NationalTotals>} */
  national() {
    return this.#file(this.manifest.nationalFile);
  }

  /** @returns {Promise<NamesIndex>} */
  names() {
    return this.#file(this.manifest.namesFile);
  }

  /** @returns {Promise<PassageTable>} */
  passage() {
    return this.#file(this.manifest.passageFile);
  }

  /** @returns {Promise<AreasIndex>} */
  areas() {
    return this.#file(this.manifest.areasFile);
  }

  /** @param {string} departement @returns {Promise<DepartementCommunes>} */
  communes(departement) {
    return this.#departementFile(this.manifest.communesFile, departement);
  }

  /** @param {string} tab @param {string} departement @returns {Promise<DepartementFigures>} */
  figures(tab, departement) {
    return this.#departementFile(this.manifest.figuresFile.replace('{tab}', tab), departement);
  }

  /** @param {string} path @param {string} departement @returns {Promise<any>} */
  #departementFile(path, departement) {
    return this.manifest.departements.some((area) => area.code === departement)
      ? this.#file(path.replace('{code}', departement))
      : Promise.reject(new LoadError('Ce site ne couvre pas ce département.'));
  }

  /** A file that failed is forgotten, so that the next call tries again. @param {string} path @returns {Promise<any>} */
  #file(path) {
    const known = this.#files.get(path);
    if (known) return known;
    const loading = fetchPayload(path, this.manifest.contract);
    this.#files.set(path, loading);
    loading.catch(() => this.#files.delete(path));
    return loading;
  }
}
