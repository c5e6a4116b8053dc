// @ts-check
import { element } from './element.js';

/**
 * @typedef {import('./results.js').Scene} Scene
 * @typedef {import('../contract.generated.js').IndicatorLine} IndicatorLine
 * @typedef {{ key: string, label: string, note?: string | null, line: IndicatorLine, scene: Scene,
 *   table: HTMLElement | null, copy: string }} Block `table`: shown on demand; null where the block is a table itself
 */

/** The frame of every figure: label, content, source, quiet buttons. Programs that read the page find it by `data-indicator`. @param {Block} options @param {...(HTMLElement | null)} content */
export function block({ key, label, note = null, line, scene, table, copy }, ...content) {
  const section = scene.catalogue.sections.find(({ id }) => id === line.section);
  const source = scene.manifest.sources.find(({ id }) => id === line.source);
  // The section's own heading already says it on screen.
  const isTitled = section?.label === label;
  const tag = source?.simulated ? element('span', { class: 'tag tag-simulated' }, 'Données simulées') : null;
  const frame = table === null ? null : element('div', { class: 'figure-table', hidden: !scene.openTables.has(key) }, table);
  return element('article', { class: 'figure', 'data-indicator': line.id },
    element('h4', { class: isTitled ? 'visually-hidden' : null }, label, isTitled ? null : tag),
    isTitled && tag !== null ? element('p', { class: 'figure-note' }, tag) : null,
    note === null ? null : element('p', { class: 'figure-note' }, note),
    scene.incomplete ? element('p', { class: 'figure-incomplete' }, 'Chiffre incomplet\u00a0: des données n’ont pas été chargées.') : null,
    ...content,
    element('div', { class: 'figure-foot' },
      source ? element('p', { class: 'figure-source' }, `Source\u00a0: ${source.producer}, ${source.millesime}`) : null,
      element('div', { class: 'figure-actions' },
        frame === null ? null : tableButton(key, frame, scene),
        element('a', { class: 'quiet', href: line.methodPage, 'aria-label': `Comprendre\u00a0: ${line.label}` }, 'Comprendre'),
        copyButton(key, copy))),
    frame);
}

/** @param {string} key @param {HTMLElement} frame @param {Scene} scene */
function tableButton(key, frame, scene) {
  const made = element('button', {
    type: 'button', class: 'quiet', 'aria-expanded': String(!frame.hidden), 'data-focus': `tableau/${key}`,
    onclick: () => {
      frame.hidden = !frame.hidden;
      made.setAttribute('aria-expanded', String(!frame.hidden));
      if (frame.hidden) scene.openTables.delete(key);
      else scene.openTables.add(key);
    },
  }, 'Tableau');
  return made;
}

/** @param {string} key @param {string} text */
function copyButton(key, text) {
  const made = element('button', {
    type: 'button', class: 'quiet', 'data-focus': `copier/${key}`,
    onclick: async () => {
      made.textContent = await copied(text) ? 'Copié' : 'Copie refusée';
      setTimeout(() => { made.textContent = 'Copier'; }, 2000);
    },
  }, 'Copier');
  return made;
}

/** Browsers refuse the clipboard to pages that are not served securely. @param {string} text */
export async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
