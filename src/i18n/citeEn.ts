import type { CiteWords } from './cite.ts';
import { count, events } from './countsEn.ts';

/** Citations in English. */
export const citeEn: CiteWords = {
  headings: { event: 'Cite this event', view: 'Cite this view', source: 'Cite this source' },
  forms: { text: 'Text', tullu: 'TULLU (in German)', bibtex: 'BibTeX', csl: 'CSL-JSON' },
  aboutTullu:
    'The attribution line German schools use for open materials: title, author, licence, link to the licence, place of origin.',
  close: 'Close',
  copy: 'Copy',
  copied: 'Copied',
  formCopied: (form) => `${form} copied`,
  byHand: (form) => `The clipboard cannot be used here. ${form} is selected. Copy it by hand.`,
  ready: 'The citation has loaded.',
  lost: 'Part of the citation could not be loaded. Close this and try again.',
  download: (file) => `Download ${file}`,
  view: (title, window, shown, total) =>
    `${title}: ${window === undefined ? '' : `${window}, `}${shown === total ? events(total) : `${count(shown)} of ${events(total)}`}`,
  quoted: (title) => `“${title}”`,
  event: (date) => `Event: ${date}`,
  inside: (container) => `In: ${container}`,
  asOf: (date) => `As of ${date}`,
  updated: (date) => `Updated ${date}`,
  licence: (name) => `Licence: ${name}`,
  accessed: (date) => `accessed ${date}`,
};
