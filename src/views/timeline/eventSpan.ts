import type { EventTable } from '../../engine/eventTable.ts';

/** Where an event stands on the axis, in calendar ms: what is drawn, before any scale. */
export interface EventSpan {
  /** The glyph. */
  readonly at: number;
  /** From first to last possible moment; ±Infinity where open or unknown. */
  readonly from: number;
  readonly to: number;
  /** The certain part; from > to where there is none. */
  readonly certainFrom: number;
  readonly certainTo: number;
}

/** The span of a dated row; undefined where it has no date. */
export function eventSpan(table: EventTable, row: number): EventSpan | undefined {
  const from = table.earliestStart[row]!;
  if (Number.isNaN(from)) return undefined;
  const to = table.latestEnd[row]!;
  const certainFrom = table.latestStart[row]!;
  const certainTo = table.earliestEnd[row]!;
  const at = [from, certainFrom, certainTo, to].find(Number.isFinite) ?? 0;
  return { at, from, to, certainFrom, certainTo };
}

/** px of a glyph: at the start, or held at the left edge while a longer bar runs on into the window. */
export function anchorX(start: number, end: number): number {
  return start < HELD_PX ? Math.max(start, Math.min(HELD_PX, end)) : start;
}

const HELD_PX = 9;
