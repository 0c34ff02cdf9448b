import { dateAt, positionOf } from './gregorian.ts';
import type { Precision } from './interval.ts';
import {
  formatDate,
  formatDateParts,
  formatDateRange,
  formatYearNumber,
  isNear,
  type DateFields,
} from './intlDates.ts';
import type { TimeRole, TimeWords } from './timeWords.ts';

/** How much room there is: `axis` leaves out what the coarser row above says. */
export type TimeStyle = 'long' | 'short' | 'axis';

const YEARS = { decade: 10, century: 100, millennium: 1000 } as const;

/** The parts of a date that a precision and a style show. */
export function fieldsOf(precision: Precision, style: TimeStyle): DateFields {
  const year = { year: 'numeric' } as const;
  const month = { month: style === 'long' ? 'long' : 'short' } as const;
  const clock = { hour: '2-digit', minute: '2-digit' } as const;
  const date =
    style === 'axis' ? { day: 'numeric' as const, ...month } : { day: 'numeric' as const, ...month, ...year };
  switch (precision) {
    case 'second':
      return { ...(style === 'axis' ? {} : date), ...clock, second: '2-digit' };
    case 'minute':
    case 'hour':
      return { ...(style === 'axis' ? {} : date), ...clock };
    case 'day':
      return date;
    case 'month':
      return style === 'axis' ? month : { ...month, ...year };
    default:
      return year;
  }
}

/** What is said, besides the position, to put one unit of the calendar into words. */
interface UnitContext {
  readonly lang: string;
  readonly style: TimeStyle;
  readonly words: TimeWords;
  readonly role: TimeRole;
  readonly season?: number | undefined;
  /** Beside a year that has its era: this one has, too. */
  readonly era?: DateFields['era'];
}

/** The unit that holds a position, in words: “24 April 2025”, “winter 2024/25”, “1560s”. */
export function formatUnit(ms: number, precision: Precision, context: UnitContext): string {
  const { lang, style, role, era } = context;
  if (!isNear(ms)) return formatYearNumber(dateAt(ms).year, lang, era);
  if (precision === 'season') return formatSeason(ms, context);
  if (precision === 'decade' || precision === 'century' || precision === 'millennium') {
    return formatYears(ms, precision, context);
  }
  const fields = { ...fieldsOf(precision, style), era };
  if (precision === 'month' && role !== 'alone') return formatInflectedMonth(ms, lang, fields);
  if (fields.hour === undefined || fields.day === undefined) return formatDate(ms, lang, fields);
  // Not in one go: that says “at 15:30”, in German with the “um” that also means “about”.
  const { day, month, year, hour, minute, second } = fields;
  return `${formatDate(ms, lang, { day, month, year, era })}, ${formatDate(ms, lang, { hour, minute, second })}`;
}

/** Month names in the case that a preposition asks for, which `Intl` has only beside a day: “близько лютого”. */
function formatInflectedMonth(ms: number, lang: string, fields: DateFields): string {
  const parts = formatDateParts(ms, lang, { ...fields, day: 'numeric' });
  const day = parts.findIndex(({ type }) => type === 'day');
  return parts
    .filter((_, i) => i !== day && i !== day + 1)
    .map(({ value }) => value)
    .join('');
}

/** A winter that begins in December has two years: “2024/25”. */
function formatSeason(ms: number, { lang, words, role, season, era }: UnitContext): string {
  const { year, month } = dateAt(ms);
  const crosses = month === 12 || month <= 2;
  const first = month <= 2 ? year - 1 : year;
  const code = season ?? 21 + (Math.floor(month / 3 + 3) % 4);
  const one = formatDate(positionOf(first), lang, { year: 'numeric', era });
  if (!crosses) return words.season(code, one, role);
  if (first >= 100) return words.season(code, `${one}/${String((first + 1) % 100).padStart(2, '0')}`, role);
  const both = formatDateRange(positionOf(first), positionOf(first + 1), lang, { year: 'numeric' });
  return words.season(code, both, role);
}

/** Round years have names; before the year 100, and so before our era, the plain years are clearer. */
function formatYears(ms: number, precision: keyof typeof YEARS, { lang, words, role }: UnitContext): string {
  const count = YEARS[precision];
  const { year } = dateAt(ms);
  // Digits count away from zero: `-201X` is −2019 … −2010.
  const first = year < 0 ? -Math.floor(-year / count) * count - count + 1 : Math.floor(year / count) * count;
  if (first < 100) {
    return formatDateRange(positionOf(first), positionOf(first + count - 1), lang, { year: 'numeric' });
  }
  return precision === 'decade' ? words.decade(first, role) : words[precision](first / count + 1, role);
}
