// @ts-check

/**
 * Changes the page; where the focused element goes with the change, focus passes to another one instead of falling back
 * to the top of the page.
 * @param {HTMLElement} next
 * @param {() => void} change
 */
export function keepFocus(next, change) {
  const before = document.activeElement;
  const couldFocus = canFocus(before);
  change();
  const now = document.activeElement;
  const moved = now !== before && now !== document.body;
  if (couldFocus && !moved && !canFocus(before)) next.focus({ preventScroll: true });
}

/** Elements that were just hidden or disabled keep the focus until the next painting. @param {Element | null} element */
function canFocus(element) {
  return element !== null && element !== document.body
    && element.isConnected && !element.matches(':disabled') && element.getClientRects().length > 0;
}
