import { dateAt } from '../../domain/gregorian.ts';
import type { EventTable } from '../../engine/eventTable.ts';
import { spineBars, type BarPiece } from './spineBars.ts';
import { spineGaps, spineScale, TYPICAL_PX, type SpineGap } from './spineGaps.ts';

/** One event on the spine and what lies between it and the next. */
export interface SpineStop {
  readonly row: number;
  /** To the next event; undefined at the last. */
  readonly gap: SpineGap | undefined;
  readonly bars: readonly BarPiece[];
  /** px of spine below the last event, for bars that go on past it. */
  readonly tail: number;
}

/** The stops that begin in one year. */
export interface SpineYear {
  readonly key: string;
  /** First millisecond of the first event; undefined where the start is open or unknown. */
  readonly start: number | undefined;
  readonly stops: readonly SpineStop[];
}

/** px at a root font of 16 px: a line of text with room for a finger, and the longest gap that is drawn to scale. */
const MIN_PX = 44;
const MAX_PX = 120;
/** Room for an arrow. */
const OPEN_PX = 32;

/** The spine of dated rows in time order. `end` is where bars stop that go on past the last event. */
export function buildSpine(rows: ArrayLike<number>, table: EventTable, end: number): SpineYear[] {
  const positions = positionsOf(rows, table);
  const gaps = spineGaps(positions, MIN_PX, MAX_PX);
  const spans = Array.from(rows, (row) => ({
    from: table.earliestStart[row]!,
    to: table.latestEnd[row]!,
    certainFrom: table.latestStart[row]!,
    certainTo: table.earliestEnd[row]!,
  }));
  const bars = spineBars(spans, positions, end);
  const tail = tailPx(end - positions.at(-1)!, spineScale(positions), bars.at(-1) ?? []);
  const years: { key: string; start: number | undefined; stops: SpineStop[] }[] = [];
  for (let at = 0; at < rows.length; at++) {
    const start = table.earliestStart[rows[at]!]!;
    const key = Number.isFinite(start) ? String(dateAt(start).year) : 'unknown';
    if (years.at(-1)?.key !== key)
      years.push({ key, start: Number.isFinite(start) ? start : undefined, stops: [] });
    years.at(-1)!.stops.push({ row: rows[at]!, gap: gaps[at], bars: bars[at]!, tail: gaps[at] ? 0 : tail });
  }
  return years;
}

function tailPx(ms: number, pxPerMs: number, bars: readonly BarPiece[]): number {
  if (bars.length === 0) return 0;
  const px = pxPerMs > 0 ? ms * pxPerMs : TYPICAL_PX;
  return Math.min(MAX_PX, Math.max(px, bars.some(({ open }) => open) ? OPEN_PX : 0));
}

/** Where rows stand in time. Those without a known start come first in the order and stand with the first that has one. */
function positionsOf(rows: ArrayLike<number>, table: EventTable): Float64Array {
  const starts = Float64Array.from(rows, (row) => table.earliestStart[row]!);
  const first = starts.find(Number.isFinite) ?? 0;
  return starts.map((start) => (Number.isFinite(start) ? start : first));
}
