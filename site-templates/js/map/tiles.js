// @ts-check
import MVT from 'ol/format/MVT.js';
import RenderFeature from 'ol/render/Feature.js';
import VectorTileSource from 'ol/source/VectorTile.js';
import { createEmpty, extend, isEmpty } from 'ol/extent.js';
import { createXYZ } from 'ol/tilegrid.js';
import { fetchBytes, inflated } from '../data/payload.js';
import { contains } from './hit.js';

/** @typedef {import('../contract.generated.js').TileSet} TileSet */

/** How many tiles' communes are kept for hit tests: some screens full. */
const keptTiles = 200;

/** The tiles of the site as an OpenLayers source, and the communes in those that were loaded. */
export class CommuneTiles {
  /** @type {Map<string, RenderFeature[]>} */
  #communes = new Map();

  /** @param {TileSet} tiles */
  constructor(tiles) {
    this.grid = createXYZ({ tileSize: tiles.tileSize, minZoom: tiles.minZoom, maxZoom: tiles.maxZoom });
    /** The coarsest resolution at which communes are drawn. */
    this.communeResolution = this.grid.getResolution(tiles.communeMinZoom);
    const format = new MVT();
    this.source = new VectorTileSource({
      format,
      tileGrid: this.grid,
      overlaps: false,
      transition: 0,
      tileUrlFunction: ([z, x, y]) => urlOf(tiles, z, x, y),
      tileLoadFunction: (tile, url) => this.#load(/** @type {import('ol/VectorTile.js').default<RenderFeature>} */ (tile), url, format),
    });
  }

  /**
   * @param {readonly number[]} coordinate
   * @param {number} resolution of the view
   * @returns {{ code: string, name: string } | null}
   */
  communeAt(coordinate, resolution) {
    const [x, y] = coordinate;
    const found = this.#featuresAround(coordinate, resolution).find((feature) => {
      const [west, south, east, north] = feature.getExtent();
      return x >= west && x <= east && y >= south && y <= north && contains(feature.getFlatCoordinates(), endsOf(feature), x, y);
    });
    return found ? { code: found.get('code'), name: found.get('nom') } : null;
  }

  /** What the loaded tiles of this resolution show of some communes. @param {ReadonlySet<string>} codes @param {number} resolution */
  extentOf(codes, resolution) {
    const prefix = `${this.#zoomOf(resolution)}/`;
    const extent = createEmpty();
    for (const [key, features] of this.#communes) {
      if (!key.startsWith(prefix)) continue;
      for (const feature of features) if (codes.has(feature.get('code'))) extend(extent, feature.getExtent());
    }
    return isEmpty(extent) ? null : extent;
  }

  /** @param {number} resolution */
  #zoomOf(resolution) {
    return this.grid.getZForResolution(resolution, this.source.zDirection);
  }

  /** @param {readonly number[]} coordinate @param {number} resolution */
  #featuresAround(coordinate, resolution) {
    for (let z = this.#zoomOf(resolution); z >= this.grid.getMinZoom(); z--) {
      const [, x, y] = this.grid.getTileCoordForCoordAndZ([...coordinate], z);
      const features = this.#communes.get(`${z}/${x}/${y}`);
      if (features) return features;
    }
    return [];
  }

  /** @param {import('ol/VectorTile.js').default<RenderFeature>} tile @param {string} url @param {MVT} format */
  #load(tile, url, format) {
    tile.setLoader((extent, _, featureProjection) => {
      fetchBytes(url).then((buffer) => {
        const bytes = /** @type {ArrayBuffer} */ (/** @type {unknown} */ (inflated(buffer)));
        const features = format.readFeatures(bytes, { extent, featureProjection });
        this.#keep(tile.getTileCoord().join('/'), features.filter((feature) => feature.get('layer') === 'communes'));
        tile.setFeatures(features);
        // The map asks again when the tile is next in view; the search and the list do without it.
      }).catch(() => tile.onError());
    });
  }

  /** @param {string} key @param {RenderFeature[]} features */
  #keep(key, features) {
    this.#communes.set(key, features);
    if (this.#communes.size > keptTiles) this.#communes.delete(this.#communes.keys().next().value ?? '');
  }
}

/** @param {TileSet} tiles @param {number} z @param {number} x @param {number} y @returns {string | undefined} */
function urlOf(tiles, z, x, y) {
  return tiles.available[z]?.[x]?.includes(y)
    ? tiles.file.replace('{z}', String(z)).replace('{x}', String(x)).replace('{y}', String(y))
    : undefined;
}

/** @param {RenderFeature} feature @returns {number[]} */
function endsOf(feature) {
  return /** @type {(number | number[])[]} */ (feature.getEnds() ?? []).flat();
}
