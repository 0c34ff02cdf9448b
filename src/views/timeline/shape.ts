import type { EventTable } from '../../engine/eventTable.ts';
import type { TimeWindow } from '../../domain/interval.ts';

/** Where an event stands on the axis, in calendar ms: what is drawn, before any scale. */
export interface Shape {
  /** The glyph. */
  readonly at: number;
  /** From first to last possible moment; ±Infinity where open or unknown. */
  readonly from: number;
  readonly to: number;
  /** The certain part; from > to where there is none. */
  readonly certainFrom: number;
  readonly certainTo: number;
}

/** The shape of a dated row; undefined where it has no date. */
export function shapeOf(table: EventTable, row: number): Shape | undefined {
  const from = table.earliestStart[row]!;
  if (Number.isNaN(from)) return undefined;
  const to = table.latestEnd[row]!;
  const certainFrom = table.latestStart[row]!;
  const certainTo = table.earliestEnd[row]!;
  const at = [from, certainFrom, certainTo, to].find(Number.isFinite) ?? 0;
  return { at, from, to, certainFrom, certainTo };
}

/** Calendar ms to px of a window drawn from 0 to `width`. */
export function scaleOf(window: TimeWindow, width: number): (ms: number) => number {
  const pxPerMs = width / (window.to - window.from + 1);
  return (ms) => (ms - window.from) * pxPerMs;
}

/** px of a glyph: at the start, or held at the left edge while a longer bar runs on into the window. */
export function anchorX(start: number, end: number): number {
  return start < EDGE_PX ? Math.max(start, Math.min(EDGE_PX, end)) : start;
}

const EDGE_PX = 9;
