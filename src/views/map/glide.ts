import { shortestWay } from '../../domain/projection.ts';
import type { Camera } from './camera.ts';

/** A move of the camera that takes time. */
export interface Glide {
  readonly from: Camera;
  readonly to: Camera;
  readonly startMs: number;
  readonly lengthMs: number;
}

/** A step between views. */
export const STEP_MS = 400;
/** A press of a button. */
export const PRESS_MS = 160;

/** The camera on its way; `to` once the time is over. */
export function cameraAt({ from, to, startMs, lengthMs }: Glide, nowMs: number): Camera {
  const time = (nowMs - startMs) / lengthMs;
  if (time >= 1) return to;
  const share = ease(Math.max(time, 0));
  const scale = from.scale * (to.scale / from.scale) ** share;
  // Zooming about one fixed point needs the middle to follow the size of what is seen, not time.
  const ratio = from.scale / to.scale;
  const way = Math.abs(ratio - 1) < 0.01 ? share : (from.scale / scale - 1) / (ratio - 1);
  return {
    ...to,
    scale,
    x: from.x + shortestWay(from.x, to.x) * way,
    y: from.y + (to.y - from.y) * way,
  };
}

function ease(time: number): number {
  return time < 0.5 ? 4 * time ** 3 : 1 - (2 - 2 * time) ** 3 / 2;
}
