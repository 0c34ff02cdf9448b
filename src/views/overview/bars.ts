import { pathRound, range, stack } from 'd3';
import type { Density } from '../../engine/density.ts';
import type { TimeScale } from '../../ui/timeScale.ts';

/** The bars of one category, or of all. */
export interface BarLayer {
  /** 0 to 7. */
  readonly hue: number;
  /** SVG path data. */
  readonly path: string;
}

const UNIT_PX = 5;
const MIN_BAR_PX = 1.5;
const GAP_PX = 1;

/** Height of one event where the fullest bin fits `height`, px. */
export function unitHeight(most: number, height: number): number {
  return Math.min(UNIT_PX, Math.max(0, height - 2) / Math.max(1, most));
}

/** The counts of each hue as bars stacked on those of the hues before, one path a hue; `height` is that of the area, px. */
export function stackedBars(
  { bins, hues, counts }: Density,
  edges: readonly number[],
  scale: TimeScale,
  { height, unit }: { readonly height: number; readonly unit: number },
): BarLayer[] {
  const layers = stack<unknown, number, number>()
    .keys(hues.keys())
    .value((bin, layer) => counts[bin * hues.length + layer]!)(range(bins));
  return layers.map((layer, index) => {
    const path = pathRound(1);
    layer.forEach(([below, above], bin) => {
      if (above === below) return;
      const left = scale(edges[bin]!) + GAP_PX / 2;
      const width = Math.max(MIN_BAR_PX, scale(edges[bin + 1]!) - GAP_PX / 2 - left);
      path.rect(left, height - above * unit, width, (above - below) * unit);
    });
    return { hue: hues[index]!, path: path.toString() };
  });
}
