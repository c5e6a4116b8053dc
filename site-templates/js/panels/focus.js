// @ts-check

/**
 * Changes the page; where the focused element goes with the change, focus passes to another one instead of falling back
 * to the top of the page.
 * @param {HTMLElement} next
 * @param {() => void} change
 */
export function keepFocus(next, change) {
  const before = document.activeElement;
  change();
  if (!(before instanceof HTMLElement) || before === document.body) return;
  const now = document.activeElement;
  if (now !== before && now !== document.body) return;
  // Elements that were hidden or disabled keep the focus until the next painting.
  if (!before.isConnected || before.matches(':disabled') || before.getClientRects().length === 0) next.focus({ preventScroll: true });
}
