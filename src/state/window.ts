import { DAY_MS, dateAt, lastBefore, positionOf } from '../domain/gregorian.ts';
import type { Interval, TimeWindow } from '../domain/interval.ts';

const SECOND_MS = 1000;
const HOUR_MS = 3_600_000;
/** A window this long is kept on whole days: a pixel of a timeline is then more than a day. */
const WHOLE_DAYS_FROM_MS = 3 * 365 * DAY_MS;
const SHORTEST_MS = HOUR_MS;
/** Beyond four digits only whole years can be written. */
const FIRST_DAY = positionOf(-9999);
const LAST_MS = lastBefore(positionOf(10_000));

/** A window that the address bar can write exactly: on seconds or days, far off on years, at least an hour long. */
export function tidyWindow({ from, to }: TimeWindow): TimeWindow {
  const unit = to - from > WHOLE_DAYS_FROM_MS ? DAY_MS : SECOND_MS;
  // Adding 0 turns −0 into 0.
  const start = from < FIRST_DAY || from > LAST_MS ? yearOf(from) : Math.round(from / unit) * unit + 0;
  const end =
    to < FIRST_DAY || to > LAST_MS ? lastBefore(yearOf(to, 1)) : Math.round((to + 1) / unit) * unit - 1;
  return end - start + 1 >= SHORTEST_MS
    ? { from: start, to: end }
    : { from: start, to: start + SHORTEST_MS - 1 };
}

/** First position of the year of a position, or of a later one. */
function yearOf(ms: number, later = 0): number {
  return positionOf(dateAt(ms).year + later);
}

/** Whether a window shows the whole extent. */
export function covers(window: TimeWindow, extent: TimeWindow): boolean {
  return window.from <= extent.from && window.to >= extent.to;
}

/** The window moved, its length kept, so that the start of `time` stands in its middle third. */
export function reveal(window: TimeWindow, time: Interval): TimeWindow {
  const anchor = Number.isFinite(time.earliestStart) ? time.earliestStart : time.earliestEnd;
  const length = window.to - window.from;
  const from = anchor - length / 3;
  return { from, to: from + length };
}
