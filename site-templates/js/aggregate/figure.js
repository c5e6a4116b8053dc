// @ts-check
import { largestRemainder } from '../format/rounding.js';
import { activityFigure } from './activity-figure.js';
import { blockFigure } from './block-figure.js';
import { countFigure } from './count-figure.js';

/**
 * @typedef {import('../contract.generated.js').IndicatorLine} IndicatorLine
 * @typedef {import('../contract.generated.js').IndicatorValue} IndicatorValue
 * @typedef {import('../contract.generated.js').Thresholds} Thresholds
 * @typedef {import('./territory.js').Territory} Territory
 */

/**
 * Limits that hold for sure, rounded outward; `low` and `high` bound the value.
 * @typedef {object} Bounds
 * @property {number} low
 * @property {number} high
 * @property {number} numeratorLow
 * @property {number} numeratorHigh
 * @property {number | null} denominatorLow null for a count
 * @property {number | null} denominatorHigh
 */

/**
 * A published group of communes that the territory breaks.
 * @typedef {object} Group
 * @property {string} id
 * @property {number} members communes of the group
 * @property {number} selected how many of them are in the territory
 * @property {readonly string[]} selectedCodes
 * @property {readonly string[]} missingCodes those that are not, as far as the loaded shards know
 * @property {number} missingElsewhere how many more there are in shards that are not loaded
 * @property {number} population inhabitants (PMUN) of the group
 * @property {number} selectedPopulation inhabitants of the selected ones
 */

/**
 * One number for a territory and what must be said of it.
 *
 * `exact`: all of it is known. `estimate`: part of it is, with bounds. `group`: the territory lies inside one group,
 * and every number is the group's. `partial`: exact but for communes without data. `unavailable`: see the reason.
 * `missing`: nothing was collected here, or the source is absent.
 * @typedef {object} Figure
 * @property {'exact' | 'estimate' | 'group' | 'partial' | 'unavailable' | 'missing'} status
 * @property {null | 'coverage' | 'few-persons' | 'few-inhabitants' | 'not-collected' | 'source' | 'no-denominator' | 'not-published' | 'few-professionals' | 'empty'} reason
 * @property {number | null} numerator
 * @property {number | null} denominator
 * @property {number | null} value scaled by `decimals`: 4,1 % is 41
 * @property {number} decimals
 * @property {Bounds | null} bounds of an estimate
 * @property {{ covered: number, of: number, percent: number }} coverage in inhabitants; percent is rounded down
 * @property {{ communes: number, inhabitants: number }} lacking selected communes without data
 * @property {readonly string[]} hidden communes with too few professionals to be shown, ordered
 * @property {readonly Group[]} groups the territory breaks, ordered by id
 */

/**
 * @param {IndicatorLine} line
 * @param {IndicatorValue} value one of the line's values
 * @param {Territory} territory
 * @param {Thresholds} thresholds
 * @returns {Figure}
 */
export function figureOf(line, value, territory, thresholds) {
  if ((line.unavailable ?? value.unavailable) !== null) return withoutValue(line, territory, 'missing', 'source');
  if (territory.codes.length === 0) return withoutValue(line, territory, 'unavailable', 'empty');
  switch (line.protects) {
    case 'patients': return blockFigure(line, value, territory, thresholds);
    case 'professionals': return activityFigure(line, value, territory);
    default: return countFigure(line, value, territory);
  }
}

/**
 * Shares of a whole, one per value of the line; they add up to 100 % exactly.
 * @param {IndicatorLine} line
 * @param {Territory} territory
 * @param {Thresholds} thresholds
 * @returns {Figure[]}
 */
export function distributionOf(line, territory, thresholds) {
  const figures = line.values.map((value) => figureOf(line, { ...value, denominator: null }, territory, thresholds));
  if (territory.codes.length > 0 && territory.population < thresholds.minimumInhabitantsForAges) {
    return figures.map(() => withoutValue(line, territory, 'unavailable', 'few-inhabitants'));
  }
  return sharesOf(figures, line);
}

/** Counts turned into shares of their sum. @param {readonly Figure[]} figures @param {IndicatorLine} line @returns {Figure[]} */
export function sharesOf(figures, line) {
  const absent = figures.find(({ numerator }) => numerator === null);
  if (absent) return figures.map(() => ({ ...absent, numerator: null, denominator: null, value: null, bounds: null, decimals: line.decimals }));

  const counts = figures.map(({ numerator }) => numerator ?? 0);
  const sum = counts.reduce((a, b) => a + b, 0);
  if (sum === 0) {
    return figures.map((figure) => ({
      ...figure, status: 'unavailable', reason: 'no-denominator', denominator: 0, value: null, bounds: null, decimals: line.decimals,
    }));
  }
  const shares = largestRemainder(counts, 100 * 10 ** line.decimals);
  return figures.map((figure, i) => ({ ...figure, denominator: sum, value: shares[i], bounds: null, decimals: line.decimals }));
}

/** First minus second, scaled as both are; null where one has no value. @param {Figure} figure @param {Figure} other @returns {number | null} */
export function differenceOf(figure, other) {
  return figure.value === null || other.value === null ? null : figure.value - other.value;
}

/** @param {IndicatorLine} line @param {Territory} territory @param {Figure['status']} status @param {Figure['reason']} reason @returns {Figure} */
function withoutValue(line, territory, status, reason) {
  return {
    status,
    reason,
    numerator: null,
    denominator: null,
    value: null,
    decimals: line.decimals,
    bounds: null,
    coverage: { covered: 0, of: territory.population, percent: 0 },
    lacking: { communes: 0, inhabitants: 0 },
    hidden: [],
    groups: [],
  };
}
