import type { TimeWords } from '../domain/timeWords.ts';
import type { InterfaceLanguage } from './messages.ts';
import { timeDe } from './timeDe.ts';
import { timeEn } from './timeEn.ts';
import { timeUk } from './timeUk.ts';

/** The words about time of every language at once, for pages made without a browser; in one, `Messages` has its own. */
export const timeWords: Readonly<Record<InterfaceLanguage, TimeWords>> = {
  de: timeDe,
  en: timeEn,
  uk: timeUk,
};
