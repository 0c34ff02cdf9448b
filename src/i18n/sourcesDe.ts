import { count, events } from './countsDe.ts';
import { plural } from './plural.ts';
import type { SourceWords } from './sourceWords.ts';

/** Was die Liste der Quellen auf Deutsch sagt. */
export const sourcesDe: SourceWords = {
  pane: 'Quellen',
  sources: (n) => `${count(n)} ${plural('de', n, { one: 'Quelle', other: 'Quellen' })}`,
  openedHint: (opened, n) =>
    `${count(opened)} von ${count(n)} mit Adresse wurden für diese Sammlung gelesen, ganz oder in Auszügen.`,
  groupBy: 'Ordnen nach',
  groupings: { publisher: 'Herausgeber', type: 'Art', language: 'Sprache', date: 'Datum' },
  types: { primary: 'Primärquellen', report: 'Berichte', analysis: 'Analysen', data: 'Daten' },
  unknown: {
    publisher: 'Ohne Herausgeber',
    type: 'Ohne Angabe der Art',
    language: 'Ohne Angabe der Sprache',
    date: 'Ohne Jahresangabe',
  },
  find: 'Quelle suchen',
  found: (n, m) => `${count(n)} von ${count(m)} Quellen`,
  noneFound: 'Keine Quelle mit diesem Namen.',
  opened: 'gelesen',
  filterOn: 'Filter ist gesetzt',
  events,
  unused: 'Kein Ereignis und keine Aussage stützt sich darauf.',
  carries: 'Ereignisse, die sich darauf stützen',
  readIn: 'Aussagen, die darin stehen',
  restOn: 'Aussagen, die daran geprüft wurden',
  onlyEvents: 'Nur Ereignisse aus dieser Quelle',
  onlyLanguage: 'Nur Ereignisse mit Quellen in dieser Sprache',
  more: (n) => `und ${count(n)} weitere`,
  showMore: (n) => `${count(n)} weitere zeigen`,
  none: 'Hier sind keine Quellen hinterlegt.',
};
