// @ts-check
import Feature from 'ol/Feature.js';
import Map from 'ol/Map.js';
import View from 'ol/View.js';
import Point from 'ol/geom/Point.js';
import VectorLayer from 'ol/layer/Vector.js';
import VectorTileLayer from 'ol/layer/VectorTile.js';
import VectorSource from 'ol/source/Vector.js';
import { boundingExtent, getCenter } from 'ol/extent.js';
import { defaults as defaultInteractions } from 'ol/interaction/defaults.js';
import { fromLonLat, transformExtent } from 'ol/proj.js';
import { departementOf, departementsOf } from '../selection/territory.js';
import { addControls } from './controls.js';
import { baseStyle, departementLabelStyle, labelStyle, territoryStyle, tokens } from './styles.js';
import { CommuneTiles } from './tiles.js';

/**
 * @typedef {import('../contract.generated.js').SiteManifest} SiteManifest
 * @typedef {import('../contract.generated.js').AreaLine} AreaLine
 * @typedef {{
 *   onToggle: (code: string, name: string) => void,
 *   onNear: (departement: string) => void,
 * }} MapEvents `onNear`: the pointer is over a commune of this département
 */

/** The map of the tool: tiles below, the territory above, names on top. */
export class TerritoryMap {
  #codes = /** @type {ReadonlySet<string>} */ (new Set());
  #departements = /** @type {ReadonlySet<string>} */ (new Set());

