import type { TimeWindow } from '../../domain/interval.ts';
import { countBins, rowBounds, type Density } from '../../engine/density.ts';
import { binEdges } from '../../engine/timeBins.ts';
import type { TimeIndex } from '../../engine/timeIndex.ts';
import type { HistogramScales } from './histogramScale.ts';
import type { PlacedLane } from './layout.ts';

/** What the histograms of a moment show: every lane in the same bins. */
export interface Histogram {
  /** First ms of each bin, and the end of the last. */
  readonly edges: readonly number[];
  /** The row with which each bin begins, and the end of the last. */
  readonly bounds: Uint32Array;
  readonly lanes: readonly HistogramLane[];
}

/** The histogram of one lane. */
export interface HistogramLane {
  /** Position of the lane in the layout. */
  readonly index: number;
  readonly lane: PlacedLane;
  readonly density: Density;
  /** px per event. */
  readonly unit: number;
}

/** The histogram where no lane has one. */
export const NO_HISTOGRAM: Histogram = { edges: [], bounds: new Uint32Array(0), lanes: [] };

const MIN_BIN_PX = 5;
/** Few events are no higher than this each. */
const MAX_UNIT_PX = 8;
/** The lowest bar that can be seen. */
const MIN_BAR_PX = 1;
const BAR_GAP_PX = 1;
/** Where all the rest together is this much more than any named lane, it has a scale of its own. */
const DWARFING = 3;

/** Counts what starts in a window drawn `width` px wide, lane by lane, in calendar bins: the cost is that of the bins, however many events there are. */
export function histogramOf(
  lanes: readonly PlacedLane[],
  times: TimeIndex,
  window: TimeWindow,
  width: number,
  scales: HistogramScales,
): Histogram {
  const shown = lanes.flatMap((lane, index) => (lane.histogram ? [{ lane, index, ...lane.histogram }] : []));
  if (shown.length === 0) return NO_HISTOGRAM;
  const edges = binEdges(window, width, MIN_BIN_PX, times.finest);
  const bounds = rowBounds(times, edges);
  const counted = shown.map(({ lane, index, layers }) => ({
    lane,
    index,
    density: countBins(layers, bounds),
  }));
  const room = Math.min(...shown.map(({ top, base }) => base - top));
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
    lanes: counted.map((each) => ({ ...each, unit: isRest(each.lane) ? unitOfRest : unit })),
  };
}

function isRest({ kind }: PlacedLane): boolean {
  return kind === 'others';
}

function unitFor(room: number, most: number): number {
  return Math.min(MAX_UNIT_PX, room / most);
}

/** Height of the bar of so many events, px. */
export function barHeight({ unit }: HistogramLane, count: number): number {
  return Math.max(MIN_BAR_PX, count * unit);
}

/** Left and width of a bin's bars, px, on whole pixels and with a gap between them. */
export function barSpan(
  { edges }: Histogram,
  bin: number,
  x: (ms: number) => number,
): { readonly left: number; readonly width: number } {
  const left = Math.round(x(edges[bin]!));
  return { left, width: Math.max(1, Math.round(x(edges[bin + 1]!)) - left - BAR_GAP_PX) };
}

/** The bars of a lane as one SVG path a hue, stacked, px from the top of the lanes. */
export function histogramPaths(
  histogram: Histogram,
  each: HistogramLane,
  x: (ms: number) => number,
): { readonly hue: number; readonly d: string }[] {
  const { counts, hues, totals, bins } = each.density;
  const base = Math.round(each.lane.histogram!.base);
  const paths = hues.map((hue) => ({ hue, d: '' }));
  for (let bin = 0; bin < bins; bin++) {
    if (totals[bin] === 0) continue;
    const { left, width } = barSpan(histogram, bin, x);
    let bottom = base;
    paths.forEach((path, layer) => {
      const count = counts[bin * hues.length + layer]!;
      if (count === 0) return;
      const height = Math.round(barHeight(each, count) * 10) / 10;
      path.d += `M${String(left)} ${String(bottom)}h${String(width)}v${String(-height)}h${String(-width)}z`;
      bottom = Math.round((bottom - height) * 10) / 10;
    });
  }
  return paths;
}
