// @ts-check
import { counted, remarkText } from './format/words.js';
import { copied } from './panels/block.js';
import { byId } from './panels/element.js';
import { FiguresPanel } from './panels/figures-panel.js';
import { keepFocus } from './panels/focus.js';
import { importDialog } from './panels/import-dialog.js';
import { mapPanel } from './panels/map-panel.js';
import { searchBox } from './panels/search-box.js';
import { TerritoryPanel } from './panels/territory-panel.js';
import { followCodes } from './selection/importer.js';
import { projectFileName, projectText } from './selection/project-file.js';
import { linkOf, territoryOfLink } from './selection/share-link.js';
import { TerritoryStore } from './selection/store.js';
import { departementOf, emptyTerritory, territoryOf, toggled, withCommunes, withoutCommunes } from './selection/territory.js';

/**
 * @typedef {import('./data/release.js').Release} Release
 * @typedef {import('./data/gazetteer.js').Gazetteer} Gazetteer
 * @typedef {import('./panels/notices.js').Notices} Notices
 */

/** Joins the parts of the page around one territory. @param {Release} release @param {Gazetteer} gazetteer @param {Notices} notices */
export function startTool(release, gazetteer, notices) {
  const store = new TerritoryStore();
  const addCommunes = (/** @type {readonly string[]} */ codes) => store.set(withCommunes(store.territory, codes));
  const list = new TerritoryPanel(gazetteer, (code) => store.set(withoutCommunes(store.territory, [code])));
  const figures = new FiguresPanel({ release, gazetteer, notices, addCommunes, onShards });
  const map = mapPanel(release, {
    onToggle: (code, name) => {
      gazetteer.learnName(code, name);
      store.set(toggled(store.territory, code));
    },
    onNear: (departement) => void figures.prepare(departement).catch(() => undefined),
  });
  const openImport = importDialog({
    gazetteer: () => gazetteer.forImport(),
    nameOf: gazetteer.nameOf,
    onImport: ({ territory }) => {
      store.set(territory);
      map.fit();
    },
  });
  searchBox({
    input: byId('recherche', HTMLInputElement),
    list: byId('recherche-liste', HTMLElement),
    status: byId('recherche-etat', HTMLElement),
    places: () => gazetteer.places(),
    areaOf: (place) => gazetteer.departementName(departementOf(place.codes[0])),
    onChoose: (place) => {
      addCommunes(place.codes);
      map.fit();
    },
  });

  store.onChange((territory) => {
    list.show(territory);
    showButtons();
    map.show(territory.codes);
    const name = byId('nom', HTMLInputElement);
    if (name.value !== territory.name) name.value = territory.name;
    history.replaceState(null, '', territory === emptyTerritory ? location.pathname + location.search : `#${linkOf(territory)}`);
    void figures.show(territory);
  });
  listenToButtons();
  addEventListener('hashchange', openLink);
  list.show(store.territory);
  openLink();

  /** Retired codes of an old link or of an undone past are followed once their shards have shown they are gone. @param {readonly string[]} unknown */
  async function onShards(unknown) {
    list.show(store.territory);
    if (unknown.length === 0) return;
    const before = store.territory;
    const { territory, remarks } = followCodes(unknown, await gazetteer.forImport());
    if (store.territory !== before) return;
    store.correct(withCommunes(withoutCommunes(before, unknown), territory.codes));
    notices.set('anciens', {
      text: `${counted(remarks.length, 'code')} de ce lien ${remarks.length > 1 ? 'ne sont plus des communes' : 'n’est plus une commune'}.`,
      details: remarks.map((remark) => remarkText(remark, gazetteer.nameOf)),
    });
  }

  function openLink() {
    const linked = territoryOfLink(location.hash.slice(1));
    if (linked === 'none') return;
    if (linked === 'damaged') {
      notices.set('lien', { kind: 'error', text: 'Ce lien est incomplet ou abîmé\u00a0: aucun territoire n’a été ouvert. Demandez un nouveau lien, ou un projet sauvegardé.' });
      return;
    }
    store.set(linked);
    map.fit();
  }

  function showButtons() {
    const empty = store.territory.codes.length === 0;
    for (const [id, disabled] of /** @type {const} */ ([
      ['annuler', !store.canUndo], ['retablir', !store.canRedo], ['reinitialiser', empty && store.territory.name === ''],
      ['sauvegarder', empty], ['partager', empty],
    ])) byId(id, HTMLButtonElement).disabled = disabled;
  }

  function listenToButtons() {
    const onClick = (/** @type {string} */ id, /** @type {() => void} */ run) => byId(id, HTMLButtonElement).addEventListener('click', run);
    onClick('annuler', () => keepFocus(byId('retablir', HTMLButtonElement), () => store.undo()));
    onClick('retablir', () => keepFocus(byId('annuler', HTMLButtonElement), () => store.redo()));
    onClick('reinitialiser', reset);
    onClick('sauvegarder', save);
    onClick('importer', openImport);
    onClick('vers-import', openImport);
    onClick('vers-recherche', () => byId('recherche', HTMLInputElement).focus());
    onClick('partager', () => void share());
    byId('nom', HTMLInputElement).addEventListener('change', (event) => {
      const name = /** @type {HTMLInputElement} */ (event.target).value.replace(/\s+/g, ' ').trim();
      store.set(territoryOf(name, store.territory.codes));
    });
    addEventListener('keydown', (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || isTyping(event.target)) return;
      event.preventDefault();
      if (event.shiftKey) store.redo();
      else store.undo();
    });
  }

  function reset() {
    store.set(emptyTerritory);
    byId('recherche', HTMLInputElement).focus();
    notices.set('vide', {
      text: 'Le territoire a été vidé.',
      action: { label: 'Annuler', run: () => { store.undo(); notices.set('vide', null); } },
    });
  }

  function save() {
    const { territory } = store;
    const text = projectText(territory, gazetteer.nameOf, release.manifest.cog);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
    link.download = projectFileName(territory);
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  async function share() {
    const done = await copied(location.href);
    notices.set('partage', {
      text: done
        ? 'Lien copié. Il contient le territoire lui-même : rien n’est envoyé à un serveur.'
        : 'La copie a été refusée par le navigateur. Le lien est l’adresse de cette page : copiez-la depuis la barre d’adresse.',
    });
  }
}

/** A field has its own undo. @param {EventTarget | null} target */
function isTyping(target) {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text' && target.value !== '');
}
