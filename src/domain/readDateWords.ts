import { DAY_MS, daysInMonth, lastBefore, positionOf } from './gregorian.ts';
import { formatDateParts } from './intlDates.ts';
import type { TimeWindow } from './interval.ts';
import { parseDay, wholeYear } from './isoTime.ts';
import { plainTime } from './plainTime.ts';
import type { TimeEnd } from './timeEnd.ts';

/** What one date says; months and days count from 1, years from 1 in their era. */
interface DateParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** Whether the year is before our era; undefined where no era is named. */
  readonly before?: boolean;
  /** Minutes since midnight. */
  readonly minute?: number;
}

const MINUTE_MS = 60_000;
/** All of them are read whatever the language, the reader's first. */
const LANGUAGES = ['en', 'de', 'uk'];
const MIN_MONTH_LETTERS = 3;

const RANGE = /\s*[–—]\s*|\s+-\s+/u;
const CLOCK = /(?:^|,?\s+)(?:at |um |о |об )?(\d\d?):(\d\d)(?: uhr)?$/u;
const YEAR_WORD = /(?<=\d) ?(?:рр?\.|року|рік)/u;
const ERAS: readonly (readonly [RegExp, before: boolean])[] = [
  [/(?<=\d) ?(?:b\. ?c\. ?(?:e\.)?|bce?|v\. ?chr\.|v\. ?u\. ?z\.|до н\. ?е\.|до нашої ери)$/u, true],
  [/(?<=\d) ?(?:a\. ?d\.|c\. ?e\.|ad|ce|n\. ?chr\.|u\. ?z\.|н\. ?е\.|нашої ери)$/u, false],
  [/^ad /u, false],
];
const YEAR = String.raw`(\d{1,3}(?:[.,' ]\d{3})+|\d+)`;
const DAY = String.raw`(\d\d?)(?:\. ?|(?:st|nd|rd|th)? )(?:of )?`;
const MONTH = String.raw`(\p{L}+)\.?`;
const DAY_FIRST = new RegExp(`^(?:${DAY})?${MONTH}(?:,? ${YEAR})?$`, 'u');
const MONTH_FIRST = new RegExp(String.raw`^${MONTH} (\d\d?)(?:st|nd|rd|th)?,? (\d{3,4})$`, 'u');
const NUMERIC = /^(?:(\d\d?)([./]) ?)?(\d\d?)[./] ?(\d+)$/u;
const ONLY_YEAR = new RegExp(`^${YEAR}$`, 'u');
const ONLY_DAY = /^(\d\d?)\.?$/u;
const FAR_BEFORE = /^[-−]\d{5,}$/u;

/**
 * A date, or a range of two, as readers and this page write it in English, German or Ukrainian: “44 BC”, “квітень 2025”,
 * “24.4.2025”, “3–9 Oct 2024”, “24 Apr 2025, 15:30”, and what EDTF has as plain dates. From its first to its last millisecond;
 * undefined for all else, impossible days, and a day of a year below 100 without an era, which may be short for a later one.
 */
export function readDateWords(text: string, lang: string): TimeWindow | undefined {
  const trimmed = text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
  return readEdtf(trimmed) ?? readWords(trimmed.toLowerCase(), lang);
}

function readEdtf(text: string): TimeWindow | undefined {
  const plain = parseDay(FAR_BEFORE.test(text) ? `Y${text.replace('−', '-')}` : text);
  if (plain) return plain;
  const { earliestStart: from, latestEnd: to } = plainTime(text) ?? {};
  return from !== undefined && to !== undefined && Number.isFinite(to - from) ? { from, to } : undefined;
}

function readWords(text: string, lang: string): TimeWindow | undefined {
  const [before = '', after = before, more] = text.split(RANGE);
  const last = readParts(after, lang);
  const first = after === before ? last : last && readParts(before, lang, last);
  if (!first || !last || more !== undefined) return undefined;
  const start = spanOf({ ...filledFrom(first, last), ...eraOf(first.before ?? last.before) });
  const end = spanOf(filledFrom(last, first));
  return start && end && start.from <= end.from ? { from: start.from, to: end.to } : undefined;
}

/** What both ends of a range share is written once: the year with the last, the day before two times of day. */
function filledFrom(part: DateParts, { year, before, month, day }: DateParts): DateParts {
  if (part.year !== undefined || year === undefined) return part;
  const whole = { year, ...eraOf(before) };
  if (part.month !== undefined || month === undefined) return { ...whole, ...part };
  return part.day === undefined && day !== undefined
    ? { ...whole, month, day, ...part }
    : { ...whole, month, ...part };
}

