import { embedDe } from './embedDe.ts';
import { embedEn } from './embedEn.ts';
import { embedUk } from './embedUk.ts';
import type { InterfaceLanguage, Widen } from './messages.ts';

/** Words of an embed only: they come with it, in all languages at once. */
export type EmbedWords = Widen<typeof embedEn>;

const WORDS: Readonly<Record<InterfaceLanguage, EmbedWords>> = { de: embedDe, en: embedEn, uk: embedUk };

/** What an embed says in a language. */
export function embedWords(lang: InterfaceLanguage): EmbedWords {
  return WORDS[lang];
}
