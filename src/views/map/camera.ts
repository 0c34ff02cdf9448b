import { wrapLongitude, type Bounds } from '../../domain/bounds.ts';
import { project, shortestWay, unproject, type PlanePoint } from '../../domain/projection.ts';

/** What the map shows: the plane point in its middle, px per world, and its size in px. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly width: number;
  readonly height: number;
}

/** Room to keep clear at each edge, px. */
export interface Insets {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const NO_INSETS: Insets = { left: 0, top: 0, right: 0, bottom: 0 };

export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** The address bar writes four decimals. */
const ADDRESS_DEGREES = 1e-4;

/** px per world at Leaflet's zoom 0. */
export const TILE_PX = 256;
const MAX_ZOOM = 10;
export const MAX_SCALE = TILE_PX * 2 ** MAX_ZOOM;

/** The smallest scale: the world fills the container. */
export function minScale(width: number, height: number): number {
  return Math.max(width, height, TILE_PX / 4);
}

/** The camera brought to allowed scales, and away from the poles. */
export function clampCamera(camera: Camera): Camera {
  const scale = Math.min(Math.max(camera.scale, minScale(camera.width, camera.height)), MAX_SCALE);
  const margin = camera.height / 2 / scale;
  return { ...camera, scale, y: Math.min(Math.max(camera.y, margin), 1 - margin) };
}

/** Where a point of the plane is on screen, in the copy of the world nearest to the middle. */
export function toScreen(camera: Camera, point: PlanePoint): ScreenPoint {
  return {
    x: camera.width / 2 + shortestWay(camera.x, point.x) * camera.scale,
    y: camera.height / 2 + (point.y - camera.y) * camera.scale,
  };
}

/** The point of the plane under a point on screen; x is continuous. */
export function toPlane(camera: Camera, point: ScreenPoint): PlanePoint {
  return {
    x: camera.x + (point.x - camera.width / 2) / camera.scale,
    y: camera.y + (point.y - camera.height / 2) / camera.scale,
  };
}

/** The box on screen; east is below west across the date line, and 360° or more above it where the whole world is seen. */
export function boundsOfCamera(camera: Camera): Bounds {
  const northWest = unproject(toPlane(camera, { x: 0, y: 0 }));
  const { lat: south, lon } = unproject(toPlane(camera, { x: camera.width, y: camera.height }));
  const west = wrapLongitude(northWest.lon);
  const span = lon - northWest.lon;
  // Wrapped, a box of the whole world would lose its width or its middle, and so would one that is rounded to it.
  const east = span > 360 - ADDRESS_DEGREES ? west + Math.max(span, 360) : wrapLongitude(lon);
  return { west, south, east, north: northWest.lat };
}

/** The camera of this size that shows a box at the largest scale containing it, clear of the insets. */
export function fitBounds(
  bounds: Bounds,
  width: number,
  height: number,
  { left, top, right, bottom }: Insets = NO_INSETS,
  maxScale = MAX_SCALE,
): Camera {
  const northWest = project(bounds.north, bounds.west);
  const southEast = project(bounds.south, bounds.east < bounds.west ? bounds.east + 360 : bounds.east);
  // Insets of a tiny map leave a third of it.
  const room = (px: number, inset: number) => Math.max(px - inset, px / 3);
  const scale = Math.min(
    room(width, left + right) / Math.max(southEast.x - northWest.x, 1e-9),
    room(height, top + bottom) / Math.max(southEast.y - northWest.y, 1e-9),
    maxScale,
  );
  const fitted = clampCamera({ x: 0.5, y: 0.5, scale, width, height });
  return clampCamera({
    ...fitted,
    x: (northWest.x + southEast.x) / 2 + (right - left) / 2 / fitted.scale,
    y: (northWest.y + southEast.y) / 2 + (bottom - top) / 2 / fitted.scale,
  });
}

/** The same scale about a point on screen that keeps its place. */
export function zoomAbout(camera: Camera, factor: number, anchor: ScreenPoint): Camera {
  const under = toPlane(camera, anchor);
  const { scale } = clampCamera({ ...camera, scale: camera.scale * factor });
  return clampCamera({
    ...camera,
    scale,
    x: under.x - (anchor.x - camera.width / 2) / scale,
    y: under.y - (anchor.y - camera.height / 2) / scale,
  });
}

/** The camera moved by px of the screen. */
export function panBy(camera: Camera, dx: number, dy: number): Camera {
  return clampCamera({ ...camera, x: camera.x + dx / camera.scale, y: camera.y + dy / camera.scale });
}

/** The camera moved as little as shows a point clear of the insets; the same object where it already does. */
export function include(camera: Camera, point: PlanePoint, { left, top, right, bottom }: Insets): Camera {
  const { x, y } = toScreen(camera, point);
  const { width, height } = camera;
  const dx = overshoot(x, Math.min(left, width / 3), width - Math.min(right, width / 3));
  const dy = overshoot(y, Math.min(top, height / 3), height - Math.min(bottom, height / 3));
  return dx === 0 && dy === 0 ? camera : panBy(camera, dx, dy);
}

function overshoot(value: number, least: number, most: number): number {
  return value < least ? value - least : value > most ? value - most : 0;
}

/** What is rendered beyond the edges, as a share of the size, so that a drag brings it in. */
export const MARGIN_SHARE = 0.25;

/** Whether a point is in the view or within `MARGIN_SHARE` of it. */
export function isNearView(camera: Camera, point: PlanePoint): boolean {
  const { x, y } = toScreen(camera, point);
  const { width, height } = camera;
  return (
    x >= -width * MARGIN_SHARE &&
    x <= width * (1 + MARGIN_SHARE) &&
    y >= -height * MARGIN_SHARE &&
    y <= height * (1 + MARGIN_SHARE)
  );
}

/** Whether two cameras show the same to a tenth of a pixel. */
export function isSameView(a: Camera, b: Camera): boolean {
  return (
    Math.abs(a.scale / b.scale - 1) * a.width < 0.1 &&
    Math.abs(shortestWay(a.x, b.x)) * a.scale < 0.1 &&
    Math.abs(a.y - b.y) * a.scale < 0.1
  );
}

/** A box as the address writes it: four decimals. */
export function rounded({ west, south, east, north }: Bounds): Bounds {
  const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4;
  return { west: round(west), south: round(south), east: round(east), north: round(north) };
}
