// @ts-check
import { amountIn, denominatorWithin } from './amounts.js';
import { isBelow, plus, quotient, sumOf, share, whole } from './fraction.js';
import { coverageOf, rounded, roundedDown, roundedUp, scaleOf } from './scale.js';

/**
 * @typedef {import('../contract.generated.js').IndicatorLine} IndicatorLine
 * @typedef {import('../contract.generated.js').IndicatorValue} IndicatorValue
 * @typedef {import('../contract.generated.js').Thresholds} Thresholds
 * @typedef {import('./cut-in-territory.js').CutInTerritory} CutInTerritory
 * @typedef {import('./territory.js').Territory} Territory
 * @typedef {import('./figure.js').Figure} Figure
 * @typedef {import('./figure.js').Bounds} Bounds
 * @typedef {import('./fraction.js').Fraction} Fraction
 */

/** An amount of persons in the territory, as far as the blocks tell. @typedef {{ low: number, high: number, estimate: Fraction }} Range */

/** A figure of published blocks (decision D4). @param {IndicatorLine} line @param {IndicatorValue} value @param {Territory} territory @param {Thresholds} thresholds @returns {Figure} */
export function blockFigure(line, value, territory, thresholds) {
  const cut = territory.cut(cutOf(value.numerator, territory));
  const { covered, lacking, partial } = cut;
  const coverage = partial.length === 0 && lacking.communes === 0
    ? { covered, of: covered, percent: 100 }
    : coverageOf(covered, territory.population);
  /** @type {Figure} */
  const figure = {
    status: 'unavailable',
    reason: 'coverage',
    numerator: null,
    denominator: null,
    value: null,
    decimals: line.decimals,
    bounds: null,
    coverage,
    lacking,
    hidden: [],
    groups: cut.groups,
  };
  if (lacking.communes === territory.codes.length) return { ...figure, status: 'missing', reason: 'not-collected' };

  if (coverage.percent >= thresholds.minimumCoveragePercent) {
    return partial.length === 0 ? exactFigure(figure, line, value, territory, cut) : estimate(figure, line, value, territory, cut);
  }
  const isInsideOne = partial.length === 1 && lacking.communes === 0 && cut.full.every((blocks) => blocks.length === 0);
  return isInsideOne ? groupFigure(figure, line, value, territory, cut) : figure;
}

/** @param {Figure} figure @param {IndicatorLine} line @param {IndicatorValue} value @param {Territory} territory @param {CutInTerritory} cut @returns {Figure} */
function exactFigure(figure, line, value, territory, cut) {
  const numerator = amountIn(value.numerator, cut.full, territory);
  const denominator = value.denominator === null
    ? null
    : amountIn(value.denominator, territory.cut(cutOf(value.denominator, territory)).full, territory);
  return valued({ ...figure, status: cut.lacking.communes === 0 ? 'exact' : 'partial', reason: null, numerator, denominator }, line);
}

/** The territory lies inside one block: what is known is the block's. @param {Figure} figure @param {IndicatorLine} line @param {IndicatorValue} value @param {Territory} territory @param {CutInTerritory} cut @returns {Figure} */
function groupFigure(figure, line, value, territory, cut) {
  const { part, block } = cut.partial[0].places[0];
  const { amounts, whole: wholes } = territory.parts[part].shard.variables[value.numerator];
  if (value.denominator !== null && wholes === null) return figure;
  const denominator = value.denominator === null || wholes === null ? null : wholes[block];
  return valued({ ...figure, status: 'group', reason: null, numerator: amounts[block], denominator }, line);
}

/** @param {Figure} figure @param {IndicatorLine} line @returns {Figure} */
function valued(figure, line) {
  if (figure.denominator === 0) return { ...figure, status: 'unavailable', reason: 'no-denominator' };
  return { ...figure, value: rounded(quotient(whole(figure.numerator ?? 0), whole(figure.denominator ?? 1)), scaleOf(line)) };
}

