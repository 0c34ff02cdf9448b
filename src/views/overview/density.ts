import { DAY_MS, dateAt, positionOf } from '../../domain/gregorian.ts';
import type { TimeWindow } from '../../domain/interval.ts';
import type { BitSet } from '../../engine/bitSet.ts';
import type { EventTable } from '../../engine/eventTable.ts';

/** Events by start and category over all time. */
export interface Density {
  /** First ms of each bin, and the end of the last. */
  readonly edges: readonly number[];
  /** counts[bin][category + 1]; index 0 counts events of none. */
  readonly counts: readonly (readonly number[])[];
  /** The fullest bin's total. */
  readonly most: number;
}

/** Counts the dated rows of a set in calendar bins: months, quarters, halves, years or more, the finest at least `leastPx` wide. */
export function densityOf(
  table: EventTable,
  rows: BitSet,
  extent: TimeWindow,
  width: number,
  leastPx: number,
): Density {
  const edges = binEdges(extent, width, leastPx);
  const counts = Array.from({ length: edges.length - 1 }, () =>
    new Array<number>(1 + table.categories).fill(0),
  );
  for (const row of rows.rows()) {
    const start = table.earliestStart[row]!;
    if (Number.isNaN(start)) continue;
    // What begins nobody knows when counts where it ends; what has no ends at all, at the beginning.
    const at = [start, table.earliestEnd[row]!].find(Number.isFinite) ?? -Infinity;
    counts[binOf(edges, at)]![table.category[row]! + 1]!++;
  }
  return { edges, counts, most: Math.max(1, ...counts.map(sum)) };
}

const MONTHS = [
  1,
  3,
  6,
  ...Array.from({ length: 12 }, (_, power) => [1, 2, 5].map((digit) => 12 * digit * 10 ** power)).flat(),
];
const MONTH_MS = 30.44 * DAY_MS;

/** Bin borders over the extent: days where that is short, else whole months. */
export function binEdges(extent: TimeWindow, width: number, leastPx: number): number[] {
  const pxPerMs = width / (extent.to - extent.from + 1);
  const days = [1, 7].find((step) => step * DAY_MS * pxPerMs >= leastPx);
  const edges: number[] = [];
  if (days !== undefined) {
    const first = Math.floor(extent.from / DAY_MS) * DAY_MS;
    for (let at = first; at <= extent.to; at += days * DAY_MS) edges.push(at);
    return [...edges, edges.at(-1)! + days * DAY_MS];
  }
  const step = MONTHS.find((months) => months * MONTH_MS * pxPerMs >= leastPx) ?? MONTHS.at(-1)!;
  const start = dateAt(extent.from);
  const month = Math.floor((start.year * 12 + start.month - 1) / step) * step;
  for (let index = month; edges.length === 0 || edges.at(-1)! <= extent.to; index += step) {
    edges.push(positionOf(Math.floor(index / 12), index - Math.floor(index / 12) * 12 + 1));
  }
  return edges;
}

/** The bin of a position, the first or last for what lies outside. */
function binOf(edges: readonly number[], at: number): number {
  let low = 0;
  let high = edges.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (edges[middle]! <= at) low = middle;
    else high = middle;
  }
  return low;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0);
}
