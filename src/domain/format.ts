import { fieldsOf, formatUnit, type TimeStyle } from './formatUnit.ts';
import { dateAt, DAY_MS } from './gregorian.ts';
import {
  formatDate,
  formatDateRange,
  formatYearNumber,
  isNear,
  needsEra,
  RANGE_DASH,
  zoneName,
  type DateFields,
} from './intlDates.ts';
import type { Interval, Precision, Qualifier, TimeWindow } from './interval.ts';
import type { TimeRole, TimeWords } from './timeWords.ts';

/** Times in words of any language; `Intl` knows the dates, `TimeWords` the few words around them. */

export type { TimeStyle } from './formatUnit.ts';
export type { TimeRole, TimeWords } from './timeWords.ts';

/** How to put an interval into words. */
interface FormatOptions {
  readonly words: TimeWords;
  /** `long` by default. */
  readonly style?: TimeStyle;
}

const MINUTES_SHOWN_DAYS = 3;
const DAYS_SHOWN = 92;
const MONTHS_SHOWN_DAYS = 20 * 366;
/** Precisions that `Intl` can write a range of. */
const RANGED: ReadonlySet<Precision> = new Set<Precision>([
  'year',
  'month',
  'day',
  'hour',
  'minute',
  'second',
]);
const CLOCK: ReadonlySet<Precision> = new Set<Precision>(['hour', 'minute', 'second']);

/** An interval in words, as exactly as it is known: “24–25 April 2025”, “um Februar 2014 – 21. März 2014”, “1560s?”. */
export function formatInterval(time: Interval, lang: string, options: FormatOptions): string {
  const { words, style = 'long' } = options;
  const { startKind, endKind } = time;
  if (startKind !== 'known' && endKind !== 'known') {
    return startKind === 'open' && endKind === 'open' ? words.unbounded : words.unknown;
  }
  const text = formatKnown(time, { lang, words, style });
  return style === 'axis' ? text : withZone(text, time, lang);
}

/** A window in words, as exactly as its length needs: “Jun 2024 – Jul 2025”, “3–9 Oct 2024”, “2004–2006”, “300,001 BC – 1990 AD”. */
export function formatWindow({ from, to }: TimeWindow, lang: string): string {
  if (isNear(from) && isNear(to))
    return formatDateRange(from, to, lang, fieldsOf(precisionOf(from, to), 'short'));
  const era = needsEra(from) ? 'short' : undefined;
  const [first, last] = [formatYear(from, lang, era), formatYear(to, lang, era)];
  return first === last ? first : `${first}${RANGE_DASH}${last}`;
}

/** “24 April 2025”. */
export function formatDay(ms: number, lang: string, style: TimeStyle = 'long'): string {
  return isNear(ms) ? formatDate(ms, lang, fieldsOf('day', style)) : formatYear(ms, lang);
}

/** One end of a window in words, exactly: “24 Apr 2025”, “24 Apr 2025, 15:29” where it is within a day, “300,001 BC”. */
export function formatEdge(
  ms: number,
  edge: 'from' | 'to',
  lang: string,
  style: TimeStyle = 'short',
): string {
  const day = formatDay(ms, lang, style);
  const isWhole = (edge === 'from' ? ms : ms + 1) % DAY_MS === 0 || !isNear(ms);
  return isWhole ? day : `${day}, ${formatDate(ms, lang, fieldsOf('minute', 'axis'))}`;
}

/** “2025”, “44 v. Chr.”, “170.000.002”; `era` beside a year that has one. */
export function formatYear(ms: number, lang: string, era?: DateFields['era']): string {
  return isNear(ms)
    ? formatDate(ms, lang, { year: 'numeric', era })
    : formatYearNumber(dateAt(ms).year, lang, era);
}

