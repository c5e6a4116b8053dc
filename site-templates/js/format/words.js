// @ts-check
import { integerText } from './rounding.js';

/** Every sentence of the page that depends on figures. Those that do not stand in the templates. */

/** A number with its noun: « 1 commune », « 1 250 communes ». @param {number} n @param {string} noun */
export function counted(n, noun) {
  return `${integerText(n)} ${n > 1 ? plural(noun) : noun}`;
}

/** @param {string} noun */
function plural(noun) {
  return noun.replace(/\S+/g, (word) => (/[sxz]$/.test(word) ? word : `${word}s`));
}

/** @param {readonly string[]} parts @param {number} [most] */
export function listed(parts, most = 6) {
  if (parts.length > most) return `${parts.slice(0, most - 1).join(', ')} et ${integerText(parts.length - most + 1)} autres`;
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} et ${parts[parts.length - 1]}`;
}

/** @type {Record<string, string>} unit of the catalogue → what follows the number */
const units = {
  percent: '%',
  'per-hundred': 'pour 100',
  inhabitants: 'habitants',
  structures: 'structures',
  practices: 'lieux d’exercice',
  professionals: 'professionnels',
  patients: 'patients par professionnel',
  acts: 'actes par professionnel',
  coefficient: 'par acte',
};

/** @param {string} unit */
export function unitText(unit) {
  return units[unit] ?? unit;
}

/** « % » is set apart by a narrow no-break space, a word by a no-break space. @param {string} number @param {string} unit */
export function withUnit(number, unit) {
  return unit === 'percent' ? `${number}\u202f%` : `${number}\u00a0${unitText(unit)}`;
}

/** What a territory's file or list said that was not simply taken. @param {import('../selection/importer.js').Remark} remark @param {(code: string) => string} nameOf */
export function remarkText(remark, nameOf) {
  const now = listed(remark.codes.map((code) => `${nameOf(code)} (${code})`));
  switch (remark.kind) {
    case 'unknown': return `${remark.code} : code inconnu, ignoré.`;
    case 'retired': return `${remark.code} ${remark.name} : n’est plus une commune. Devenue ${now}.`;
    case 'city': return `${remark.code} ${remark.name} : remplacée par ses ${remark.codes.length} arrondissements.`;
    case 'zero': return `${remark.code} : lu ${now}, le zéro du début manquait.`;
  }
}
