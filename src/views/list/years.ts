import { dateAt } from '../../domain/gregorian.ts';
import type { RowList } from '../../engine/rowOrder.ts';

/** Neighbouring places in a list of rows in time order that belong under one heading. */
export interface RowGroup {
  readonly key: string;
  /** First millisecond of the year; undefined where the start is open or unknown, or there is no date at all. */
  readonly year: number | undefined;
  readonly dated: boolean;
  /** Positions in the list of rows: from `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
}

/** Groups rows in time order by the year they start in; those without a known start first, without a date last. O(years · log rows). */
export function groupByYear(rows: RowList, earliestStart: ArrayLike<number>): RowGroup[] {
  const keyAt = (position: number) => keyOf(earliestStart[rows.at(position)!]!);
  const groups: RowGroup[] = [];
  for (let from = 0; from < rows.length;) {
    const key = keyAt(from);
    const to = lastWith(rows.length, from, (position) => keyAt(position) === key) + 1;
    const start = earliestStart[rows.at(from)!]!;
    groups.push({
      key,
      year: Number.isFinite(start) ? start : undefined,
      dated: !Number.isNaN(start),
      from,
      to,
    });
    from = to;
  }
  return groups;
}

function keyOf(start: number): string {
  if (Number.isNaN(start)) return 'undated';
  return Number.isFinite(start) ? String(dateAt(start).year) : 'start-unknown';
}

/** The last position for which `holds`, which it does from `from` on and then never again. */
function lastWith(length: number, from: number, holds: (position: number) => boolean): number {
  let low = from;
  let high = length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