/** @param {Figure} figure @param {IndicatorLine} line @param {IndicatorValue} value @param {Territory} territory @param {CutInTerritory} cut @returns {Figure} */
function estimate(figure, line, value, territory, cut) {
  const numerator = numeratorRange(value, territory, cut);
  const denominator = value.denominator === null ? null : denominatorRange(value.denominator, territory);
  const fewest = line.minimumPersons ?? 0;
  const isFew = (/** @type {Range} */ range) => isBelow(range.estimate, fewest) && range.low < fewest;
  if (isFew(numerator) || (denominator !== null && isFew(denominator))) return { ...figure, reason: 'few-persons' };

  const isShare = value.denominator !== null && variableOf(value.numerator, territory)?.whole !== null;
  const bounds = boundsOf(numerator, denominator, isShare, scaleOf(line));
  if (bounds === null) return figure;
  const ratio = denominator === null ? numerator.estimate : quotient(numerator.estimate, denominator.estimate);
  return {
    ...figure,
    status: 'estimate',
    reason: null,
    numerator: within(rounded(numerator.estimate, 1), numerator.low, numerator.high),
    denominator: denominator === null ? null : within(rounded(denominator.estimate, 1), denominator.low, denominator.high),
    value: within(rounded(ratio, scaleOf(line)), bounds.low, bounds.high),
    bounds,
  };
}

/**
 * Inside a broken block at least those who cannot be outside it, at most those who can be inside (Fréchet): with d
 * persons of the denominator in the territory, max(0, d - complement) to min(d, numerator).
 * @param {IndicatorValue} value @param {Territory} territory @param {CutInTerritory} cut @returns {Range}
 */
function numeratorRange(value, territory, cut) {
  const exact = amountIn(value.numerator, cut.full, territory);
  let [low, high] = [exact, exact];
  const estimates = [whole(exact)];
  for (const broken of cut.partial) {
    const { part, block } = broken.places[0];
    const { amounts, whole: wholes } = territory.parts[part].shard.variables[value.numerator];
    const amount = amounts[block];
    estimates.push(share(amount, broken.selectedPopulation, broken.population));
    if (wholes === null || value.denominator === null) {
      high += amount;
      continue;
    }
    const inside = denominatorWithin(broken, value, territory);
    low += Math.max(0, inside.low - (wholes[block] - amount));
    high += Math.min(inside.high, amount);
  }
  return { low, high, estimate: sumOf(estimates) };
}

/** @param {string} variable @param {Territory} territory @returns {Range} */
function denominatorRange(variable, territory) {
  const cut = territory.cut(cutOf(variable, territory));
  const exact = amountIn(variable, cut.full, territory);
  let high = exact;
  const estimates = [];
  for (const broken of cut.partial) {
    const { part, block } = broken.places[0];
    const amount = territory.parts[part].shard.variables[variable].amounts[block];
    high += amount;
    estimates.push(share(amount, broken.selectedPopulation, broken.population));
  }
  return { low: exact, high, estimate: plus(whole(exact), sumOf(estimates)) };
}

/** @param {Range} numerator @param {Range | null} denominator @param {boolean} isShare a share of persons is at most 1 @param {number} scale @returns {Bounds | null} null where nothing bounds the value */
function boundsOf(numerator, denominator, isShare, scale) {
  const counts = {
    numeratorLow: numerator.low,
    numeratorHigh: numerator.high,
    denominatorLow: denominator?.low ?? null,
    denominatorHigh: denominator?.high ?? null,
  };
  if (denominator === null) return { low: numerator.low * scale, high: numerator.high * scale, ...counts };
  if (denominator.high === 0 || (denominator.low === 0 && !isShare)) return null;

  const low = roundedDown(quotient(whole(numerator.low), whole(denominator.high)), scale);
  const high = denominator.low === 0 ? scale : roundedUp(quotient(whole(numerator.high), whole(denominator.low)), scale);
  return { low, high: isShare ? Math.min(high, scale) : high, ...counts };
}

/** @param {number} number @param {number} low @param {number} high */
function within(number, low, high) {
  return Math.min(Math.max(number, low), high);
}

/** @param {string} id @param {Territory} territory */
function variableOf(id, territory) {
  return territory.parts.map(({ shard }) => shard.variables[id]).find((variable) => variable !== undefined) ?? null;
}

/** Id of a variable's cut; one that no shard has where the variable is not published here. @param {string} id @param {Territory} territory */
function cutOf(id, territory) {
  return variableOf(id, territory)?.cut ?? '';
}
