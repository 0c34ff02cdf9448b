import type { TimeWindow } from '../../domain/interval.ts';
import type { Palette } from '../../ui/palette.svelte.ts';
import type { Density } from './density.ts';

interface OverviewScene {
  readonly width: number;
  /** Height of the bars' area, px. */
  readonly height: number;
  readonly extent: TimeWindow;
  /** Everything, drawn faintly behind. */
  readonly all: Density;
  /** What facets, text and area let through. */
  readonly matching: Density;
  /** Hue per category column of the densities. */
  readonly hues: readonly number[];
  readonly palette: Palette;
}

const UNIT_PX = 5;
const UNIT_GAP_PX = 1;

/** Draws one small block per event where there is room, else bars of the same meaning; all on one scale. */
export function paintOverview(context: CanvasRenderingContext2D, scene: OverviewScene): void {
  const { extent, width, height, all, matching, palette } = scene;
  const x = (ms: number) => ((ms - extent.from) / (extent.to - extent.from + 1)) * width;
  const unit = Math.min(UNIT_PX, (height - 2) / all.most);
  const gap = unit >= 3 ? UNIT_GAP_PX : 0;
  all.counts.forEach((counts, bin) => {
    const left = x(all.edges[bin]!) + 0.5;
    const barWidth = Math.max(1.5, x(all.edges[bin + 1]!) - left - 1);
    const total = counts.reduce((sum, value) => sum + value, 0);
    context.fillStyle = palette.rule;
    for (let level = 0; level < total; level++) {
      context.fillRect(left, height - (level + 1) * unit, barWidth, unit - gap);
    }
    let level = 0;
    matching.counts[bin]!.forEach((count, category) => {
      context.fillStyle = palette.hues[scene.hues[category] ?? 0]!;
      for (let i = 0; i < count; i++, level++) {
        context.fillRect(left, height - (level + 1) * unit, barWidth, unit - gap);
      }
    });
  });
  context.strokeStyle = palette.border;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(0, height - 0.5);
  context.lineTo(width, height - 0.5);
  context.stroke();
}
