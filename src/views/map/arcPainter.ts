import type { Palette } from '../../ui/palette.svelte.ts';
import { pointAt, trimArc, type Arc } from './arcs.ts';

/** Line styles of threads, in order; the first is the house style for "order of known stops". */
export const THREAD_DASHES: readonly (readonly number[])[] = [
  [4, 3],
  [1.5, 3],
  [9, 3],
  [9, 3, 1.5, 3],
];
const LINE_PX = 1.5;
const SELECTED_PX = 2.5;
const HEAD_PX = 8;
const CLEAR_PX = 3;

/** Draws an arc between two marks of these radii, with an arrowhead; dashed for a thread, solid for a route (−1). */
export function drawArc(
  context: CanvasRenderingContext2D,
  whole: Arc,
  radii: readonly [from: number, to: number],
  thread: number,
  selected: boolean,
  palette: Palette,
): void {
  const toTip = trimArc(whole, radii[0] + CLEAR_PX, radii[1] + CLEAR_PX);
  if (!toTip) return;
  const line = trimArc(toTip, 0, HEAD_PX * 0.8) ?? toTip;
  context.beginPath();
  context.moveTo(line.from.x, line.from.y);
  context.quadraticCurveTo(line.control.x, line.control.y, line.to.x, line.to.y);
  context.lineCap = 'butt';
  // A pale band under the line keeps the dashes legible across borders.
  context.setLineDash([]);
  context.lineWidth = (selected ? SELECTED_PX : LINE_PX) + 2;
  context.globalAlpha = 0.55;
  context.strokeStyle = palette.land;
  context.stroke();
  context.globalAlpha = 1;
  if (thread >= 0) context.setLineDash([...THREAD_DASHES[thread % THREAD_DASHES.length]!]);
  context.lineWidth = selected ? SELECTED_PX : LINE_PX;
  context.strokeStyle = palette.ink;
  context.stroke();
  context.setLineDash([]);
  drawHead(context, toTip, selected, palette);
}

function drawHead(context: CanvasRenderingContext2D, arc: Arc, selected: boolean, palette: Palette): void {
  const before = pointAt(arc, 0.97);
  const angle = Math.atan2(arc.to.y - before.y, arc.to.x - before.x);
  const length = HEAD_PX * (selected ? 1.25 : 1);
  context.save();
  context.translate(arc.to.x, arc.to.y);
  context.rotate(angle);
  context.beginPath();
  context.moveTo(0, 0);
  context.lineTo(-length, -length * 0.45);
  context.lineTo(-length, length * 0.45);
  context.closePath();
  context.fillStyle = palette.ink;
  context.fill();
  context.restore();
}