function formatKnown(time: Interval, context: EndContext): string {
  const { lang, style } = context;
  if (!time.edtf.includes('/')) return formatEnd(time, 'start', 'alone', context);
  const { earliestStart: from, latestEnd: to } = time;
  // Ends that do not share their year must each say it.
  const ranged = style === 'axis' && !isOneYear(from, to) ? 'short' : style;
  if (isPlainRange(time)) return formatDateRange(from, to, lang, fieldsOf(time.startPrecision, ranged));
  const whole: EndContext = {
    ...context,
    style: style === 'axis' ? 'short' : style,
    // Where one end has its era the other has, too; none is asked of an end that is not known.
    ...(Number.isFinite(from) && Number.isFinite(to) && needsEra(from) && { era: 'short' }),
  };
  const say = (end: 'start' | 'end', role: EndRole) => formatEnd(time, end, role, whole);
  if (time.startKind === 'open') return say('end', 'until');
  if (time.endKind === 'open' && time.startKind === 'known') return say('start', 'since');
  const first = time.startKind === 'known' ? say('start', 'alone') : '?';
  const last = time.endKind === 'known' ? say('end', 'alone') : '?';
  return first === last ? first : `${first}${RANGE_DASH}${last}`;
}

function isOneYear(from: number, to: number): boolean {
  return dateAt(from).year === dateAt(to).year;
}

type EndRole = 'alone' | 'since' | 'until';

/** One end with what qualifies it: “um Februar 2014”, “c. Feb 2014”, “2004?”. */
function formatEnd(time: Interval, end: 'start' | 'end', role: EndRole, context: EndContext): string {
  const { words, style } = context;
  const atStart = end === 'start';
  const precision = atStart ? time.startPrecision : time.endPrecision;
  const qualifier = qualifierOf(time, end);
  const approximate = qualifier === '~' || qualifier === '%';
  const approach: TimeRole =
    role === 'alone' && approximate ? (style === 'long' ? 'about' : 'roughly') : role;
  const season = atStart ? time.season : time.endSeason;
  const unit = formatUnit(atStart ? time.earliestStart : time.latestEnd, precision, {
    ...context,
    role: approach,
    season,
  });
  const doubted = qualifier === '?' || qualifier === '%' ? `${unit}?` : unit;
  if (approach === 'alone') return doubted;
  if (approach === 'roughly') return words.roughly(doubted);
  return words[approach](approximate && approach !== 'about' ? words.roughly(doubted) : doubted, precision);
}

interface EndContext {
  readonly lang: string;
  readonly words: TimeWords;
  readonly style: TimeStyle;
  readonly era?: DateFields['era'];
}

/** Intervals made without the text's qualifiers have them on both ends. */
function qualifierOf(time: Interval, end: 'start' | 'end'): Qualifier | undefined {
  if (time.startQualifier ?? time.endQualifier)
    return end === 'start' ? time.startQualifier : time.endQualifier;
  if (time.approximate) return time.uncertain ? '%' : '~';
  return time.uncertain ? '?' : undefined;
}

function isPlainRange(time: Interval): boolean {
  const same = time.startPrecision === time.endPrecision && RANGED.has(time.startPrecision);
  const known = time.startKind === 'known' && time.endKind === 'known';
  return (
    known &&
    same &&
    !time.approximate &&
    !time.uncertain &&
    isNear(time.earliestStart) &&
    isNear(time.latestEnd)
  );
}

function withZone(text: string, { startPrecision, zone, instant }: Interval, lang: string): string {
  if (zone === undefined || instant === undefined || !CLOCK.has(startPrecision)) return text;
  const name = zoneName(instant, zone, lang);
  return name === undefined ? text : `${text} (${name})`;
}

function precisionOf(from: number, to: number): Precision {
  const first = dateAt(from);
  const next = dateAt(to + 1);
  const wholeDays = from % DAY_MS === 0 && (to + 1) % DAY_MS === 0;
  if (wholeDays && first.day === 1 && next.day === 1)
    return first.month === 1 && next.month === 1 ? 'year' : 'month';
  const days = (to - from) / DAY_MS;
  if (days < MINUTES_SHOWN_DAYS && !wholeDays) return 'minute';
  if (days < DAYS_SHOWN) return 'day';
  return days < MONTHS_SHOWN_DAYS ? 'month' : 'year';
}
