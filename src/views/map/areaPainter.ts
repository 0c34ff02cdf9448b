import { toScreen } from './camera.ts';
import { frameOf } from './frameOf.ts';
import { projectLine, traceRing } from './ring.ts';
import type { Scene } from './scene.ts';

/** Smaller than this, in px, the area lies under its own mark. */
const LEAST_PX = 14;

/** So many are drawn, the largest: more would hide each other and the land. */
const MOST_AREAS = 200;

/** Areas of vague places that have visible events, with their true radius. */
export function drawAreas(context: CanvasRenderingContext2D, { camera, marks, areas, palette }: Scene): void {
  const { placeX, placeY } = marks.table;
  let drawn = 0;
  for (const area of areas) {
    const radius = area.radius * camera.scale;
    const { x, y } = toScreen(camera, { x: placeX[area.place]!, y: placeY[area.place]! });
    if (radius < LEAST_PX || drawn === MOST_AREAS) break;
    if (x + radius < 0 || y + radius < 0 || x - radius > camera.width || y - radius > camera.height) continue;
    drawn++;
    const parts = marks.markOf(area.place)?.look.parts ?? [];
    const colour = parts.length === 1 ? palette.hues[parts[0]!.hue]! : palette.ink;
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fillStyle = colour;
    context.globalAlpha = 0.1;
    context.fill();
    context.globalAlpha = 0.6;
    context.lineWidth = 1;
    context.strokeStyle = colour;
    context.setLineDash([2, 3]);
    context.stroke();
    context.setLineDash([]);
    context.globalAlpha = 1;
  }
}

/** The box the reader has locked the views to. */
export function drawLockedArea(context: CanvasRenderingContext2D, { area, camera, palette }: Scene): void {
  if (!area) return;
  const east = area.east < area.west ? area.east + 360 : area.east;
  // Corner by corner in small steps of longitude: a step over half the globe would be taken for the other way round.
  const middle = (area.west + east) / 2;
  const ring = projectLine(
    [
      [area.west, area.north],
      [middle, area.north],
      [east, area.north],
      [east, area.south],
      [middle, area.south],
      [area.west, area.south],
    ],
    false,
  );
  context.beginPath();
  traceRing(context, { ...ring, closed: true }, frameOf(camera));
  context.setLineDash([]);
  context.lineWidth = 3;
  context.strokeStyle = palette.paper;
  context.globalAlpha = 0.7;
  context.stroke();
  context.globalAlpha = 1;
  context.setLineDash([6, 4]);
  context.lineWidth = 1.5;
  context.strokeStyle = palette.ink;
  context.stroke();
  context.setLineDash([]);
}
