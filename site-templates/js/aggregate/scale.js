// @ts-check
import { ceilingOf, floorOf, roundHalfUp } from '../format/rounding.js';

/**
 * @typedef {import('../contract.generated.js').IndicatorLine} IndicatorLine
 * @typedef {import('./fraction.js').Fraction} Fraction
 */

/** What one stands for in a value: 1000 for a percentage with one decimal. @param {IndicatorLine} line @returns {number} */
export function scaleOf({ kind, unit, decimals }) {
  return (kind !== 'count' && (unit === 'percent' || unit === 'per-hundred') ? 100 : 1) * 10 ** decimals;
}

/** @param {Fraction} fraction @param {number} scale */
export function rounded({ numerator, denominator }, scale) {
  return Number(roundHalfUp(numerator * BigInt(scale), denominator));
}

/** @param {Fraction} fraction @param {number} scale */
export function roundedDown({ numerator, denominator }, scale) {
  return Number(floorOf(numerator * BigInt(scale), denominator));
}

/** @param {Fraction} fraction @param {number} scale */
export function roundedUp({ numerator, denominator }, scale) {
  return Number(ceilingOf(numerator * BigInt(scale), denominator));
}

/** Inhabitants covered, in % rounded down: 100 only where all are. @param {number} covered @param {number} of */
export function coverageOf(covered, of) {
  return { covered, of, percent: of === 0 ? 0 : Math.floor((covered * 100) / of) };
}
