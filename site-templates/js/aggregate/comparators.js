// @ts-check
import { sharesOf } from './figure.js';
import { quotient, whole } from './fraction.js';
import { rounded, scaleOf } from './scale.js';

/**
 * @typedef {import('../contract.generated.js').AreaLine} AreaLine
 * @typedef {import('../contract.generated.js').IndicatorLine} IndicatorLine
 * @typedef {import('../contract.generated.js').IndicatorValue} IndicatorValue
 * @typedef {import('../contract.generated.js').NationalTotals} NationalTotals
 * @typedef {import('./territory.js').Territory} Territory
 * @typedef {import('./figure.js').Figure} Figure
 * @typedef {{ readonly departements: readonly AreaLine[], readonly regions: readonly AreaLine[] }} Areas
 */

/**
 * An area, or several taken together, that the territory is compared with.
 * @typedef {object} Scope
 * @property {'departement' | 'region' | 'france'} level
 * @property {readonly string[]} codes
 * @property {string} label
 * @property {boolean} cumulative several areas taken together
 */

/** @typedef {Scope & { readonly figure: Figure }} Comparator */
/** @typedef {Scope & { readonly figures: readonly Figure[] }} DistributionComparator */

/**
 * The areas a value is compared with, in the order of the line. Where the territory touches several of a level, all
 * of them together come first, unless one of them is not published.
 * @param {IndicatorLine} line @param {IndicatorValue} value @param {Territory} territory @param {NationalTotals} national @param {Areas} areas
 * @returns {Comparator[]}
 */
export function comparatorsOf(line, value, territory, national, areas) {
  return scopesOf(line, territory, areas)
    .map((scope) => ({ ...scope, figure: totalFigure(line, value, scope, national) }))
    .filter(({ cumulative, figure }) => !cumulative || figure.numerator !== null);
}

/**
 * The same for a line whose values are shares of one whole.
 * @param {IndicatorLine} line @param {Territory} territory @param {NationalTotals} national @param {Areas} areas
 * @returns {DistributionComparator[]}
 */
export function distributionComparatorsOf(line, territory, national, areas) {
  return scopesOf(line, territory, areas)
    .map((scope) => ({
      ...scope,
      figures: sharesOf(line.values.map((value) => totalFigure(line, { ...value, denominator: null }, scope, national)), line),
    }))
    .filter(({ cumulative, figures }) => !cumulative || figures.every(({ value }) => value !== null));
}

/** @param {IndicatorLine} line @param {Territory} territory @param {Areas} areas @returns {Scope[]} */
function scopesOf(line, territory, areas) {
  const departements = areas.departements.filter(({ code }) => territory.departements.includes(code));
  const regions = areas.regions.filter(({ code }) => departements.some(({ region }) => region === code));
  const touched = { departement: departements, region: regions, france: [{ code: 'FR', name: 'France' }] };
  return /** @type {(keyof typeof touched)[]} */ (line.comparators).flatMap((level) => {
    const each = touched[level].map(({ code, name }) => ({ level, codes: [code], label: name, cumulative: false }));
    return each.length > 1 ? [together(level, each), ...each] : each;
  });
}

/** @param {Scope['level']} level @param {readonly Scope[]} each @returns {Scope} */
function together(level, each) {
  return {
    level,
    codes: each.flatMap(({ codes }) => codes),
    label: `${each.map(({ label }) => label).join(' + ')} (cumul)`,
    cumulative: true,
  };
}

/** @param {IndicatorLine} line @param {IndicatorValue} value @param {Scope} scope @param {NationalTotals} national @returns {Figure} */
function totalFigure(line, value, { level, codes }, national) {
  const prefix = { departement: 'D', region: 'R', france: '' }[level];
  const places = codes.map((code) => national.areas.indexOf(prefix + code));
  const columns = { nobody: national.counts, patients: national.variables, professionals: national.activity }[line.protects] ?? national.counts;
  const numerator = sumAt(columns[value.numerator], places);
  const denominator = value.denominator === null ? null : sumAt(columns[value.denominator] ?? national.counts[value.denominator], places);
  const inhabitants = places.reduce((sum, place) => sum + (national.populations[place] ?? 0), 0);
  /** @type {Figure} */
  const figure = {
    status: 'exact',
    reason: null,
    numerator,
    denominator,
    value: null,
    decimals: line.decimals,
    bounds: null,
    coverage: { covered: inhabitants, of: inhabitants, percent: 100 },
    lacking: { communes: 0, inhabitants: 0 },
    hidden: [],
    groups: [],
  };
  if (numerator === null || (value.denominator !== null && denominator === null)) {
    const coverage = { covered: 0, of: inhabitants, percent: 0 };
    return line.protects !== 'nobody'
      ? { ...figure, status: 'unavailable', reason: 'not-published', numerator: null, denominator: null, coverage }
      : { ...figure, status: 'missing', reason: 'not-collected', numerator: null, denominator: null, coverage };
  }
  if (denominator === 0) return { ...figure, status: 'unavailable', reason: 'no-denominator' };
  return { ...figure, value: rounded(quotient(whole(numerator), whole(denominator ?? 1)), scaleOf(line)) };
}

/** Null where one of the areas has no total. @param {readonly (number | null)[] | undefined} column @param {readonly number[]} places */
function sumAt(column, places) {
  let sum = 0;
  for (const place of places) {
    const total = column?.[place] ?? null;
    if (total === null) return null;
    sum += total;
  }
  return sum;
}
