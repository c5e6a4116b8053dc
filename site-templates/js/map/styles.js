// @ts-check
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import Text from 'ol/style/Text.js';

/** @typedef {import('ol/Feature.js').FeatureLike} FeatureLike */

/** The page's tokens as the canvas can use them. @returns {(name: string) => string} */
export function tokens() {
  const computed = getComputedStyle(document.documentElement);
  return (name) => computed.getPropertyValue(`--${name}`).trim();
}

/**
 * Land, borders of communes that come in with the zoom, borders of départements and régions above them.
 * @param {(name: string) => string} token
 * @param {number} communeResolution
 */
export function baseStyle(token, communeResolution) {
  const land = new Style({ fill: new Fill({ color: token('land') }), zIndex: 0 });
  const far = border(token('border-commune'), 0.6, 1);
  const near = border(token('border-commune'), 1, 1);
  const thin = [land, border(token('border-departement'), 0.8, 2)];
  const thick = [land, border(token('border-departement'), 1.6, 2)];
  const region = border(token('border-departement'), 1.6, 3);
  return (/** @type {FeatureLike} */ feature, /** @type {number} */ resolution) => {
    const withCommunes = resolution <= communeResolution;
    switch (feature.get('layer')) {
      case 'departements': return withCommunes ? thick : thin;
      case 'regions': return region;
      case 'communes': return resolution <= communeResolution / 2 ? near : far;
      default: return undefined;
    }
  };
}

/** @param {string} color @param {number} width @param {number} zIndex */
function border(color, width, zIndex) {
  return new Style({ stroke: new Stroke({ color, width }), zIndex });
}

/**
 * The territory: its communes, or far out the départements it touches, in dashes and without a fill so that nobody
 * takes them for chosen.
 * @param {(name: string) => string} token
 * @param {number} communeResolution
 * @param {() => { codes: ReadonlySet<string>, departements: ReadonlySet<string> }} territory
 */
export function territoryStyle(token, communeResolution, territory) {
  const accent = token('territory');
  const whole = new Style({ fill: new Fill({ color: `${accent}55` }), stroke: new Stroke({ color: accent, width: 2 }) });
  const touched = new Style({ stroke: new Stroke({ color: accent, width: 2, lineDash: [6, 5] }) });
  return (/** @type {FeatureLike} */ feature, /** @type {number} */ resolution) => {
    const layer = feature.get('layer');
    const { codes, departements } = territory();
    if (layer === 'communes') return codes.has(feature.get('code')) ? whole : undefined;
    if (layer === 'departements' && resolution > communeResolution) {
      return departements.has(feature.get('code')) ? touched : undefined;
    }
    return undefined;
  };
}

/** Names of communes; the tiles have them at their finest zoom only. @param {(name: string) => string} token */
export function labelStyle(token) {
  const style = label(token, '13px system-ui, sans-serif');
  return (/** @type {FeatureLike} */ feature) => {
    if (feature.get('layer') !== 'labels') return undefined;
    style.getText()?.setText(feature.get('nom'));
    return style;
  };
}

/** Names of départements, at middle zooms. @param {(name: string) => string} token */
export function departementLabelStyle(token) {
  const style = label(token, '600 13px system-ui, sans-serif');
  return (/** @type {FeatureLike} */ feature) => {
    style.getText()?.setText(feature.get('nom'));
    return style;
  };
}

/** @param {(name: string) => string} token @param {string} font */
function label(token, font) {
  return new Style({
    text: new Text({
      font,
      fill: new Fill({ color: token('ink') }),
      stroke: new Stroke({ color: 'rgb(255 255 255 / 85%)', width: 3 }),
      overflow: true,
    }),
  });
}
