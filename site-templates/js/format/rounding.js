// @ts-check

/**
 * Exact rounding and French number text. A published value is a scaled integer (4,1 % with one decimal is 41), so that
 * nothing shown ever goes through a binary fraction.
 */

const narrowSpace = '\u202f';
const minus = '\u2212';

/** numerator / denominator to the nearest integer, halves up. @param {bigint} numerator @param {bigint} denominator positive @returns {bigint} */
export function roundHalfUp(numerator, denominator) {
  return floorOf(2n * numerator + denominator, 2n * denominator);
}

/** numerator / denominator rounded down. @param {bigint} numerator @param {bigint} denominator positive @returns {bigint} */
export function floorOf(numerator, denominator) {
  const quotient = numerator / denominator;
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient;
}

/** numerator / denominator rounded up. @param {bigint} numerator @param {bigint} denominator positive @returns {bigint} */
export function ceilingOf(numerator, denominator) {
  return -floorOf(-numerator, denominator);
}

/**
 * Whole shares of `total` in proportion to the counts, which add up to `total` exactly: each is rounded down, then the
 * largest remainders get one more; of equal remainders the first.
 * @param {readonly number[]} counts not negative, not all 0
 * @param {number} total
 * @returns {number[]}
 */
export function largestRemainder(counts, total) {
  const sum = BigInt(counts.reduce((a, b) => a + b, 0));
  const exact = counts.map((count) => BigInt(count) * BigInt(total));
  const shares = exact.map((share) => Number(share / sum));
  const order = counts.map((_, i) => i).sort((a, b) => Number(exact[b] % sum - exact[a] % sum) || a - b);
  const missing = total - shares.reduce((a, b) => a + b, 0);
  for (const i of order.slice(0, missing)) shares[i] += 1;
  return shares;
}

/** « 1 234 567 » @param {number} value @returns {string} */
export function integerText(value) {
  const digits = String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, narrowSpace);
  return value < 0 ? minus + digits : digits;
}

/** A scaled integer as a decimal: (1234, 1) is « 123,4 ». @param {number} value @param {number} decimals @returns {string} */
export function scaledText(value, decimals) {
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0');
  const whole = integerText(Number(digits.slice(0, digits.length - decimals)));
  const text = decimals === 0 ? whole : `${whole},${digits.slice(-decimals)}`;
  return value < 0 ? minus + text : text;
}
