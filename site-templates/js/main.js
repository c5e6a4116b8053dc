// @ts-check
import { Gazetteer } from './data/gazetteer.js';
import { Release } from './data/release.js';
import { byId, element } from './panels/element.js';
import { Notices } from './panels/notices.js';
import { startTool } from './tool.js';

/** Opens the release this page was built with, then the tool. A failure says so in the page and can be tried again. */
async function start() {
  const notices = new Notices(byId('avis', HTMLElement));
  try {
    const release = await Release.open(document.body.dataset.contract ?? '');
    notices.set('ouverture', null);
    startTool(release, new Gazetteer(release), notices);
  } catch (error) {
    notices.place.replaceChildren(element('div', { class: 'notice error' },
      element('p', {}, `L’outil n’a pas pu s’ouvrir. ${error instanceof Error ? error.message : ''}`),
      element('button', { type: 'button', class: 'quiet', onclick: () => location.reload() }, 'Recharger la page')));
    throw error;
  }
}

void start();
