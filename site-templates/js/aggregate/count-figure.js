// @ts-check
import { quotient, whole } from './fraction.js';
import { coverageOf, rounded, scaleOf } from './scale.js';

/**
 * @typedef {import('../contract.generated.js').IndicatorLine} IndicatorLine
 * @typedef {import('../contract.generated.js').IndicatorValue} IndicatorValue
 * @typedef {import('./territory.js').Territory} Territory
 * @typedef {import('./figure.js').Figure} Figure
 */

/** A figure of public counts: a plain sum over the communes that have one. @param {IndicatorLine} line @param {IndicatorValue} value @param {Territory} territory @returns {Figure} */
export function countFigure(line, value, territory) {
  const { numerator, denominator, lacking } = sumsOf(value, territory);
  const covered = territory.population - lacking.inhabitants;
  /** @type {Figure} */
  const figure = {
    status: lacking.communes === 0 ? 'exact' : 'partial',
    reason: null,
    numerator,
    denominator: value.denominator === null ? null : denominator,
    value: null,
    decimals: line.decimals,
    bounds: null,
    coverage: lacking.communes === 0 ? { covered, of: covered, percent: 100 } : coverageOf(covered, territory.population),
    lacking,
    hidden: [],
    groups: [],
  };
  if (lacking.communes === territory.codes.length) {
    return { ...figure, status: 'missing', reason: 'not-collected', numerator: null, denominator: null };
  }
  if (figure.denominator === 0) return { ...figure, status: 'unavailable', reason: 'no-denominator' };
  return { ...figure, value: rounded(quotient(whole(numerator), whole(figure.denominator ?? 1)), scaleOf(line)) };
}

/** @param {IndicatorValue} value @param {Territory} territory */
function sumsOf(value, territory) {
  const sums = { numerator: 0, denominator: 0, lacking: { communes: 0, inhabitants: 0 } };
  for (const { shard, indexes } of territory.parts) {
    const numerators = shard.counts[value.numerator];
    const denominators = value.denominator === null ? null : shard.counts[value.denominator];
    for (const i of indexes) {
      const numerator = numerators?.[i] ?? null;
      const denominator = denominators === null ? 0 : denominators?.[i] ?? null;
      if (numerator === null || denominator === null) {
        sums.lacking.communes += 1;
        sums.lacking.inhabitants += shard.populations[i];
      } else {
        sums.numerator += numerator;
        sums.denominator += denominator;
      }
    }
  }
  return sums;
}
