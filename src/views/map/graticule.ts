import { MAX_LATITUDE, project } from '../../domain/projection.ts';
import type { Frame } from './ring.ts';

/** Distances between lines, in degrees, widest first. */
const STEPS = [30, 20, 10, 5, 2, 1];
const LEAST_PX = 90;

/** Adds parallels and meridians at round degrees, near 100 px apart, to the path. */
export function traceGraticule(path: CanvasPath, { x, y, width, height, scale }: Frame): void {
  const step = STEPS.filter((degrees) => (degrees / 360) * scale >= LEAST_PX).at(-1) ?? STEPS[0]!;
  const across = step / 360;
  for (let line = Math.ceil(x / across) * across; line <= x + width / scale; line += across) {
    const left = Math.round((line - x) * scale) + 0.5;
    path.moveTo(left, 0);
    path.lineTo(left, height);
  }
  const most = Math.floor(MAX_LATITUDE / step) * step;
  for (let lat = -most; lat <= most; lat += step) {
    const top = Math.round((project(lat, 0).y - y) * scale) + 0.5;
    if (top < 0 || top > height) continue;
    path.moveTo(0, top);
    path.lineTo(width, top);
  }
}
