/**
 * Times as intervals of four calendar positions: wall-clock time at the place, encoded as if it were
 * UTC, in milliseconds. Nothing here knows the reader's zone.
 */

/** How exactly one end of an interval is known. */
export type Precision =
  'millennium' | 'century' | 'decade' | 'year' | 'season' | 'month' | 'day' | 'hour' | 'minute' | 'second';

/** What is known of one end: a date, an open end (`..`) or an unknown one (empty). */
export type EndKind = 'known' | 'open' | 'unknown';

/** What EDTF says of a date: `?` uncertain, `~` approximate, `%` both. */
export type Qualifier = '?' | '~' | '%';

/**
 * A time with its vagueness: earliestStart ≤ latestStart, earliestEnd ≤ latestEnd; ends are inclusive, in ms.
 *
 * - A date exact to the day or finer fills its unit: its start is the first ms, its end the last, all of it certain.
 * - A coarser date (“2025-04”) says only that the event lies within: its start and its end may each be anywhere in
 *   the unit, and no part is certain.
 * - `A/B` starts within A and ends within B by the same rules, each kept on its side of the other: “2004/2006” is
 *   certain from the last ms of 2004 to the first of 2006.
 * - Open (`..`) goes on without limit, certainly. Unknown (empty) is somewhere: only the day named is certain.
 * - `~` widens nothing: how much it might be off is not in the data. The drawing softens the edges.
 */
export interface Interval {
  /** The text as the dataset has it; export writes this back. */
  readonly edtf: string;
  /** −Infinity where the start is open or unknown. */
  readonly earliestStart: number;
  /** −Infinity where the start is open; Infinity where start and end are both not known. */
  readonly latestStart: number;
  /** Infinity where the end is open; −Infinity where start and end are both not known. */
  readonly earliestEnd: number;
  /** Infinity where the end is open or unknown. Inclusive: the last millisecond of the last day. */
  readonly latestEnd: number;
  /** Of a start that is not known: the precision of the end, and the other way round. */
  readonly startPrecision: Precision;
  readonly endPrecision: Precision;
  readonly startKind: EndKind;
  readonly endKind: EndKind;
  /** EDTF `~` or `%` on either end. */
  readonly approximate: boolean;
  /** EDTF `?` or `%` on either end. */
  readonly uncertain: boolean;
  /** On which end the qualifier stands; a single date has it on both. */
  readonly startQualifier?: Qualifier;
  readonly endQualifier?: Qualifier;
  /** Season code 21–24 (spring … winter) where the start is exact to the season. */
  readonly season?: number;
  /** The same for the end. */
  readonly endSeason?: number;
  /** IANA zone of the place, where given; UTC where a time of day has an offset and no zone. */
  readonly zone?: string;
  /** True instant of the start in ms since 1970 UTC, where a time of day and a zone or offset are both given. */
  readonly instant?: number;
}

/** A span on the time axis, both ends inclusive, in calendar milliseconds. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

/** Whether `time` possibly overlaps `window`. */
export function overlaps(time: Interval, window: TimeWindow): boolean {
  return time.earliestStart <= window.to && time.latestEnd >= window.from;
}

/** The finite positions of all times, from the first to the last; undefined where there is none. */
export function extentOf(times: Iterable<Interval>): TimeWindow | undefined {
  let from = Infinity;
  let to = -Infinity;
  for (const { earliestStart, latestStart, earliestEnd, latestEnd } of times) {
    for (const position of [earliestStart, latestStart, earliestEnd, latestEnd]) {
      if (!Number.isFinite(position)) continue;
      from = Math.min(from, position);
      to = Math.max(to, position);
    }
  }
  return from <= to ? { from, to } : undefined;
}

/** What both windows cover; undefined where they do not meet. */
export function intersect(a: TimeWindow, b: TimeWindow): TimeWindow | undefined {
  const from = Math.max(a.from, b.from);
  const to = Math.min(a.to, b.to);
  return from <= to ? { from, to } : undefined;
}

/** The smallest window that covers both, with any gap between them. */
export function hull(a: TimeWindow, b: TimeWindow): TimeWindow {
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}

/** The window moved as little as possible to lie within `limits`, its length kept; all of `limits` where it is longer. */
export function clampWindow(window: TimeWindow, limits: TimeWindow): TimeWindow {
  const length = window.to - window.from;
  if (length >= limits.to - limits.from) return limits;
  if (window.from < limits.from) return { from: limits.from, to: limits.from + length };
  if (window.to > limits.to) return { from: limits.to - length, to: limits.to };
  return window;
}

/** The window moved by `ms`, later where positive. */
export function shiftWindow(window: TimeWindow, ms: number): TimeWindow {
  return { from: window.from + ms, to: window.to + ms };
}

/** The window `factor` times as close (2 halves its length, ½ doubles it), `anchor` staying where it is on screen. */
export function zoomWindow(window: TimeWindow, factor: number, anchor: number): TimeWindow {
  return { from: anchor - (anchor - window.from) / factor, to: anchor + (window.to - anchor) / factor };
}
