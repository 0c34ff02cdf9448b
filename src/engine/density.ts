import type { BitSet } from './bitSet.ts';
import type { EventTable } from './eventTable.ts';
import type { TimeIndex } from './timeIndex.ts';

/** The rows of one hue in a set. */
export interface HueRows {
  readonly hue: number;
  readonly rows: BitSet;
}

/** How many rows lie in each bin, and of which hue. */
export interface Density {
  readonly bins: number;
  /** Hues there are, ascending: one layer each. */
  readonly hues: readonly number[];
  /** Of bin b and layer l at b · hues.length + l. */
  readonly counts: Uint32Array;
  /** Of all hues, by bin. */
  readonly totals: Uint32Array;
  /** The fullest bin's total. */
  readonly most: number;
}

/** A set by hue, those without any row left out: made once per set, it can then be counted in any bins. */
export function byHueOf(table: EventTable, rows: BitSet): HueRows[] {
  const found: HueRows[] = [];
  const all = rows.count();
  let left = all;
  for (let hue = 0; hue < table.byHue.length && left > 0; hue++) {
    const ofHue = table.byHue[hue]!;
    const count = rows.countShared(ofHue);
    left -= count;
    // All of one hue, as the rows of a category are: the set itself, and no copy of it.
    if (count > 0) found.push({ hue, rows: count === all ? rows : rows.and(ofHue) });
  }
  return found;
}

/** For each border the first row that starts there or later: rows are sorted by start, so the rows of a bin are those between two. */
export function rowBounds(times: TimeIndex, edges: readonly number[]): Uint32Array {
  return Uint32Array.from(edges, (edge) => times.firstFrom(edge));
}

/** Counts the rows between each two bounds, by hue. The cost is that of bins and hues, however many rows there are. */
export function countBins(layers: readonly HueRows[], bounds: Uint32Array): Density {
  const bins = Math.max(0, bounds.length - 1);
  const counts = new Uint32Array(bins * layers.length);
  const totals = new Uint32Array(bins);
  layers.forEach(({ rows }, layer) => {
    let before = bins > 0 ? rows.rank(bounds[0]!) : 0;
    for (let bin = 0; bin < bins; bin++) {
      const upTo = bounds[bin + 1]! > bounds[bin]! ? rows.rank(bounds[bin + 1]!) : before;
      counts[bin * layers.length + layer] = upTo - before;
      totals[bin]! += upTo - before;
      before = upTo;
    }
  });
  return { bins, hues: layers.map(({ hue }) => hue), counts, totals, most: largest(totals) };
}

/**
 * Counts every dated row of a set once, by hue, in the bin it starts in; those outside in the first or last. A row without a known
 * start counts where it ends; one without a known end either, in the first.
 */
export function densityOf(table: EventTable, rows: BitSet, edges: readonly number[]): Density {
  const layers = byHueOf(table, rows);
  const bounds = allBounds(table, edges);
  const { bins, hues, counts, totals } = countBins(layers, bounds);
  layers.forEach((layer, index) => {
    for (const row of layer.rows.rows(0, bounds[0])) {
      const bin = endBin(table, row, edges);
      counts[bin * hues.length + index]!++;
      totals[bin]!++;
    }
  });
  return { bins, hues, counts, totals, most: largest(totals) };
}

/** The rows of a set that `densityOf` counts in one bin. */
export function rowsOfBin(table: EventTable, rows: BitSet, edges: readonly number[], bin: number): number[] {
  const bounds = allBounds(table, edges);
  const startless = rows.rows(0, bounds[0]).filter((row) => endBin(table, row, edges) === bin);
  return [...startless, ...rows.rows(bounds[bin], bounds[bin + 1])];
}

/** Row bounds of bins of which the first and the last take what lies outside. */
function allBounds({ times }: EventTable, edges: readonly number[]): Uint32Array {
  const bounds = rowBounds(times, edges);
  bounds[0] = times.firstFrom(-Number.MAX_VALUE);
  bounds[bounds.length - 1] = times.dated;
  return bounds;
}

function endBin({ earliestEnd }: EventTable, row: number, edges: readonly number[]): number {
  const end = earliestEnd[row]!;
  return Number.isFinite(end) ? binOf(edges, end) : 0;
}

/** The bin that holds a position, the first or last for what lies outside. */
export function binOf(edges: ArrayLike<number>, at: number): number {
  let low = 0;
  let high = edges.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (edges[middle]! <= at) low = middle;
    else high = middle;
  }
  return low;
}

function largest(totals: Uint32Array): number {
  let most = 0;
  for (const total of totals) if (total > most) most = total;
  return most;
}
