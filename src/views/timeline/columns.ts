import type { Density } from '../../engine/density.ts';
import type { PlacedLane } from './layout.ts';

/** What the columns of a moment show: every lane in the same bins. */
export interface Columns {
  /** First ms of each bin, and the end of the last; the outer ones are cut by the window. */
  readonly edges: readonly number[];
  /** The row with which each bin begins, and the end of the last. */
  readonly bounds: Uint32Array;
  readonly lanes: readonly ColumnLane[];
}

/** The columns of one lane. */
export interface ColumnLane {
  /** Position of the lane in the layout. */
  readonly index: number;
  readonly lane: PlacedLane;
  readonly density: Density;
  /** px per event. */
  readonly unit: number;
  /** Whether there is room for one block per event. */
  readonly hasBlocks: boolean;
}

/** The columns where no lane has any. */
export const NO_COLUMNS: Columns = { edges: [], bounds: new Uint32Array(0), lanes: [] };
