// @ts-check
import { scaleLinear } from 'd3-scale';

/**
 * One axis for all that a chart shows, ending on round numbers; positions are percentages of its width.
 * @param {readonly number[]} values
 * @param {{ fromZero: boolean, ticks?: number }} options
 */
export function axisOf(values, { fromZero, ticks = 3 }) {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const margin = (high - low || high || 1) * 0.15;
  const scale = scaleLinear()
    .domain([fromZero ? 0 : Math.max(0, low - margin), high + (fromZero ? 0 : margin)])
    .nice(ticks)
    .range([0, 100]);
  return {
    /** @param {number} value */
    at: (value) => `${Math.round(scale(value) * 100) / 100}%`,
    ticks: scale.ticks(ticks),
  };
}
