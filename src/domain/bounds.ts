/** Boxes and points on the globe, in degrees. */

/** A box; `east` may be below `west`: then it crosses the date line. */
export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export interface LatLon {
  readonly lat: number;
  readonly lon: number;
}

/** Whether a point lies in the box, edges included, across the date line too. */
export function contains(bounds: Bounds, point: LatLon): boolean {
  if (point.lat < bounds.south || point.lat > bounds.north) return false;
  if (bounds.east - bounds.west >= 360) return true;
  const east = degreesEast(bounds.west, bounds.east);
  const lon = degreesEast(bounds.west, point.lon);
  return lon <= east + HAIR || lon >= 360 - HAIR;
}

// What rounding may add or take: a tenth of a millimetre on the ground.
const HAIR = 1e-9;

/** How far east of one longitude another lies, 0 … 360: −180 and 180 are the same. */
function degreesEast(from: number, to: number): number {
  return (((to - from) % 360) + 360) % 360;
}

/** Longitude brought into −180 … 180 (180 stays 180). */
export function wrapLongitude(lon: number): number {
  if (lon >= -180 && lon <= 180) return lon;
  return ((((lon + 180) % 360) + 360) % 360) - 180;
}
