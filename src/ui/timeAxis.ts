import { DATE_RANGE, DAY_MS, dateAt, positionOf } from '../domain/gregorian.ts';
import { formatDate, type DateFields } from '../domain/intlDates.ts';
import type { TimeWindow } from '../domain/interval.ts';

/** One tick of the time axis. */
export interface Tick {
  /** Calendar ms. */
  readonly at: number;
  readonly label: string;
}

/** Two rows of ticks: the fine unit and, above it, the coarser one that says which. */
export interface Axis {
  /** Where there is no coarse row, the first may begin before the window. */
  readonly fine: readonly Tick[];
  /** The first may begin before the window. Empty where the fine unit says all. */
  readonly coarse: readonly Tick[];
}

type Unit = 'minute' | 'hour' | 'day' | 'month' | 'year';

interface Grain {
  readonly unit: Unit;
  readonly step: number;
  /** Rough length of one step, ms. */
  readonly length: number;
  /** Least width of a label of this grain, px. */
  readonly room: number;
  readonly coarse: Unit | undefined;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const MONTH_MS = 30.44 * DAY_MS;
const YEAR_MS = 365.2425 * DAY_MS;
const YEAR_STEPS = Array.from({ length: 12 }, (_, power) =>
  [1, 2, 5].map((digit) => digit * 10 ** power),
).flat();

const GRAINS: readonly Grain[] = [
  { unit: 'minute', step: 15, length: 15 * MINUTE_MS, room: 52, coarse: 'day' },
  { unit: 'hour', step: 1, length: HOUR_MS, room: 52, coarse: 'day' },
  { unit: 'hour', step: 3, length: 3 * HOUR_MS, room: 52, coarse: 'day' },
  { unit: 'hour', step: 6, length: 6 * HOUR_MS, room: 52, coarse: 'day' },
  { unit: 'day', step: 1, length: DAY_MS, room: 30, coarse: 'month' },
  { unit: 'day', step: 7, length: 7 * DAY_MS, room: 40, coarse: 'month' },
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
  // `Intl` words months and days only within its range; beyond it there are years.
  const worded = isInDateRange(window.from - YEAR_MS) && isInDateRange(window.to);
  const grain =
    GRAINS.find(({ length, room, unit }) => length * pxPerMs >= room && (worded || unit === 'year')) ??
    GRAINS.at(-1)!;
  const label = labeller(grain.unit, lang);
  const fine = starts(window, grain.unit, grain.step).map((at) => ({ at, label: label(at) }));
  // Alone, the fine unit also says in what the window begins.
  if (!grain.coarse) {
    const at = floorTo(window.from, grain.unit, grain.step);
    return { fine: fine[0]?.at === at ? fine : [{ at, label: label(at) }, ...fine], coarse: [] };
  }
  const coarseLabel = labeller(grain.coarse, lang, true);
  const before = floorTo(window.from, grain.coarse, 1);
  const coarse = [before, ...starts(window, grain.coarse, 1).filter((at) => at > before)];
  return { fine, coarse: coarse.map((at) => ({ at, label: coarseLabel(at) })) };
}

/** The beginnings of units within the window. */
function starts(window: TimeWindow, unit: Unit, step: number): number[] {
  const found: number[] = [];
  for (let at = floorTo(window.from, unit, step); at <= window.to; at = next(at, unit, step)) {
    if (at >= window.from) found.push(at);
  }
  return found;
}

function floorTo(ms: number, unit: Unit, step: number): number {
  switch (unit) {
    case 'minute':
      return Math.floor(ms / (step * MINUTE_MS)) * step * MINUTE_MS;
    case 'hour':
      return Math.floor(ms / (step * HOUR_MS)) * step * HOUR_MS;
    case 'day': {
      // 1 January 1970 was a Thursday: Mondays are 4 days on.
      const shift = step === 7 ? 4 : 0;
      const days = Math.floor(ms / DAY_MS);
      return (Math.floor((days - shift) / step) * step + shift) * DAY_MS;
    }
    case 'month': {
      const { year, month } = dateAt(ms);
      return positionOf(year, Math.floor((month - 1) / step) * step + 1);
    }
    case 'year':
      return positionOf(Math.floor(dateAt(ms).year / step) * step);
  }
}

function next(at: number, unit: Unit, step: number): number {
  switch (unit) {
    case 'minute':
      return at + step * MINUTE_MS;
    case 'hour':
      return at + step * HOUR_MS;
    case 'day':
      return at + step * DAY_MS;
    case 'month': {
      const { year, month } = dateAt(at);
      return positionOf(year, month + step);
    }
    case 'year':
      return positionOf(dateAt(at).year + step);
  }
}

function labeller(unit: Unit, lang: string, alone = false): (ms: number) => string {
  if (unit === 'year') return (ms) => yearLabel(dateAt(ms).year, lang);
  const fields: Record<Exclude<Unit, 'year'>, DateFields> = {
    minute: { hour: '2-digit', minute: '2-digit' },
    hour: { hour: '2-digit', minute: '2-digit' },
    day: alone ? { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' } : { day: 'numeric' },
    month: alone ? { month: 'long', year: 'numeric' } : { month: 'short' },
  };
  return (ms) => {
    const text = formatDate(ms, lang, fields[unit]);
    return unit === 'day' && !alone ? text.replace(/\.$/, '') : text;
  };
}

/** “2025”, “44 BC”; far years in plain digits. */
function yearLabel(year: number, lang: string): string {
  if (year > 0) return year < 10_000 ? String(year) : new Intl.NumberFormat(lang).format(year);
  const ms = positionOf(year, 7);
  return isInDateRange(ms)
    ? formatDate(ms, lang, { year: 'numeric' })
    : new Intl.NumberFormat(lang).format(year);
}

function isInDateRange(ms: number): boolean {
  return ms >= DATE_RANGE.from && ms <= DATE_RANGE.to;
}
