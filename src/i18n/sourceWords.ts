import type { InterfaceLanguage, Widen } from './messages.ts';
import { sourcesDe } from './sourcesDe.ts';
import { sourcesEn } from './sourcesEn.ts';
import { sourcesUk } from './sourcesUk.ts';

/** Words that only the list of sources says: they come with it, in all languages at once. */
export type SourceWords = Widen<typeof sourcesEn>;

const WORDS: Readonly<Record<InterfaceLanguage, SourceWords>> = {
  de: sourcesDe,
  en: sourcesEn,
  uk: sourcesUk,
};

/** What is said about the list of sources in a language. */
export function sourceWords(lang: InterfaceLanguage): SourceWords {
  return WORDS[lang];
}
