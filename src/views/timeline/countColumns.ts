import type { TimeWindow } from '../../domain/interval.ts';
import { countBins, rowBounds } from '../../engine/density.ts';
import { binEdges } from '../../engine/timeBins.ts';
import type { TimeIndex } from '../../engine/timeIndex.ts';
import { NO_COLUMNS, type ColumnLane, type Columns } from './columns.ts';
import type { ColumnScales } from './columnScale.ts';
import type { PlacedLane } from './layout.ts';

const LEAST_BIN_PX = 5;
/** Blocks are between these heights; lower ones run together into a column. */
const LEAST_BLOCK_PX = 3;
const MOST_BLOCK_PX = 8;
/** Where all the rest together is this much more than any named lane, its columns have a scale of their own. */
const DWARFING = 3;

/** Counts what starts in the window, lane by lane, in calendar bins: the cost is that of the bins. */
export function columnsOf(
  lanes: readonly PlacedLane[],
  times: TimeIndex,
  window: TimeWindow,
  width: number,
  scales: ColumnScales,
): Columns {
  const dense = lanes.flatMap((lane, index) => (lane.columns ? [{ lane, index, ...lane.columns }] : []));
  if (dense.length === 0) return NO_COLUMNS;
  const edges = binEdges(window, width, LEAST_BIN_PX, times.finest);
  const bounds = rowBounds(times, edges);
  // Only what is in the window: what began before is counted as going on.
  edges[0] = window.from;
  edges[edges.length - 1] = window.to + 1;
  bounds[0] = times.firstFrom(window.from);
  bounds[bounds.length - 1] = times.firstAfter(window.to);

  const counted = dense.map(({ lane, index, layers }) => ({
    lane,
    index,
    density: countBins(layers, bounds),
  }));
  const room = Math.min(...dense.map(({ top, base }) => base - top));
  const mostOf = (isWanted: (lane: PlacedLane) => boolean) =>
    Math.max(0, ...counted.map(({ lane, density }) => (isWanted(lane) ? density.most : 0)));
  const others = mostOf(isRest);
  const named = mostOf((lane) => !isRest(lane));
  const isDwarfing = named > 0 && others > DWARFING * named;
  const unit = unitFor(room, scales.all.including(isDwarfing ? named : Math.max(named, others)));
  const unitOfRest = isDwarfing ? unitFor(room, scales.rest.including(others)) : unit;
  return {
    edges,
    bounds,
    lanes: counted.map((each) => ({ ...each, ...(isRest(each.lane) ? unitOfRest : unit) })),
  };
}

function isRest({ kind }: PlacedLane): boolean {
  return kind === 'others';
}

function unitFor(room: number, most: number): Pick<ColumnLane, 'unit' | 'hasBlocks'> {
  const unit = room / most;
  return unit >= LEAST_BLOCK_PX
    ? { unit: Math.min(MOST_BLOCK_PX, Math.floor(unit)), hasBlocks: true }
    : { unit, hasBlocks: false };
}
