import type { Span } from './stops.ts';
import type { TimeWords } from './timeWords.ts';

/** Mean lengths of the Gregorian calendar, in days. */
const MONTH_DAYS = 365.2425 / 12;
const YEAR_DAYS = 365.2425;
/** Vague spans are told in months from two of them on, in years from two of these on. */
const MIN_UNITS = 2;

/** The length of a span: “203 days”; “c. 7 months” where a date is not exact to the day. `Intl` has the plurals. */
export function spanText(
  { days, isExact }: Pick<Span, 'days' | 'isExact'>,
  lang: string,
  words: TimeWords,
): string {
  const length = Math.abs(days);
  if (isExact) return amount(length, 'day', lang);
  const unit = length >= MIN_UNITS * YEAR_DAYS ? 'year' : length >= MIN_UNITS * MONTH_DAYS ? 'month' : 'day';
  const divisor = { year: YEAR_DAYS, month: MONTH_DAYS, day: 1 }[unit];
  return words.roughly(amount(Math.round(length / divisor), unit, lang));
}

function amount(count: number, unit: 'day' | 'month' | 'year', lang: string): string {
  return new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
