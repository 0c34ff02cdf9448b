import { dateAt } from './gregorian.ts';

/**
 * Calendar positions through `Intl`: always in UTC, always Gregorian, and never in the language or zone of the
 * reader's machine. Formats are costly to make and kept.
 */

/** Which parts of a date to write. */
export type DateFields = Pick<
  Intl.DateTimeFormatOptions,
  'weekday' | 'day' | 'month' | 'year' | 'era' | 'hour' | 'minute' | 'second'
>;

const FALLBACK = 'en-GB';
/** Between the ends of a range whose two sides have several words each. */
export const RANGE_DASH = ' – ';

const formats = new Map<string, Intl.DateTimeFormat>();
const zoneFormats = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();

/** Languages in which a year of our era is its number and nothing else. */
const PLAIN_YEARS: ReadonlySet<string> = new Set(['de', 'en', 'uk']);

function isYearAlone(fields: DateFields): boolean {
  return (
    fields.year !== undefined && Object.values(fields).filter((field) => field !== undefined).length === 1
  );
}

/** Whether `Intl` can write the position, and the year fits four digits: farther years are numbers. */
export function isNear(ms: number): boolean {
  return Math.abs(dateAt(ms).year) <= 9999;
}

/** Whether a year is not told without its era: below 100 it looks like a short form of ours, before 1 like another. */
export function needsEra(ms: number): boolean {
  return dateAt(ms).year < 100;
}

/** One position in words. */
export function formatDate(ms: number, lang: string, fields: DateFields): string {
  if (isYearAlone(fields) && PLAIN_YEARS.has(lang)) {
    const { year } = dateAt(ms);
    // A format costs milliseconds to make, and in these languages says the same.
    if (year >= 100 && year <= 9999) return String(year);
  }
  return plain(dateFormat(lang, fields, ms).format(ms));
}

/** The parts of one position in words, to leave some out. */
export function formatDateParts(ms: number, lang: string, fields: DateFields): Intl.DateTimeFormatPart[] {
  return dateFormat(lang, fields, ms)
    .formatToParts(ms)
    .map((part) => ({ ...part, value: plain(part.value) }));
}

/** Two positions in words, what they share said once: “24–25 April 2025”. */
export function formatDateRange(from: number, to: number, lang: string, fields: DateFields): string {
  const parts = dateFormat(lang, fields, from, to).formatRangeToParts(from, to);
  const single = (source: string) => parts.filter((part) => part.source === source).length === 1;
  // Newer CLDR spaces the dash in English even between two numbers.
  const tight = single('startRange') && single('endRange');
  const text = parts
    .map(({ value, source }) => (tight && source === 'shared' ? value.replace(/^\s*–\s*$/u, '–') : value))
    .join('');
  // Ukrainian says the year of two months twice.
  return plain(text).replace(/^(\S+) (\d+) – (\S+) \2$/u, '$1–$3 $2');
}

/** A year of any size, with its era where it needs one or is told to have one: “44 v. Chr.”, “170.000.002”. */
export function formatYearNumber(year: number, lang: string, era?: DateFields['era']): string {
  const sample = Date.UTC(year > 0 ? 2000 : -1000, 6);
  const number = numberFormat(lang).format(year > 0 ? year : 1 - year);
  return formatDateParts(sample, lang, { year: 'numeric', era })
    .map(({ type, value }) => (type === 'year' ? number : value))
    .join('');
}

/** The zone's short name at an instant: “OESZ”, “EEST”, “GMT+3”; undefined where there is no such zone. */
export function zoneName(instant: number, zone: string, lang: string): string | undefined {
  try {
    const make = () => new Intl.DateTimeFormat(locales(lang), { timeZone: zone, timeZoneName: 'short' });
    const parts = kept(zoneFormats, `${lang}|${zone}`, make).formatToParts(instant);
    return parts.find(({ type }) => type === 'timeZoneName')?.value;
  } catch {
    // Unknown zone: the only way Intl says so.
    return undefined;
  }
}

function dateFormat(lang: string, fields: DateFields, ...positions: number[]): Intl.DateTimeFormat {
  const era = fields.year !== undefined && positions.some(needsEra) ? 'short' : fields.era;
  return kept(formats, `${lang}|${JSON.stringify({ ...fields, era })}`, () => {
    const hours = fields.hour === undefined ? {} : { hourCycle: 'h23' as const };
    return new Intl.DateTimeFormat(locales(lang), {
      timeZone: 'UTC',
      calendar: 'gregory',
      ...fields,
      ...hours,
      era,
    });
  });
}

function numberFormat(lang: string): Intl.NumberFormat {
  return kept(numbers, lang, () => new Intl.NumberFormat(locales(lang)));
}

function kept<Format>(store: Map<string, Format>, key: string, make: () => Format): Format {
  let format = store.get(key);
  if (!format) store.set(key, (format = make()));
  return format;
}

/** English is British; without a second choice `Intl` would take the reader's language for one it does not know. */
function locales(lang: string): string[] {
  if (lang === 'en') return [FALLBACK];
  try {
    return [...Intl.getCanonicalLocales(lang), FALLBACK];
  } catch {
    // Not a language tag at all, “de_DE” say.
    return [FALLBACK];
  }
}

/**
 * Thin and narrow spaces differ from one CLDR to the next, and break searches. Ukrainian newspapers write “24 квітня 2025”;
 * the “р.” of CLDR is for letters and forms.
 */
function plain(text: string): string {
  return text.replace(/\sрр?\./gu, '').replace(/[\u2009\u202f]/gu, ' ');
}