function eraOf(before: boolean | undefined): Pick<DateParts, 'before'> {
  return before === undefined ? {} : { before };
}

/** `last`: the end of the range that this begins; a bare number is a day where that is a date, else a year. */
function readParts(text: string, lang: string, last?: DateParts): DateParts | undefined {
  const [clock, hours, minutes] = CLOCK.exec(text) ?? [];
  const [date, era] = splitEra(clock === undefined ? text : text.slice(0, -clock.length));
  const minute = clock === undefined ? undefined : Number(hours) * 60 + Number(minutes);
  if (minute !== undefined && (minute >= 24 * 60 || Number(minutes) > 59)) return undefined;
  const parts =
    date === '' && minute !== undefined ? {} : readDate(date, lang, last?.day !== undefined && !era);
  return parts && { ...parts, ...era, ...(minute !== undefined && { minute }) };
}

function splitEra(text: string): [date: string, era: Pick<DateParts, 'before'> | undefined] {
  const plain = text.replace(YEAR_WORD, '');
  const [pattern, before] = ERAS.find(([era]) => era.test(plain)) ?? [];
  return pattern === undefined
    ? [plain, undefined]
    : [plain.replace(pattern, '').trim(), { before: before! }];
}

function readDate(text: string, lang: string, isDay: boolean): DateParts | undefined {
  const [, onlyDay] = isDay ? (ONLY_DAY.exec(text) ?? []) : [];
  if (onlyDay !== undefined) return { day: Number(onlyDay) };
  const [, onlyYear] = ONLY_YEAR.exec(text) ?? [];
  if (onlyYear !== undefined) return { year: yearOf(onlyYear) };
  const [numeric, day, , month, year] = NUMERIC.exec(text) ?? [];
  if (numeric !== undefined) return dated(day, Number(month), year);
  const [monthFirst, name, dayAfter, yearAfter] = MONTH_FIRST.exec(text) ?? [];
  if (monthFirst !== undefined) return dated(dayAfter, monthOf(name!, lang), yearAfter);
  const [dayFirst, dayBefore, word, wordYear] = DAY_FIRST.exec(text) ?? [];
  return dayFirst === undefined ? undefined : dated(dayBefore, monthOf(word!, lang), wordYear);
}

function dated(day: string | undefined, month: number | undefined, year: string | undefined) {
  if (month === undefined) return undefined;
  return {
    month,
    ...(day !== undefined && { day: Number(day) }),
    ...(year !== undefined && { year: yearOf(year) }),
  };
}

function yearOf(digits: string): number {
  return Number(digits.replace(/\D/gu, ''));
}

function spanOf({ year, month, day, before, minute }: DateParts): TimeWindow | undefined {
  const isShort = month !== undefined && before === undefined && (year ?? 0) < 100;
  if (year === undefined || year < 1 || isShort) return undefined;
  const astronomical = before === true ? 1 - year : year;
  if (month === undefined) return minute === undefined ? spanOfEnd(wholeYear(astronomical)) : undefined;
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) {
    const to = lastBefore(positionOf(astronomical, month + 1));
    return minute === undefined ? { from: positionOf(astronomical, month), to } : undefined;
  }
  if (day < 1 || day > daysInMonth(astronomical, month)) return undefined;
  const from = positionOf(astronomical, month, day);
  if (minute === undefined) return { from, to: lastBefore(from + DAY_MS) };
  return { from: from + minute * MINUTE_MS, to: from + (minute + 1) * MINUTE_MS - 1 };
}

function spanOfEnd({ from, to }: TimeEnd): TimeWindow {
  return { from, to };
}

/** Number of the month that a word names or, from three letters on, begins. */
function monthOf(word: string, lang: string): number | undefined {
  for (const language of new Set([lang, ...LANGUAGES])) {
    const names = monthNames(language);
    const exact = names.findIndex((forms) => forms.includes(word));
    if (exact >= 0) return exact + 1;
    const begun = [...names.keys()].filter((index) => names[index]!.some((form) => form.startsWith(word)));
    if (begun.length === 1 && word.length >= MIN_MONTH_LETTERS) return begun[0]! + 1;
  }
  return undefined;
}

/** What `Intl` calls each month, long and short, alone and beside a day, in lower case without full stops. */
function monthNames(lang: string): string[][] {
  return Array.from({ length: 12 }, (_, index) =>
    (['long', 'short'] as const).flatMap((month) =>
      [{ month }, { month, day: 'numeric' as const }].map((fields) => {
        const parts = formatDateParts(positionOf(2025, index + 1), lang, fields);
        return (parts.find(({ type }) => type === 'month')?.value ?? '').toLowerCase().replace(/\.$/u, '');
      }),
    ),
  );
}