  /** @param {HTMLElement} target @param {SiteManifest} manifest @param {MapEvents} events */
  constructor(target, manifest, events) {
    this.manifest = manifest;
    this.target = target;
    this.events = events;
    this.tiles = new CommuneTiles(manifest.tiles);
    this.territoryLayer = new VectorTileLayer({
      source: this.tiles.source,
      renderMode: 'vector',
      style: territoryStyle(tokens(), this.tiles.communeResolution,
        () => ({ codes: this.#codes, departements: this.#departements })),
    });
    this.map = new Map({
      target,
      controls: [],
      interactions: defaultInteractions({ doubleClickZoom: false, altShiftDragRotate: false, pinchRotate: false }),
      layers: this.#layers(),
      view: new View({ minZoom: manifest.tiles.minZoom, maxZoom: 13, enableRotation: false }),
    });
    this.fitMainland(0);
    addControls(this);
    this.#listen();
  }

  /** @param {readonly string[]} codes */
  show(codes) {
    this.#codes = new Set(codes);
    this.#departements = new Set(departementsOf(codes));
    this.territoryLayer.changed();
  }

  /** Brings the territory into view: its départements first, itself once their tiles are there. */
  fitTerritory() {
    const areas = this.#mainPart();
    if (areas.length === 0) return;
    this.fit(areas);
    this.map.once('rendercomplete', () => {
      const extent = this.tiles.extentOf(this.#codes, this.#resolution());
      if (extent) this.map.getView().fit(extent, { padding: [40, 40, 40, 40], maxZoom: 11, duration: duration() });
    });
  }

  /** @param {number} [ms] */
  fitMainland(ms = duration()) {
    const mainland = this.manifest.regions.filter((area) => !isOverseas(area));
    this.fit(mainland.length > 0 ? mainland : this.manifest.regions, ms);
  }

  /** @param {readonly AreaLine[]} areas @param {number} [ms] */
  fit(areas, ms = duration()) {
    const corners = areas.flatMap(({ bounds: [west, south, east, north] }) => [[west, south], [east, north]]);
    if (corners.length === 0) return;
    const extent = transformExtent(boundingExtent(corners), 'EPSG:4326', 'EPSG:3857');
    this.map.getView().fit(extent, { padding: [16, 16, 16, 16], duration: ms });
  }

  /** @param {number} steps */
  zoomBy(steps) {
    const view = this.map.getView();
    view.animate({ zoom: (view.getZoom() ?? 5) + steps, duration: duration() });
  }

  /** @param {number} right @param {number} up in quarters of the map's size */
  panBy(right, up) {
    const view = this.map.getView();
    const [width, height] = this.map.getSize() ?? [0, 0];
    const [x, y] = view.getCenter() ?? [0, 0];
    const quarter = this.#resolution() / 4;
    view.animate({ center: [x + right * width * quarter, y + up * height * quarter], duration: duration() });
  }

  /** The commune under the centre. */
  communeAtCentre() {
    const centre = this.map.getView().getCenter();
    return centre ? this.tiles.communeAt(centre, this.#resolution()) : null;
  }

  /** Adds or removes the commune under the centre. */
  chooseCentre() {
    this.#choose(this.map.getView().getCenter() ?? [0, 0]);
  }

  /** The départements of the territory that one view can hold: those of the mainland, or one overseas. */
  #mainPart() {
    const overseas = new Set(this.manifest.regions.filter(isOverseas).map((area) => area.code));
    const areas = this.manifest.departements.filter((area) => this.#departements.has(area.code));
    const placeOf = (/** @type {AreaLine} */ area) => (overseas.has(area.region ?? '') ? area.code : 'mainland');
    const count = (/** @type {string} */ place) => [...this.#codes].filter((code) =>
      areas.some((area) => area.code === departementOf(code) && placeOf(area) === place)).length;
    const places = [...new Set(areas.map(placeOf))].sort((a, b) => count(b) - count(a));
    return areas.filter((area) => placeOf(area) === places[0]);
  }

  #resolution() {
    return this.map.getView().getResolution() ?? 1;
  }

  /** Too far out for communes, a click comes nearer instead. @param {readonly number[]} coordinate */
  #choose(coordinate) {
    if (this.#resolution() > this.tiles.communeResolution) {
      const zoom = this.map.getView().getZoomForResolution(this.tiles.communeResolution) ?? 8;
      this.map.getView().animate({ center: [...coordinate], zoom: zoom + 0.5, duration: duration() });
      return;
    }
    const commune = this.tiles.communeAt(coordinate, this.#resolution());
    if (commune) this.events.onToggle(commune.code, commune.name);
  }

  #layers() {
    const token = tokens();
    const base = new VectorTileLayer({
      source: this.tiles.source,
      renderMode: 'hybrid',
      background: token('water'),
      style: baseStyle(token, this.tiles.communeResolution),
    });
    const names = new VectorTileLayer({
      source: this.tiles.source, renderMode: 'vector', declutter: true, minZoom: 10, style: labelStyle(token),
    });
    const departements = new VectorLayer({
      source: new VectorSource({ features: this.manifest.departements.map(departementName) }),
      declutter: true, minZoom: 6.5, maxZoom: 10, style: departementLabelStyle(token),
    });
    return [base, this.territoryLayer, departements, names];
  }

  #listen() {
    const tip = document.createElement('div');
    tip.className = 'map-tip';
    tip.hidden = true;
    this.target.append(tip);
    this.map.on('click', (event) => this.#choose(event.coordinate));
    this.map.on('pointermove', (event) => {
      const near = !event.dragging && this.#resolution() <= this.tiles.communeResolution;
      const commune = near ? this.tiles.communeAt(event.coordinate, this.#resolution()) : null;
      tip.hidden = commune === null;
      if (commune === null) return;
      tip.textContent = commune.name;
      tip.style.transform = `translate(${event.pixel[0] + 12}px, ${event.pixel[1] + 12}px)`;
      this.events.onNear(departementOf(commune.code));
    });
    this.target.addEventListener('pointerleave', () => { tip.hidden = true; });
  }
}

/** Régions overseas have codes below 10 (Code officiel géographique). @param {AreaLine} region */
export function isOverseas(region) {
  return region.code.startsWith('0');
}

/** @param {AreaLine} area */
function departementName(area) {
  const centre = getCenter([...area.bounds]);
  return new Feature({ geometry: new Point(fromLonLat(centre)), nom: area.name });
}

function duration() {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 150;
}
