import { utc } from '@date-fns/utc';
import { utcDay, utcHour, utcMinute, utcMonday, utcMonth } from 'd3';
import { addMonths } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { DATE_RANGE, dateAt, positionOf } from './gregorian.ts';

const MONTHS = { month: 1, year: 12 } as const;

/**
 * The position `count` months or years later, earlier where negative; a month later than 31 January is the
 * last of February. By date-fns, in UTC always (its default is the reader's zone). Positions outside
 * `DATE_RANGE` become its nearest end.
 */
export function addUnits(ms: number, count: number, unit: keyof typeof MONTHS): number {
  const date = Math.max(DATE_RANGE.from, Math.min(DATE_RANGE.to, ms));
  const moved = addMonths(date, count * MONTHS[unit], { in: utc }).getTime();
  // Past the end of `Date` date-fns answers NaN: stop at the end instead.
  return Number.isNaN(moved) ? (count < 0 ? DATE_RANGE.from : DATE_RANGE.to) : moved;
}

/** Whole calendar days from one position to another, negative where the second is earlier; undefined outside `DATE_RANGE`. */
export function daysBetween(from: number, to: number): number | undefined {
  const days = differenceInCalendarDays(to, from, { in: utc });
  return Number.isNaN(days) ? undefined : days;
}

const UNITS = { minute: utcMinute, hour: utcHour, day: utcDay, week: utcMonday, month: utcMonth };

/** Weeks begin on Monday. */
export type CalendarUnit = keyof typeof UNITS | 'year';

/** Calendar positions at which a unit, or every so many of it, begins. */
export interface CalendarInterval {
  /** The last such position at or before `ms`. */
  readonly floor: (ms: number) => number;
  /** The first such position after one of them. */
  readonly next: (ms: number) => number;
}

/**
 * Every `step` units, by d3. Units below a year exist within `DATE_RANGE` only (NaN outside); years, everywhere. Years come in
 * round numbers on both sides of the era: 2000 BC, 1000 BC, 1, 1000.
 */
export function calendarInterval(unit: CalendarUnit, step = 1): CalendarInterval {
  if (unit === 'year') return yearInterval(step);
  const interval = UNITS[unit].every(step)!;
  return {
    floor: (ms) => interval.floor(new Date(ms)).getTime(),
    next: (ms) => interval.offset(new Date(ms), 1).getTime(),
  };
}

/** The multiples of `step` of the position's unit nearest to it. */
export function roundToInterval(ms: number, { floor, next }: CalendarInterval): number {
  const before = floor(ms);
  const after = next(before);
  return ms - before < after - ms ? before : after;
}

/** d3's years end with `Date`, and their multiples before the era are of year 0, which is 1 BC. */
function yearInterval(step: number): CalendarInterval {
  const floor = (year: number) => {
    if (step === 1) return year;
    if (year >= 1) return Math.max(1, Math.floor(year / step) * step);
    return 1 - Math.ceil((1 - year) / step) * step;
  };
  const next = (year: number) => {
    if (year >= 1) return step === 1 ? year + 1 : (Math.floor(year / step) + 1) * step;
    return Math.min(1, year + step);
  };
  return {
    floor: (ms) => positionOf(floor(dateAt(ms).year)),
    next: (ms) => positionOf(next(dateAt(ms).year)),
  };
}
