import { shortestWay, type PlanePoint } from '../../domain/projection.ts';
import { toScreen, type Camera, type ScreenPoint } from './camera.ts';
import { squareAround, type Box } from './labels.ts';

/** A quadratic curve on screen, the same seen from either end. */
export interface Arc {
  readonly from: ScreenPoint;
  readonly control: ScreenPoint;
  readonly to: ScreenPoint;
}

/** Bulge of short and of long arcs, and what each repetition of a way adds, as shares of the length. */
const LEAST_BULGE = 0.06;
const MORE_BULGE = 0.07;
const REPEAT_BULGE = 0.06;
const LONG_PX = 700;

/** The arc to the left of the way from one point to the other; longer ways are more curved, and so are repeated ones. */
export function arcBetween(from: ScreenPoint, to: ScreenPoint, repeat = 0): Arc {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const bulge = LEAST_BULGE + MORE_BULGE * Math.min(Math.hypot(dx, dy) / LONG_PX, 1) + REPEAT_BULGE * repeat;
  // The control point stands twice as far out as the curve itself goes.
  return {
    from,
    control: { x: (from.x + to.x) / 2 + 2 * bulge * dy, y: (from.y + to.y) / 2 - 2 * bulge * dx },
    to,
  };
}

/**
 * The arcs that show one way between two points of the plane: the short way round the globe, once for each copy of
 * the world in which a part of it is on screen. Beyond the date line it leaves on one side and comes in on the other.
 */
export function arcsOnScreen(camera: Camera, from: PlanePoint, to: PlanePoint, repeat = 0): Arc[] {
  const start = toScreen(camera, from);
  const end = { x: start.x + shortestWay(from.x, to.x) * camera.scale, y: toScreen(camera, to).y };
  return [-1, 0, 1].flatMap((copy) => {
    const shift = copy * camera.scale;
    const arc = arcBetween({ x: start.x + shift, y: start.y }, { x: end.x + shift, y: end.y }, repeat);
    const xs = [arc.from.x, arc.control.x, arc.to.x];
    const ys = [arc.from.y, arc.control.y, arc.to.y];
    const isSeen =
      Math.max(...xs) > 0 &&
      Math.min(...xs) < camera.width &&
      Math.max(...ys) > 0 &&
      Math.min(...ys) < camera.height;
    return isSeen ? [arc] : [];
  });
}

/** The point of an arc at a share of the way, 0 … 1. */
export function pointAt({ from, control, to }: Arc, share: number): ScreenPoint {
  const rest = 1 - share;
  return {
    x: rest * rest * from.x + 2 * rest * share * control.x + share * share * to.x,
    y: rest * rest * from.y + 2 * rest * share * control.y + share * share * to.y,
  };
}

const SAMPLES = 24;

/** Small boxes along an arc, `half` px to each side, for what should keep clear of it. */
export function boxesAlong(arc: Arc, half: number): Box[] {
  return Array.from({ length: SAMPLES + 1 }, (_, index) => {
    const { x, y } = pointAt(arc, index / SAMPLES);
    return squareAround(x, y, half);
  });
}

/** The arc without what lies within these distances of its ends, in px; undefined where nothing is left. */
export function trimArc(arc: Arc, startPx: number, endPx: number): Arc | undefined {
  if (Math.hypot(arc.to.x - arc.from.x, arc.to.y - arc.from.y) < startPx + endPx + 4) return undefined;
  const start = shareAtDistance(arc, arc.from, startPx);
  const end = 1 - shareAtDistance({ from: arc.to, control: arc.control, to: arc.from }, arc.to, endPx);
  return start < end ? partOf(arc, start, end) : undefined;
}

function shareAtDistance(arc: Arc, centre: ScreenPoint, distance: number): number {
  let low = 0;
  let high = 0.5;
  for (let i = 0; i < 12; i++) {
    const middle = (low + high) / 2;
    const point = pointAt(arc, middle);
    if (Math.hypot(point.x - centre.x, point.y - centre.y) < distance) low = middle;
    else high = middle;
  }
  return high;
}

/** De Casteljau's construction, from one share to another. */
function partOf({ from, control, to }: Arc, start: number, end: number): Arc {
  const blend = (a: number, b: number, c: number) =>
    (1 - start) * ((1 - end) * a + end * b) + start * ((1 - end) * b + end * c);
  const arc = { from, control, to };
  return {
    from: pointAt(arc, start),
    control: { x: blend(from.x, control.x, to.x), y: blend(from.y, control.y, to.y) },
    to: pointAt(arc, end),
  };
}
