import { utc } from '@date-fns/utc';
import { addMonths } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { DATE_RANGE } from './gregorian.ts';

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
