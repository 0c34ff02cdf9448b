import type { Camera } from './camera.ts';
import type { Frame } from './ring.ts';

/** What a camera shows, as rings are traced in it. */
export function frameOf({ x, y, width, height, scale }: Camera): Frame {
  return { x: x - width / 2 / scale, y: y - height / 2 / scale, width, height, scale };
}
