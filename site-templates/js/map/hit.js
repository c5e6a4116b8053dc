// @ts-check

/**
 * Whether a point lies in a polygon or in one of several: a line from the point crosses their rings an odd number of
 * times. Holes and parts need no care that way.
 * @param {readonly number[]} flat x and y of every ring in turn
 * @param {readonly number[]} ends where each ring ends in `flat`
 * @param {number} x
 * @param {number} y
 */
export function contains(flat, ends, x, y) {
  let inside = false;
  let start = 0;
  for (const end of ends) {
    for (let i = start, j = end - 2; i < end; j = i, i += 2) {
      const above = flat[i + 1] > y;
      if (above !== flat[j + 1] > y
        && x < ((flat[j] - flat[i]) * (y - flat[i + 1])) / (flat[j + 1] - flat[i + 1]) + flat[i]) inside = !inside;
    }
    start = end;
  }
  return inside;
}
