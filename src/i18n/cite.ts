import { citeDe } from './citeDe.ts';
import { citeEn } from './citeEn.ts';
import { citeUk } from './citeUk.ts';
import type { InterfaceLanguage } from './messages.ts';

/** Ways to write a citation down. */
export type CiteForm = 'text' | 'tullu' | 'bibtex' | 'csl';

/** What a citation and its dialog say in one language. */
export interface CiteWords {
  readonly headings: Readonly<Record<'event' | 'view' | 'source', string>>;
  readonly forms: Readonly<Record<CiteForm, string>>;
  /** What TULLU is, for whoever has not met it. */
  readonly aboutTullu: string;
  readonly close: string;
  readonly copy: string;
  readonly copied: string;
  /** “BibTeX copied”, for the screen reader. */
  readonly formCopied: (form: string) => string;
  /** The clipboard is refused: the text is marked instead. */
  readonly byHand: (form: string) => string;
  /** What was waited for is there, for the screen reader. */
  readonly ready: string;
  /** What was waited for cannot be had. */
  readonly lost: string;
  readonly download: (file: string) => string;
  /** The title of a view: the dataset's, the window where there is one, and how many of its events it shows. */
  readonly view: (title: string, window: string | undefined, shown: number, total: number) => string;
  readonly quoted: (title: string) => string;
  readonly event: (date: string) => string;
  readonly inside: (container: string) => string;
  readonly asOf: (date: string) => string;
  readonly updated: (date: string) => string;
  readonly licence: (name: string) => string;
  readonly accessed: (date: string) => string;
}

/** The words of citations; fetched with the dialog, never before. */
export const citeWords: Readonly<Record<InterfaceLanguage, CiteWords>> = {
  de: citeDe,
  en: citeEn,
  uk: citeUk,
};
