// @ts-check

/**
 * Undo and redo as a value: what came before, what is, what was undone.
 * @template T
 * @typedef {{ readonly past: readonly T[], readonly present: T, readonly future: readonly T[] }} History
 */

const longest = 200;

/** @template T @param {T} present @returns {History<T>} */
export function historyOf(present) {
  return { past: [], present, future: [] };
}

/** @template T @param {History<T>} history @param {T} next @returns {History<T>} */
export function advanced(history, next) {
  return { past: [...history.past, history.present].slice(-longest), present: next, future: [] };
}

/** @template T @param {History<T>} history @returns {History<T>} */
export function undone(history) {
  if (history.past.length === 0) return history;
  return {
    past: history.past.slice(0, -1),
    present: history.past[history.past.length - 1],
    future: [history.present, ...history.future],
  };
}

/** @template T @param {History<T>} history @returns {History<T>} */
export function redone(history) {
  if (history.future.length === 0) return history;
  return {
    past: [...history.past, history.present],
    present: history.future[0],
    future: history.future.slice(1),
  };
}
