import type { TimeWindow } from '../../domain/interval.ts';
import type { TimeIndex } from '../../engine/timeIndex.ts';
import { histogramOf, histogramPaths, NO_HISTOGRAM, type Histogram } from './histogram.ts';
import { HistogramScales, roundBelow } from './histogramScale.ts';
import type { PlacedLane } from './layout.ts';
import type { DrawnHistogram } from './picture.ts';

interface Input {
  readonly lanes: () => readonly PlacedLane[];
  readonly times: () => TimeIndex;
  /** The window as it is drawn. */
  readonly shown: () => TimeWindow;
  readonly width: () => number;
  /** Calendar ms to px in the group of marks. */
  readonly x: () => (ms: number) => number;
  readonly format: () => (count: number) => string;
}

/** Histograms reach this share of the window beyond it: while panning they are kept as long as that lasts. */
const REACH = 0.5;
/** Lower histograms have no line for their scale, px. */
const SCALE_FROM_PX = 22;
const SCALE_LABEL_PX = 12;

/** The histograms of a timeline, kept while a pan stays within reach. Made in a component. */
export class Histograms {
  readonly #input: Input;
  readonly #scales = new HistogramScales();
  #reach: { readonly window: TimeWindow; readonly x: unknown; readonly lanes: unknown } | undefined;

  readonly #window: TimeWindow = $derived.by(() => {
    const { from, to } = this.#input.shown();
    const x = this.#input.x();
    const lanes = this.#input.lanes();
    const kept = this.#reach;
    const serves = kept?.x === x && kept.lanes === lanes && kept.window.from <= from && kept.window.to >= to;
    if (serves) return kept.window;
    const beyond = (to - from + 1) * REACH;
    this.#reach = { window: { from: from - beyond, to: to + beyond }, x, lanes };
    return this.#reach.window;
  });
  readonly current: Histogram = $derived.by(() => {
    const { lanes, times, width } = this.#input;
    if (!lanes().some(({ histogram }) => histogram)) return NO_HISTOGRAM;
    return histogramOf(lanes(), times(), this.#window, width() * (1 + 2 * REACH), this.#scales);
  });
  readonly drawn: readonly DrawnHistogram[] = $derived.by(() => {
    const histogram = this.current;
    const said = new Set<number>();
    return histogram.lanes.map((each): DrawnHistogram => {
      const { top, base } = each.lane.histogram!;
      const count = scaleCount(base - top, each.unit);
      // What a height stands for is said once per scale.
      const label = count === undefined || said.has(each.unit) ? '' : this.#input.format()(count);
      if (count !== undefined) said.add(each.unit);
      return {
        lane: each.index,
        base: Math.round(base) - 0.5,
        paths: histogramPaths(histogram, each, this.#input.x()),
        scale: count === undefined ? undefined : { label, y: Math.round(base - count * each.unit) + 0.5 },
      };
    });
  });

  constructor(input: Input) {
    this.#input = input;
  }
}

/** A round number of events for which there is a line; undefined where it would be of no use. */
function scaleCount(height: number, unit: number): number | undefined {
  const most = (height - SCALE_LABEL_PX) / unit;
  return height < SCALE_FROM_PX || most < 1 ? undefined : roundBelow(most);
}
