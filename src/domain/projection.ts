/**
 * The map's projection, in one place: Web Mercator on the unit plane, x from 0 at 180° W to 1 at 180° E,
 * y from 0 in the north to 1 in the south.
 */
import type { LatLon } from './bounds.ts';

/** A point on the plane; x may leave 0 … 1, where it means the next copy of the world. */
export interface PlanePoint {
  readonly x: number;
  readonly y: number;
}

/** Where the plane ends, north and south. */
export const MAX_LATITUDE = 85.0511287798066;
const EARTH_CIRCUMFERENCE_KM = 40_075.017;

/** A place on the plane; latitudes beyond the plane are put on its edge. */
export function project(lat: number, lon: number): PlanePoint {
  const sine = Math.sin((Math.min(Math.max(lat, -MAX_LATITUDE), MAX_LATITUDE) * Math.PI) / 180);
  return { x: lon / 360 + 0.5, y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI) };
}

/** The place of a point on the plane; longitudes are not wrapped. */
export function unproject({ x, y }: PlanePoint): LatLon {
  return {
    lat: (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI,
    lon: (x - 0.5) * 360,
  };
}

/** How long a length is on the plane, at a latitude. */
export function planeLength(km: number, lat: number): number {
  return km / (EARTH_CIRCUMFERENCE_KM * Math.cos((Math.min(Math.abs(lat), MAX_LATITUDE) * Math.PI) / 180));
}

/** The shortest way along x from one point to another, −0.5 … 0.5, across the date line where that is nearer. */
export function shortestWay(fromX: number, toX: number): number {
  const way = toX - fromX;
  return way - Math.round(way);
}
