// @ts-check

/** An exact fraction; the denominator is positive. @typedef {{ readonly numerator: bigint, readonly denominator: bigint }} Fraction */

/** @type {Fraction} */
export const zero = { numerator: 0n, denominator: 1n };

/** @param {number} integer @returns {Fraction} */
export function whole(integer) {
  return { numerator: BigInt(integer), denominator: 1n };
}

/** amount × part / total @param {number} amount @param {number} part @param {number} total positive @returns {Fraction} */
export function share(amount, part, total) {
  return { numerator: BigInt(amount) * BigInt(part), denominator: BigInt(total) };
}

/** @param {Fraction} a @param {Fraction} b @returns {Fraction} */
export function plus(a, b) {
  return a.denominator === b.denominator
    ? { numerator: a.numerator + b.numerator, denominator: a.denominator }
    : { numerator: a.numerator * b.denominator + b.numerator * a.denominator, denominator: a.denominator * b.denominator };
}

/** Adds two by two, so that numbers stay short as long as they can. @param {readonly Fraction[]} fractions @returns {Fraction} */
export function sumOf(fractions) {
  if (fractions.length === 0) return zero;
  if (fractions.length === 1) return fractions[0];
  const middle = fractions.length >> 1;
  return plus(sumOf(fractions.slice(0, middle)), sumOf(fractions.slice(middle)));
}

/** a / b; b is positive. @param {Fraction} a @param {Fraction} b @returns {Fraction} */
export function quotient(a, b) {
  return { numerator: a.numerator * b.denominator, denominator: a.denominator * b.numerator };
}

/** Whether a < integer. @param {Fraction} a @param {number} integer */
export function isBelow(a, integer) {
  return a.numerator < BigInt(integer) * a.denominator;
}
