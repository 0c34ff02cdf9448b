import { utc } from '@date-fns/utc';
import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { startOfMonth } from 'date-fns/startOfMonth';
import { DATE_RANGE, dateAt, positionOf } from './gregorian.ts';

/** Calendar arithmetic on positions, for ticks and presets: date-fns, in UTC always
 * (its default is the reader's zone). Positions outside `DATE_RANGE` become its nearest end. */

/** A unit of the calendar; weeks begin on Monday. */
export type CalendarUnit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium';

const MS = { second: 1000, minute: 60_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000 } as const;
const MONTHS = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200, millennium: 12_000 } as const;

/** The position `count` units later, earlier where negative; a month later than 31 January is the last of February. */
export function addUnits(ms: number, count: number, unit: CalendarUnit): number {
  const date = inRange(ms);
  if (unit in MONTHS)
    return settle(addMonths(date, count * MONTHS[unit as keyof typeof MONTHS], { in: utc }), count);
  if (unit === 'day' || unit === 'week')
    return settle(addDays(date, unit === 'week' ? count * 7 : count, { in: utc }), count);
  return inRange(date + count * MS[unit as keyof typeof MS]);
}

/** The first millisecond of the unit that holds the position. */
export function startOfUnit(ms: number, unit: CalendarUnit): number {
  const date = inRange(ms);
  if (unit === 'month') return settle(startOfMonth(date, { in: utc }), -1);
  if (unit in MONTHS) return startOfMonths(date, MONTHS[unit as keyof typeof MONTHS]);
  // 1 January 1970 was a Thursday.
  const origin = unit === 'week' ? 4 * MS.day : 0;
  const length = MS[unit as keyof typeof MS];
  return inRange(Math.floor((date - origin) / length) * length + origin);
}

/** The last millisecond of the unit that holds the position. */
export function endOfUnit(ms: number, unit: CalendarUnit): number {
  return addUnits(startOfUnit(ms, unit), 1, unit) - 1;
}

/** Whole calendar days from the day of `from` to the day of `to`; negative where `to` is earlier. */
export function daysBetween(from: number, to: number): number {
  return differenceInCalendarDays(inRange(to), inRange(from), { in: utc });
}

/** Centuries and their like begin at round numbers (1900, not 1901), as axes count them; year 0 is 1 BC. */
function startOfMonths(ms: number, count: number): number {
  const { year, month } = dateAt(ms);
  const first = Math.floor((year * 12 + month - 1) / count) * count;
  return inRange(positionOf(Math.floor(first / 12), (((first % 12) + 12) % 12) + 1));
}

function inRange(ms: number): number {
  return Math.max(DATE_RANGE.from, Math.min(DATE_RANGE.to, ms));
}

/** Past the end of `Date` date-fns answers NaN: stop at the end instead. */
function settle(date: Date, direction: number): number {
  const ms = date.getTime();
  return Number.isNaN(ms) ? (direction < 0 ? DATE_RANGE.from : DATE_RANGE.to) : ms;
}
