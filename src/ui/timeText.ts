import { formatInterval, type TimeStyle } from '../domain/format.ts';
import type { Interval } from '../domain/interval.ts';
import { plainTime } from '../domain/plainTime.ts';
import type { Locale } from '../state/locale.svelte.ts';

/** A time in the reader's words. */
export function timeText(time: Interval, locale: Locale, style: TimeStyle = 'long'): string {
  return formatInterval(time, locale.lang, { style, words: locale.m.time });
}

/** A plain EDTF date or range, such as a source's, in the reader's words; what is not one stays as it is written. */
export function dateWords(edtf: string, locale: Locale, style: TimeStyle = 'long'): string {
  const time = plainTime(edtf);
  return time ? timeText(time, locale, style) : edtf;
}

/** A date with the year set apart, for lists under a year's heading: “24–25 Apr” and “ 2025”. */
export function dateAndYear(
  time: Interval,
  locale: Locale,
): { readonly date: string; readonly year: string } {
  const whole = timeText(time, locale, 'short');
  const date = timeText(time, locale, 'axis');
  return whole.startsWith(date) ? { date, year: whole.slice(date.length) } : { date: whole, year: '' };
}
