// @ts-check
import { element } from './element.js';

/** @typedef {{ id: string, label: string, content: () => HTMLElement[] }} Tab */

/**
 * Tabs by the ARIA pattern: arrows move and open, one tab stop for the whole list.
 * @param {readonly Tab[]} list
 * @param {{ id: string }} open which one is open, written back
 */
export function tabs(list, open) {
  const current = list.find((tab) => tab.id === open.id) ?? list[0];
  const panel = element('div', { role: 'tabpanel', id: 'onglet', class: 'tab-panel', 'aria-labelledby': `onglet-${current.id}` });
  const buttons = list.map((tab) => element('button', {
    type: 'button', role: 'tab', id: `onglet-${tab.id}`, 'aria-controls': 'onglet', 'data-focus': `onglet/${tab.id}`,
    onclick: () => show(tab),
  }, tab.label));
  show(current);
  return element('div', { class: 'tabs' },
    element('div', { role: 'tablist', 'aria-label': 'Chiffres du territoire', onkeydown: onKey }, ...buttons), panel);

  /** @param {Tab} tab */
  function show(tab) {
    open.id = tab.id;
    panel.setAttribute('aria-labelledby', `onglet-${tab.id}`);
    panel.replaceChildren(...tab.content());
    buttons.forEach((button, i) => {
      button.setAttribute('aria-selected', String(list[i] === tab));
      button.tabIndex = list[i] === tab ? 0 : -1;
    });
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    const at = list.findIndex((tab) => tab.id === open.id);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: list.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const index = (next + list.length) % list.length;
    show(list[index]);
    buttons[index].focus();
  }
}
