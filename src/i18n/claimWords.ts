import { claimsDe } from './claimsDe.ts';
import { claimsEn } from './claimsEn.ts';
import { claimsUk } from './claimsUk.ts';
import type { InterfaceLanguage, Widen } from './messages.ts';

/** Words that only the panes fetched on demand say: they come with those panes, in all languages at once. */
export type ClaimWords = Widen<typeof claimsEn>;

const WORDS: Readonly<Record<InterfaceLanguage, ClaimWords>> = { de: claimsDe, en: claimsEn, uk: claimsUk };

/** What is said about claims in a language. */
export function claimWords(lang: InterfaceLanguage): ClaimWords {
  return WORDS[lang];
}
