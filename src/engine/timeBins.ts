import { DAY_MS, dateAt, positionOf } from '../domain/gregorian.ts';
import type { TimeWindow } from '../domain/interval.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const WEEK_MS = 7 * DAY_MS;
const MONTH_MS = 30.44 * DAY_MS;
/** 1 January 1970 was a Thursday: Mondays are four days on. */
const MONDAY_MS = 4 * DAY_MS;

/** Steps of equal length. */
const CLOCK_STEPS = [
  ...[1, 5, 15, 30].map((minutes) => minutes * MINUTE_MS),
  ...[1, 3, 6, 12].map((hours) => hours * HOUR_MS),
  DAY_MS,
  WEEK_MS,
];
/** Months, quarters, halves and round numbers of years. */
const MONTH_STEPS = [
  1,
  3,
  6,
  ...Array.from({ length: 12 }, (_, power) => [1, 2, 5].map((digit) => 12 * digit * 10 ** power)).flat(),
];

/**
 * Borders of calendar bins over a window drawn `width` px wide: minutes, hours, days, weeks from Monday, months, quarters, halves, years
 * or more, the finest at least `leastPx` wide. The first bin may begin before the window, the last ends after it; the same
 * moment is a border whatever the window, so that bins stay as they are while it moves. None is shorter than `leastMs`.
 */
export function binEdges(window: TimeWindow, width: number, leastPx: number, leastMs = 0): number[] {
  const pxPerMs = width / (window.to - window.from + 1);
  // Far out, positions are exact to minutes or hours only.
  const exact = Math.max(Math.abs(window.from), Math.abs(window.to)) * Number.EPSILON * 4;
  const step = CLOCK_STEPS.find(
    (length) => length >= leastMs && length * pxPerMs >= leastPx && length > exact,
  );
  if (step !== undefined) return clockEdges(window, step);
  const months = MONTH_STEPS.find((count) => count * MONTH_MS * pxPerMs >= leastPx) ?? MONTH_STEPS.at(-1)!;
  return monthEdges(window, months);
}

function clockEdges({ from, to }: TimeWindow, step: number): number[] {
  const shift = step === WEEK_MS ? MONDAY_MS : 0;
  const edges = [Math.floor((from - shift) / step) * step + shift];
  while (edges.at(-1)! <= to) edges.push(edges.at(-1)! + step);
  return edges;
}

function monthEdges({ from, to }: TimeWindow, step: number): number[] {
  const { year, month } = dateAt(from);
  const positionAt = (index: number) =>
    positionOf(Math.floor(index / 12), index - Math.floor(index / 12) * 12 + 1);
  let index = Math.floor((year * 12 + month - 1) / step) * step;
  const edges = [positionAt(index)];
  while (edges.at(-1)! <= to) edges.push(positionAt((index += step)));
  return edges;
}
