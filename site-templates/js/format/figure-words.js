// @ts-check
import { integerText, scaledText } from './rounding.js';
import { counted, listed, withUnit } from './words.js';

/**
 * @typedef {import('../contract.generated.js').IndicatorLine} IndicatorLine
 * @typedef {import('../contract.generated.js').Thresholds} Thresholds
 * @typedef {import('../aggregate/figure.js').Figure} Figure
 * @typedef {import('../aggregate/comparators.js').Comparator} Comparator
 */

/** The value with its unit; « n. c. » for a comparator that is not published. @param {Figure} figure @param {string} unit */
export function valueText(figure, unit) {
  return figure.value === null ? 'n. c.' : withUnit(scaledText(figure.value, figure.decimals), unit);
}

/** How far the territory is from its first comparator. @param {number | null} difference scaled @param {Comparator} comparator @param {number} decimals @param {string} unit */
export function differenceText(difference, comparator, decimals, unit) {
  if (difference === null) return null;
  const other = otherText(comparator);
  if (difference === 0) return `comme ${other}`;
  const points = Math.abs(difference) >= 2 * 10 ** decimals ? 'points' : 'point';
  return `${scaledText(Math.abs(difference), decimals)}${unit === 'percent' ? ` ${points}` : ''} de ${difference > 0 ? 'plus' : 'moins'} que ${other}`;
}

/** Names of départements take an article or not; the noun before them always does. @param {Comparator} comparator */
function otherText({ level, cumulative, label }) {
  switch (level) {
    case 'departement': return cumulative ? 'les départements réunis' : `le département (${label})`;
    case 'region': return cumulative ? 'les régions réunies' : `la région (${label})`;
    case 'france': return 'la France entière';
  }
}

/** « soit environ 1 sur 8 »: a share as people say it; null where it would say nothing. @param {Figure} figure */
export function oneInText({ numerator, denominator }) {
  if (!numerator || !denominator || numerator * 2 > denominator) return null;
  const n = Math.floor((2 * denominator + numerator) / (2 * numerator));
  return n <= 100 ? `soit environ 1 personne sur ${integerText(n)}` : null;
}

/** What a reader must know of how the figure was made; null for an exact one. @param {Figure} figure @param {IndicatorLine} line @param {(code: string) => string} nameOf */
export function coverageText(figure, line, nameOf) {
  switch (figure.status) {
    case 'exact':
      return line.protects === 'patients' ? 'Donnée exacte : 100\u202f% de la population du territoire est couverte.' : null;
    case 'estimate':
      return `Estimation : ${figure.coverage.percent}\u202f% de la population est couverte par des données exactes\u00a0; `
        + `${cutText(figure)}${boundsText(figure, line.unit)}`;
    case 'group':
      return `Donnée publiée pour un groupe de communes (${groupNames(figure, nameOf)})\u00a0: effectif trop faible pour une `
        + `publication commune par commune (secret statistique${line.minimumPersons === null ? '' : `, seuil de ${line.minimumPersons} personnes`}).`;
    case 'partial':
      return `${counted(figure.lacking.communes, 'commune')} du territoire (${counted(figure.lacking.inhabitants, 'habitant')}) `
        + 'sans donnée dans la source\u00a0: le chiffre porte sur les autres.';
    default:
      return null;
  }
}

/** Why there is no figure. @param {Figure} figure @param {IndicatorLine} line @param {Thresholds} thresholds @param {(code: string) => string} nameOf @param {string | null} [unavailable] why the site has none */
export function reasonText({ reason, hidden }, line, thresholds, nameOf, unavailable = line.unavailable) {
  switch (reason) {
    case 'coverage':
      return `Indicateur non disponible pour ce territoire\u00a0: moins de ${thresholds.minimumCoveragePercent}\u202f% de la population couverte.`;
    case 'few-persons':
      return 'Indicateur non disponible pour ce territoire\u00a0: effectif estimé trop faible'
        + `${line.minimumPersons === null ? '' : ` (moins de ${line.minimumPersons} personnes)`}.`;
    case 'few-inhabitants':
      return `Comparaison par tranche d’âge non affichée\u00a0: le territoire compte moins de ${thresholds.minimumInhabitantsForAges} habitants.`;
    case 'not-collected':
      return 'Aucune donnée collectée pour ces communes.';
    case 'few-professionals':
      return `Donnée non diffusable (moins de ${line.minimumPersons ?? 0} professionnels, ou secret statistique, dans\u00a0: ${listed(hidden.map(nameOf))}).`;
    case 'source':
      return `Indicateur non disponible sur ce site\u00a0: ${unavailable ?? 'la source manque'}`;
    case 'no-denominator':
      return 'Sans objet\u00a0: personne à qui rapporter ce chiffre dans ce territoire.';
    case 'not-published':
      return 'Non communiqué.';
    default:
      return 'Non disponible.';
  }
}

/** « Armix, Ceignes et 3 autres communes » @param {Figure} figure @param {(code: string) => string} nameOf */
function groupNames({ groups }, nameOf) {
  const names = groups.flatMap((group) => [...group.selectedCodes, ...group.missingCodes]).map(nameOf).sort((a, b) => a.localeCompare(b, 'fr'));
  const elsewhere = groups.reduce((sum, group) => sum + group.missingElsewhere, 0);
  return listed(names) + (elsewhere === 0 ? '' : ` et ${counted(elsewhere, 'commune')} d’un autre département`);
}

/** @param {Figure} figure */
function cutText({ groups }) {
  const selected = groups.reduce((sum, group) => sum + group.selected, 0);
  return selected === 1
    ? '1 commune est publiée au sein d’un groupe qui dépasse le territoire.'
    : `${integerText(selected)} communes sont publiées au sein de groupes qui dépassent le territoire.`;
}

/** @param {Figure} figure @param {string} unit */
function boundsText({ bounds, decimals }, unit) {
  return bounds === null ? ''
    : ` Valeur comprise entre ${withUnit(scaledText(bounds.low, decimals), unit)} et ${withUnit(scaledText(bounds.high, decimals), unit)}.`;
}
