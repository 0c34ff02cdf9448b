import { project } from '../../domain/projection.ts';

/** A line or closed ring on the plane: x and y in turn, with the box around it. */
export interface Ring {
  readonly points: Float64Array;
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
  /** Whether drawing joins the end to the start. */
  readonly closed: boolean;
}

type Position = readonly number[];

/**
 * A line of [lon, lat] on the plane. Steps across the date line go on beyond the edge instead of back around the
 * world; a closed ring around a pole is led along the edge of the plane, so that it can be filled.
 */
export function projectLine(line: readonly Position[], closed: boolean): Ring {
  const points: number[] = [];
  let turn = 0;
  let before = line[0]![0]!;
  for (const position of line) {
    const lon = position[0]!;
    if (lon - before > 180) turn -= 1;
    else if (before - lon > 180) turn += 1;
    before = lon;
    const { x, y } = project(position[1]!, lon);
    points.push(x + turn, y);
  }
  if (closed && turn !== 0) {
    const pole = points[1]! > 0.5 ? 1.1 : -0.1;
    points.push(points.at(-2)!, pole, points[0]!, pole);
  }
  return boxed(points, closed);
}

function boxed(points: readonly number[], closed: boolean): Ring {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < points.length; i += 2) {
    west = Math.min(west, points[i]!);
    east = Math.max(east, points[i]!);
    north = Math.min(north, points[i + 1]!);
    south = Math.max(south, points[i + 1]!);
  }
  return { points: Float64Array.from(points), west, north, east, south, closed };
}

/** The part of the plane a canvas shows: its north-west corner, its size, and px per world. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** What lies this far outside may be left out without being missed, in px. */
const MARGIN_PX = 8;
/** Steps shorter than this are not worth drawing, in px. */
const STEP_PX = 0.7;

/** Adds a ring to the path, in every copy of the world that the frame shows; what cannot be seen is left out. */
export function traceRing(path: CanvasPath, ring: Ring, frame: Frame): void {
  const margin = MARGIN_PX / frame.scale;
  const bottom = frame.y + frame.height / frame.scale + margin;
  if (ring.north > bottom || ring.south < frame.y - margin) return;
  if (Math.max(ring.east - ring.west, ring.south - ring.north) * frame.scale < STEP_PX) return;
  for (const copy of copiesIn(ring, frame, margin)) traceCopy(path, ring, frame, copy);
}

/** So many worlds side by side are more than any screen shows: a ring that winds round and round is drawn no more often. */
const MOST_COPIES = 16;

/** The copies of the world in which a frame shows a part of a ring. */
export function copiesIn({ west, east }: Pick<Ring, 'west' | 'east'>, frame: Frame, margin = 0): number[] {
  const first = Math.ceil(frame.x - margin - east);
  const last = Math.floor(frame.x + frame.width / frame.scale + margin - west);
  const count = Math.min(last - first + 1, MOST_COPIES);
  return Array.from({ length: count > 0 ? count : 0 }, (_, at) => first + at);
}

function traceCopy(path: CanvasPath, { points, closed }: Ring, frame: Frame, copy: number): void {
  const { scale } = frame;
  const left = (frame.x - copy) * scale;
  const top = frame.y * scale;
  const right = frame.width + MARGIN_PX;
  const bottom = frame.height + MARGIN_PX;
  const end = points.length - 2;
  let lastX = NaN;
  let lastY = NaN;
  let side = 0;
  // A run of points beyond one edge of the frame is as good as its two ends.
  let skippedX = NaN;
  let skippedY = NaN;
  for (let i = 0; i <= end; i += 2) {
    const x = points[i]! * scale - left;
    const y = points[i + 1]! * scale - top;
    if (i === 0) {
      path.moveTo(x, y);
    } else {
      if (i < end && Math.abs(x - lastX) < STEP_PX && Math.abs(y - lastY) < STEP_PX) continue;
      const here = (x < -MARGIN_PX ? 1 : x > right ? 2 : 0) | (y < -MARGIN_PX ? 4 : y > bottom ? 8 : 0);
      if ((here & side) !== 0 && i < end) {
        side &= here;
        skippedX = x;
        skippedY = y;
        lastX = x;
        lastY = y;
        continue;
      }
      if (!Number.isNaN(skippedX)) path.lineTo(skippedX, skippedY);
      skippedX = NaN;
      path.lineTo(x, y);
    }
    side = (x < -MARGIN_PX ? 1 : x > right ? 2 : 0) | (y < -MARGIN_PX ? 4 : y > bottom ? 8 : 0);
    lastX = x;
    lastY = y;
  }
  if (closed) path.closePath();
}
