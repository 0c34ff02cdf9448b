import { calendarInterval, type CalendarInterval, type CalendarUnit } from '../domain/calendar.ts';
import { formatYear } from '../domain/format.ts';
import { DATE_RANGE, DAY_MS, dateAt } from '../domain/gregorian.ts';
import { formatDate, type DateFields } from '../domain/intlDates.ts';
import type { TimeWindow } from '../domain/interval.ts';

/** One tick of the time axis. */
export interface Tick {
  /** Calendar ms. */
  readonly at: number;
  /** Where the next one of its row begins. */
  readonly next: number;
  readonly label: string;
}

/** Two rows of ticks: the fine unit and, above it, the coarser one that says which. */
export interface Axis {
  /** Where there is no coarse row, the first may begin before the window. */
  readonly fine: readonly Tick[];
  /** The first may begin before the window. Empty where the fine unit says all. */
  readonly coarse: readonly Tick[];
}

interface Grain {
  readonly unit: CalendarUnit;
  readonly step: number;
  /** Rough length of one step, ms. */
  readonly length: number;
  /** Min. width of a label of this grain, px. */
  readonly room: number;
  readonly coarse: 'day' | 'month' | 'year' | undefined;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const YEAR_MS = 365.2425 * DAY_MS;
const MONTH_MS = YEAR_MS / 12;
const YEAR_STEPS = Array.from({ length: 12 }, (_, power) =>
  [1, 2, 5].map((digit) => digit * 10 ** power),
).flat();

const GRAINS: readonly Grain[] = [
  { unit: 'minute', step: 15, length: 15 * MINUTE_MS, room: 52, coarse: 'day' },
  { unit: 'hour', step: 1, length: HOUR_MS, room: 52, coarse: 'day' },
  { unit: 'hour', step: 3, length: 3 * HOUR_MS, room: 52, coarse: 'day' },
  { unit: 'hour', step: 6, length: 6 * HOUR_MS, room: 52, coarse: 'day' },
  { unit: 'day', step: 1, length: DAY_MS, room: 30, coarse: 'month' },
  { unit: 'week', step: 1, length: 7 * DAY_MS, room: 40, coarse: 'month' },
  { unit: 'month', step: 1, length: MONTH_MS, room: 40, coarse: 'year' },
  { unit: 'month', step: 3, length: 3 * MONTH_MS, room: 44, coarse: 'year' },
  ...YEAR_STEPS.map((step) => ({
    unit: 'year' as const,
    step,
    length: step * YEAR_MS,
    room: step > 1e8 ? 140 : step > 1000 ? 96 : 54,
    coarse: undefined,
  })),
];

/** Ticks for a window drawn `width` px wide, worded in `lang`; months are marked by their first day, weeks by their Monday. */
export function axisOf(window: TimeWindow, width: number, lang: string): Axis {
  const pxPerMs = width / (window.to - window.from + 1);
  // `Date` and `Intl` have months and days only within their range; beyond it there are years.
  const hasDates = window.from - YEAR_MS >= DATE_RANGE.from && window.to + YEAR_MS <= DATE_RANGE.to;
  const grain =
    GRAINS.find(({ length, room, unit }) => length * pxPerMs >= room && (hasDates || unit === 'year')) ??
    GRAINS.at(-1)!;
  const fine = ticks(window, calendarInterval(grain.unit, grain.step), labeller(grain.unit, lang));
  // Alone, the fine unit also says in what the window begins.
  if (!grain.coarse) return { fine, coarse: [] };
  const coarse = ticks(window, calendarInterval(grain.coarse), labeller(grain.coarse, lang, true));
  return { fine: fine.filter(({ at }) => at >= window.from), coarse };
}

/** The beginnings of units from the one in which the window begins to its end. */
function ticks(
  { from, to }: TimeWindow,
  { floor, next }: CalendarInterval,
  label: (ms: number) => string,
): Tick[] {
  const found: Tick[] = [];
  for (let at = floor(from); at <= to; at = next(at)) found.push({ at, next: next(at), label: label(at) });
  return found;
}

function labeller(unit: CalendarUnit, lang: string, alone = false): (ms: number) => string {
  if (unit === 'year') return (ms) => yearLabel(ms, lang);
  const time: DateFields = { hour: '2-digit', minute: '2-digit' };
  const day: DateFields = alone
    ? { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' }
    : { day: 'numeric' };
  const month: DateFields = alone ? { month: 'long', year: 'numeric' } : { month: 'short' };
  const fields = { minute: time, hour: time, day, week: day, month }[unit];
  return (ms) => {
    const text = formatDate(ms, lang, fields);
    return alone ? text : text.replace(/^(\d+)\.$/, '$1');
  };
}

/** “2025”, “44 BC”, “12,000”: on an axis the first hundred years need no “AD”. */
function yearLabel(ms: number, lang: string): string {
  const { year } = dateAt(ms);
  return year > 0 && year < 10_000 ? String(year) : formatYear(ms, lang);
}
