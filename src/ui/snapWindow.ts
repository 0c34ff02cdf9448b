import {
  calendarInterval,
  roundToInterval,
  type CalendarInterval,
  type CalendarUnit,
} from '../domain/calendar.ts';
import { DAY_MS, hasDays, lastBefore } from '../domain/gregorian.ts';
import type { TimeWindow } from '../domain/interval.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const YEAR_MS = 365.2425 * DAY_MS;
/** Windows from here on are whole days. */
const WHOLE_DAYS_FROM_MS = 3 * DAY_MS;
const MIN_WINDOW_MS = HOUR_MS;
/** A calendar unit narrower than this is snapped to as a whole. */
const SNAP_PX = 10;

/** Units that an end can be at, the finest first, with their rough lengths in ms. */
const SNAPS: readonly (readonly [unit: CalendarUnit, step: number, length: number])[] = [
  ['minute', 1, MINUTE_MS],
  ['minute', 5, 5 * MINUTE_MS],
  ['minute', 15, 15 * MINUTE_MS],
  ['hour', 1, HOUR_MS],
  ['hour', 6, 6 * HOUR_MS],
  ['day', 1, DAY_MS],
  ['month', 1, YEAR_MS / 12],
  ...Array.from({ length: 10 }, (_, power) => ['year', 10 ** power, 10 ** power * YEAR_MS] as const),
];

/**
 * The window with both ends at the nearest beginnings of a calendar unit: the coarsest that is under 10 px wide where 1 px is
 * `msPerPx` (0: the finest). Windows of three days and more are whole days, shorter ones whole minutes, those in years of five
 * digits whole years; none is shorter than an hour or than one unit. The ends may be given in either order.
 */
export function snapWindow({ from, to }: TimeWindow, msPerPx = 0): TimeWindow {
  const start = Math.min(from, to);
  const end = Math.max(from, to);
  const interval = snapInterval({ from: start, to: end }, msPerPx);
  const first = roundToInterval(start, interval);
  // The window ends with the last millisecond before a unit begins.
  const last = Math.max(roundToInterval(end + 1, interval), interval.next(first), first + MIN_WINDOW_MS);
  return { from: first, to: lastBefore(last) };
}

/** The calendar unit that `snapWindow` puts the ends of a window at. */
export function snapInterval({ from, to }: TimeWindow, msPerPx: number): CalendarInterval {
  const finest =
    !hasDays(from) || !hasDays(to) ? YEAR_MS : to - from + 1 >= WHOLE_DAYS_FROM_MS ? DAY_MS : MINUTE_MS;
  const [unit, step] = SNAPS.findLast(([, , length]) => length <= Math.max(finest, SNAP_PX * msPerPx))!;
  return calendarInterval(unit, step);
}
