import type { InterfaceLanguage, Widen } from './messages.ts';
import { paneDe } from './paneDe.ts';
import { paneEn } from './paneEn.ts';
import { paneUk } from './paneUk.ts';

/** Words of the panes fetched on demand: they come with those, in all languages at once. */
export type PaneWords = Widen<typeof paneEn>;

const WORDS: Readonly<Record<InterfaceLanguage, PaneWords>> = { de: paneDe, en: paneEn, uk: paneUk };

/** What details, filters, About and search say in a language. */
export function paneWords(lang: InterfaceLanguage): PaneWords {
  return WORDS[lang];
}
