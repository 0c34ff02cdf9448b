import { helpDe } from './helpDe.ts';
import { helpEn } from './helpEn.ts';
import { helpUk } from './helpUk.ts';
import type { InterfaceLanguage, Widen } from './messages.ts';

/** Words of the legend and the keyboard help: they come with those, on demand, in all languages at once. */
export type HelpWords = Widen<typeof helpEn>;

const WORDS: Readonly<Record<InterfaceLanguage, HelpWords>> = { de: helpDe, en: helpEn, uk: helpUk };

/** What legend and keyboard help say in a language. */
export function helpWords(lang: InterfaceLanguage): HelpWords {
  return WORDS[lang];
}
