import type { TimeWindow } from '../../domain/interval.ts';
import type { Density } from '../../engine/density.ts';
import type { Palette } from '../../ui/palette.svelte.ts';

interface OverviewScene {
  readonly width: number;
  /** Height of the bars' area, px. */
  readonly height: number;
  readonly extent: TimeWindow;
  /** Borders of the bins of both densities. */
  readonly edges: readonly number[];
  /** Everything, drawn faintly behind. */
  readonly all: Density;
  /** What facets and text let through. */
  readonly matching: Density;
  readonly palette: Palette;
}

const UNIT_PX = 5;
const UNIT_GAP_PX = 1;
/** Smaller blocks are not told apart: a bar of the same height says as much. */
const LEAST_UNIT_PX = 3;

/** Draws one small block per event where there is room, else bars of the same meaning; all on one scale. */
export function paintOverview(context: CanvasRenderingContext2D, scene: OverviewScene): void {
  const { extent, edges, width, height, all, matching, palette } = scene;
  const x = (ms: number) => ((ms - extent.from) / (extent.to - extent.from + 1)) * width;
  const unit = Math.min(UNIT_PX, (height - 2) / Math.max(1, all.most));
  /** Blocks, or one bar, from a level up to, not including, another. */
  const stack = (left: number, barWidth: number, from: number, to: number) => {
    if (unit < LEAST_UNIT_PX) context.fillRect(left, height - to * unit, barWidth, (to - from) * unit);
    else
      for (let level = from; level < to; level++)
        context.fillRect(left, height - (level + 1) * unit, barWidth, unit - UNIT_GAP_PX);
  };
  for (let bin = 0; bin < all.bins; bin++) {
    const left = x(edges[bin]!) + 0.5;
    const barWidth = Math.max(1.5, x(edges[bin + 1]!) - left - 1);
    context.fillStyle = palette.rule;
    stack(left, barWidth, 0, all.totals[bin]!);
    let level = 0;
    matching.hues.forEach((hue, layer) => {
      const count = matching.counts[bin * matching.hues.length + layer]!;
      context.fillStyle = palette.hues[hue]!;
      stack(left, barWidth, level, level + count);
      level += count;
    });
  }
  context.strokeStyle = palette.border;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(0, height - 0.5);
  context.lineTo(width, height - 0.5);
  context.stroke();
}
