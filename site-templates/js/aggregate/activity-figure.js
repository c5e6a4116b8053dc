// @ts-check
import { quotient, whole } from './fraction.js';
import { coverageOf, rounded, scaleOf } from './scale.js';

/**
 * @typedef {import('../contract.generated.js').IndicatorLine} IndicatorLine
 * @typedef {import('../contract.generated.js').IndicatorValue} IndicatorValue
 * @typedef {import('../data/shards.js').DepartementShard} DepartementShard
 * @typedef {import('./territory.js').Territory} Territory
 * @typedef {import('./figure.js').Figure} Figure
 */

/**
 * A figure about professionals (decision D8): hidden where one commune of the territory has some of them but too few
 * to be shown; communes that have none do not count.
 * @param {IndicatorLine} line @param {IndicatorValue} value @param {Territory} territory @returns {Figure}
 */
export function activityFigure(line, value, territory) {
  const { numerator, denominator, lacking, hidden } = sumsOf(value, territory);
  const covered = territory.population - lacking.inhabitants;
  /** @type {Figure} */
  const figure = {
    status: 'unavailable',
    reason: 'few-professionals',
    numerator: null,
    denominator: null,
    value: null,
    decimals: line.decimals,
    bounds: null,
    coverage: lacking.communes === 0 ? { covered, of: covered, percent: 100 } : coverageOf(covered, territory.population),
    lacking,
    hidden,
    groups: [],
  };
  if (lacking.communes === territory.codes.length) return { ...figure, status: 'missing', reason: 'not-collected' };
  if (hidden.length > 0) return figure;
  const sums = { ...figure, numerator, denominator: value.denominator === null ? null : denominator };
  if (sums.denominator === 0) return { ...sums, reason: 'no-denominator' };
  return {
    ...sums,
    status: lacking.communes === 0 ? 'exact' : 'partial',
    reason: null,
    value: rounded(quotient(whole(numerator), whole(sums.denominator ?? 1)), scaleOf(line)),
  };
}

/** @param {IndicatorValue} value @param {Territory} territory */
function sumsOf(value, territory) {
  const sums = { numerator: 0, denominator: 0, lacking: { communes: 0, inhabitants: 0 }, hidden: /** @type {string[]} */ ([]) };
  for (const { shard, indexes } of territory.parts) {
    const professionals = value.professionals === null ? undefined : shard.counts[value.professionals];
    const numerators = shard.activity[value.numerator];
    const denominators = value.denominator === null ? null : amountsOf(shard, value.denominator);
    for (const i of indexes) {
      const persons = professionals?.[i] ?? null;
      const numerator = numerators?.[i] ?? null;
      const denominator = denominators === null ? 0 : denominators?.[i] ?? null;
      if (persons === null) {
        sums.lacking.communes += 1;
        sums.lacking.inhabitants += shard.populations[i];
      } else if (numerator === null || denominator === null) {
        sums.hidden.push(shard.codes[i]);
      } else {
        sums.numerator += numerator;
        sums.denominator += denominator;
      }
    }
  }
  sums.hidden.sort();
  return sums;
}

/** What an activity is divided by: another one, or the number of professionals. @param {DepartementShard} shard @param {string} id */
function amountsOf(shard, id) {
  return shard.activity[id] ?? shard.counts[id];
}
