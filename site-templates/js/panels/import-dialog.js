// @ts-check
import { counted, remarkText } from '../format/words.js';
import { importText } from '../selection/importer.js';
import { byId, element } from './element.js';

/**
 * @typedef {import('../selection/importer.js').Import} Import
 * @typedef {import('../selection/importer.js').Gazetteer} Gazetteer
 * @typedef {{ gazetteer: () => Promise<Gazetteer>, nameOf: (code: string) => string,
 *   onImport: (read: Import) => void }} ImportDialog
 */

/** Reads a file or a pasted text, says what it found, and hands it over. @param {ImportDialog} options @returns {() => void} opens it */
export function importDialog({ gazetteer, nameOf, onImport }) {
  const dialog = byId('import', HTMLDialogElement);
  const file = byId('import-fichier', HTMLInputElement);
  const text = byId('import-texte', HTMLTextAreaElement);
  const report = byId('import-rapport', HTMLElement);

  byId('import-fermer', HTMLButtonElement).addEventListener('click', () => dialog.close());
  byId('import-valider', HTMLButtonElement).addEventListener('click', () => void read(text.value));
  file.addEventListener('change', async () => {
    if (file.files?.[0]) await read(await file.files[0].text());
  });

  /** @param {string} content */
  async function read(content) {
    report.replaceChildren(element('p', {}, 'Lecture…'));
    try {
      show(importText(content, await gazetteer()));
    } catch (error) {
      report.replaceChildren(element('p', { class: 'notice error' },
        `La lecture a échoué : ${error instanceof Error ? error.message : error} Votre territoire n’a pas changé.`));
    }
  }

  /** @param {Import} found */
  function show(found) {
    const taken = found.territory.codes.length;
    report.replaceChildren(
      element('p', { class: taken === 0 ? 'notice error' : 'notice' }, summary(found)),
      found.remarks.length === 0 ? '' : element('ul', { class: 'import-remarks' }, ...found.remarks.map((remark) =>
        element('li', {}, element('span', { class: 'line-number' }, `Ligne ${remark.line}`), ' ', remarkText(remark, nameOf)))));
    if (taken > 0) onImport(found);
  }

  return () => {
    report.replaceChildren();
    file.value = '';
    text.value = '';
    dialog.showModal();
  };
}

/** @param {Import} found */
function summary({ territory, remarks, changed }) {
  if (territory.codes.length === 0) {
    return 'Aucun code de commune reconnu : votre territoire n’a pas changé. Un code INSEE a cinq caractères, comme 63113 ou 2A004.';
  }
  const toRead = remarks.length === 0 ? '' : ` ${counted(remarks.length, 'ligne')} à vérifier :`;
  const edited = changed ? ' Ce projet a été modifié depuis sa sauvegarde.' : '';
  return `Territoire importé : ${counted(territory.codes.length, 'commune')}.${edited}${toRead}`;
}
