import { drawWords } from '../../ui/canvasWords.ts';
import { dense } from './crowd.ts';
import { ERA_PX } from './eras.ts';
import { isOnScreen, paintConnector, paintItem } from './itemPainter.ts';
import type { TimelineScene } from './scene.ts';
import { scaleOf } from './shape.ts';
import { line } from './strokes.ts';

const SMALL_FONT = '11px "Source Sans 3 Variable", "Source Sans Fallback", sans-serif';

/** Draws grid, eras, lanes, bars and glyphs for one window. */
export function paintTimeline(context: CanvasRenderingContext2D, scene: TimelineScene): void {
  const { palette, width, layout, lanesTop } = scene;
  const x = scaleOf(scene.window, width);
  paintGrid(context, scene, x);
  paintEras(context, scene, x);
  context.strokeStyle = palette.rule;
  context.lineWidth = 1;
  for (const lane of layout.lanes) line(context, 0, lanesTop + lane.top, width, lanesTop + lane.top);
  if (scene.asOf) paintAsOf(context, scene, x(scene.asOf.at), scene.asOf.label);
  dense()?.paintColumns(context, scene, x);
  const drawn = layout.items.filter((item) => isOnScreen(item, x, width));
  for (const item of drawn) paintConnector(context, scene, item, x);
  for (const item of drawn) paintItem(context, scene, item, x);
}

function paintAsOf(context: CanvasRenderingContext2D, scene: TimelineScene, x: number, label: string): void {
  const { palette, lanesTop, height } = scene;
  context.strokeStyle = palette.faint;
  context.setLineDash([2, 3]);
  line(context, x, lanesTop, x, height);
  context.setLineDash([]);
  if (isCrowded(scene, x)) return;
  drawWords(context, { text: label, font: SMALL_FONT, colour: palette.faint }, x - 5, height - 9, 'right');
}

/** Whether events lie where the name of the day would stand: the line says enough then. */
function isCrowded({ layout, lanesTop, height, window, width }: TimelineScene, x: number): boolean {
  if (layout.lanes.at(-1)?.columns) return true;
  const scale = scaleOf(window, width);
  return layout.items.some(
    ({ y, shape }) =>
      lanesTop + y > height - AS_OF_PX && Math.abs(scale(shape.at) - x + AS_OF_REACH_PX / 2) < AS_OF_REACH_PX,
  );
}

/** px the day's name takes from the bottom, and to the left with a label that ends there. */
const AS_OF_PX = 26;
const AS_OF_REACH_PX = 150;

function paintGrid(context: CanvasRenderingContext2D, scene: TimelineScene, x: (ms: number) => number): void {
  const { palette, axis, height } = scene;
  const coarse = new Set(axis.coarse.map(({ at }) => at));
  context.lineWidth = 1;
  for (const { at } of axis.fine) {
    context.strokeStyle = coarse.has(at) ? palette.border : palette.rule;
    line(context, x(at), coarse.has(at) ? 0 : AXIS_LABELS_PX, x(at), height);
  }
}

const AXIS_LABELS_PX = 18;

function paintEras(context: CanvasRenderingContext2D, scene: TimelineScene, x: (ms: number) => number): void {
  for (const { from: start, to: end, line: row } of scene.eras) {
    const from = Math.max(-2, x(start));
    const to = Math.min(scene.width + 2, x(end));
    if (to < 0 || from > scene.width) continue;
    const top = scene.erasTop + row * ERA_PX;
    context.fillStyle = scene.palette.era;
    context.fillRect(from, top + 1, to - from, ERA_PX - 2);
    context.strokeStyle = scene.palette.border;
    if (from > 0) line(context, from, top + 1, from, top + ERA_PX - 1);
  }
}
