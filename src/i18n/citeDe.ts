import type { CiteWords } from './cite.ts';
import { count, events, ofEvents } from './countsDe.ts';

/** Quellenangaben auf Deutsch. */
export const citeDe: CiteWords = {
  headings: {
    event: 'Dieses Ereignis zitieren',
    view: 'Diese Ansicht zitieren',
    source: 'Diese Quelle zitieren',
  },
  forms: { text: 'Text', tullu: 'TULLU', bibtex: 'BibTeX', csl: 'CSL-JSON' },
  aboutTullu:
    'Lizenzhinweis für freie Bildungsmaterialien: Titel, Urheber, Lizenz, Link zur Lizenz, Ursprungsort.',
  close: 'Schließen',
  copy: 'Kopieren',
  copied: 'Kopiert',
  formCopied: (form) => `${form} kopiert`,
  byHand: (form) =>
    `Die Zwischenablage lässt sich hier nicht benutzen. ${form} ist markiert: bitte von Hand kopieren.`,
  ready: 'Die Quellenangabe ist geladen.',
  lost: 'Nicht alles, was in eine Quellenangabe gehört, ließ sich laden. Bitte schließen und noch einmal versuchen.',
  download: (file) => `${file} herunterladen`,
  view: (title, window, shown, total) =>
    `${title}: ${window === undefined ? '' : `${window}, `}${shown === total ? events(total) : `${count(shown)} von ${ofEvents(total)}`}`,
  quoted: (title) => `„${title}“`,
  event: (date) => `Ereignis: ${date}`,
  inside: (container) => `In: ${container}`,
  asOf: (date) => `Stand: ${date}`,
  updated: (date) => `Aktualisiert: ${date}`,
  licence: (name) => `Lizenz: ${name}`,
  accessed: (date) => `abgerufen am ${date}`,
};
