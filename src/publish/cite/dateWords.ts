import { formatInterval } from '../../domain/format.ts';
import type { Interval } from '../../domain/interval.ts';
import type { InterfaceLanguage } from '../../i18n/messages.ts';
import { timeWords } from '../../i18n/timeWords.ts';
import { isoDate, plainTime } from './cslDate.ts';
import type { CslDate } from './cslItem.ts';

/** A time in words: “24–25 April 2025”. */
export function timeInWords(time: Interval, lang: InterfaceLanguage): string {
  return formatInterval(time, lang, { words: timeWords[lang] });
}

/** A plain EDTF date in words; what is not one stays as it is written. */
export function edtfInWords(edtf: string, lang: InterfaceLanguage): string {
  const time = plainTime(edtf);
  return time ? timeInWords(time, lang) : edtf;
}

/** A date of an item in words: “about 23 April 2025”. */
export function cslDateWords(date: CslDate, lang: InterfaceLanguage): string {
  const iso = isoDate(date);
  return iso === undefined ? (date.literal ?? '') : edtfInWords(iso, lang);
}
