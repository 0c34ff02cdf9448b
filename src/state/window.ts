import { DAY_MS, hasDays, lastBefore, yearStart } from '../domain/gregorian.ts';
import { clampWindow, intersect, zoomWindow, type Interval, type TimeWindow } from '../domain/interval.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Windows from here on are whole days. */
const WHOLE_DAYS_FROM_MS = 3 * DAY_MS;
/** The shortest window there is. */
export const MIN_WINDOW_MS = HOUR_MS;

/** A window that the address bar can write exactly: whole days from three days on, else whole minutes, far off whole years; at least an hour long. */
export function tidyWindow({ from, to }: TimeWindow): TimeWindow {
  return roundWindow({ from, to }, to - from + 1 >= WHOLE_DAYS_FROM_MS ? DAY_MS : MINUTE_MS);
}

function roundWindow({ from, to }: TimeWindow, unit: number): TimeWindow {
  // Adding 0 turns −0 into 0.
  const start = hasDays(from) ? Math.round(from / unit) * unit + 0 : yearStart(from);
  const end = hasDays(to) ? Math.round((to + 1) / unit) * unit - 1 : lastBefore(yearStart(to, 1));
  return end - start + 1 >= MIN_WINDOW_MS
    ? { from: start, to: end }
    : { from: start, to: start + MIN_WINDOW_MS - 1 };
}

/** A window that was panned or zoomed, tidy and moved as little as possible to lie within the extent. */
export function clampToExtent(window: TimeWindow, extent: TimeWindow): TimeWindow {
  return clampRounded(window, extent, tidyWindow);
}

/** The same on whole minutes, however long the window is: for the steps of a gesture, which rounding to days would swallow. */
export function gestureWindow(window: TimeWindow, extent: TimeWindow): TimeWindow | null {
  const clamped = clampRounded(window, extent, (moved) => roundWindow(moved, MINUTE_MS));
  return covers(clamped, extent) ? null : clamped;
}

function clampRounded(
  window: TimeWindow,
  extent: TimeWindow,
  round: (window: TimeWindow) => TimeWindow,
): TimeWindow {
  const missing = Math.max(0, MIN_WINDOW_MS - (window.to - window.from + 1)) / 2;
  const lasting = { from: window.from - missing, to: window.to + missing };
  // Rounding may make it end later: it may have to be moved once more.
  return clampWindow(round(clampWindow(lasting, extent)), extent);
}

/** The part of a span of dates that lies within the extent, tidy; undefined where none of it does. */
export function cutToExtent(span: TimeWindow, extent: TimeWindow): TimeWindow | undefined {
  const shared = intersect(span, extent);
  return shared && clampToExtent(shared, extent);
}

/** The window `factor` times as close about an anchor, at least an hour long and within the extent. */
export function zoomWithin(
  window: TimeWindow,
  factor: number,
  anchor: number,
  extent: TimeWindow,
): TimeWindow {
  const closest = (window.to - window.from + 1) / MIN_WINDOW_MS;
  return clampToExtent(zoomWindow(window, Math.min(factor, closest), anchor), extent);
}

/** Whether a window cannot be shortened. */
export function isShortest({ from, to }: TimeWindow): boolean {
  return to - from + 1 <= MIN_WINDOW_MS;
}

/** The window of a view that was panned or zoomed; null where it shows everything. */
export function movedWindow(window: TimeWindow, extent: TimeWindow): TimeWindow | null {
  const clamped = clampToExtent(window, extent);
  return covers(clamped, extent) ? null : clamped;
}

/** The window of a view that was asked for by its dates: what the extent has of them, else its nearest end; null where it shows everything. */
export function askedWindow(span: TimeWindow, extent: TimeWindow): TimeWindow | null {
  return movedWindow(cutToExtent(span, extent) ?? span, extent);
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
