import type { Position } from 'geojson';
import { feature } from 'topojson-client';
import type { Atlas, Country } from './atlas.ts';

export type Ring = Position[];

/** The rings of a country as longitudes and latitudes, polygon by polygon, in the order of its arcs. */
export function polygonsOf(atlas: Atlas, country: Country): Ring[][] {
  return feature(atlas, { ...country, properties: {} }).geometry.coordinates;
}

/** Area in square degrees, never negative. */
export function planarArea(ring: Ring): number {
  let twice = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1)
    twice += ring[j]![0]! * ring[i]![1]! - ring[i]![0]! * ring[j]![1]!;
  return Math.abs(twice) / 2;
}

/** Index of the polygon with the largest outer ring. */
export function largest(polygons: readonly Ring[][]): number {
  const areas = polygons.map(([outer]) => planarArea(outer!));
  return areas.indexOf(Math.max(...areas));
}
