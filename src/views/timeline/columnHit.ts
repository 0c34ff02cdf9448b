import type { BitSet } from '../../engine/bitSet.ts';
import { binOf } from '../../engine/density.ts';
import type { ColumnLane, Columns } from './columns.ts';

/** A bin of a lane, and in it the event under the pointer where each has its block. */
export interface ColumnHit {
  /** Position of the lane in the layout. */
  readonly lane: number;
  readonly bin: number;
  readonly count: number;
  readonly row: number | undefined;
}

/** Farther above a column the pointer is no longer at it, px. */
const REACH_PX = 8;

/** The column under a point, px from the top of the lanes; `at` is the moment there. */
export function columnAt(columns: Columns, at: number, y: number): ColumnHit | undefined {
  const found = columns.lanes.find(({ lane }) => y >= lane.top && y < lane.top + lane.height);
  if (!found || at < columns.edges[0]! || at >= columns.edges.at(-1)!) return undefined;
  const { density, lane, index } = found;
  const bin = binOf(columns.edges, at);
  const count = density.totals[bin]!;
  if (count === 0) return undefined;
  if (!found.hasBlocks) return { lane: index, bin, count, row: undefined };
  const above = lane.columns!.base - y;
  if (above > count * found.unit + REACH_PX) return undefined;
  const level = Math.min(count - 1, Math.max(0, Math.floor(above / found.unit)));
  return { lane: index, bin, count, row: rowOfBlock(columns, found, bin, level) };
}

/** The rows of a bin of a lane, ascending. */
export function rowsOfBin({ bounds }: Columns, rows: BitSet, bin: number): Uint32Array {
  return rows.rows(bounds[bin], bounds[bin + 1]);
}

/** Where a row has its block: its bin, and how many blocks are below; undefined where it began before the window. */
export function blockOf(
  { bounds }: Columns,
  { lane, density }: ColumnLane,
  row: number,
): { readonly bin: number; readonly level: number } | undefined {
  if (row < bounds[0]! || row >= bounds.at(-1)!) return undefined;
  const bin = binOf(bounds, row);
  const { counts, hues } = density;
  let level = 0;
  for (const [layer, { rows }] of lane.columns!.layers.entries()) {
    if (rows.has(row)) return { bin, level: level + rows.countBetween(bounds[bin]!, row) };
    level += counts[bin * hues.length + layer]!;
  }
  return undefined;
}

function rowOfBlock(
  { bounds }: Columns,
  { lane, density }: ColumnLane,
  bin: number,
  level: number,
): number | undefined {
  const { counts, hues } = density;
  let below = level;
  for (const [layer, { rows }] of lane.columns!.layers.entries()) {
    const count = counts[bin * hues.length + layer]!;
    if (below < count) return rows.at(rows.rank(bounds[bin]!) + below);
    below -= count;
  }
  return undefined;
}
