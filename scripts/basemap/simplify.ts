// https://github.com/topojson/topojson-simplify
import { quantize } from 'topojson-client';
import { filter, presimplify, simplify } from 'topojson-simplify';
import type { Atlas, Country } from './atlas.ts';
import { largest, planarArea, polygonsOf } from './rings.ts';

export interface Detail {
  /** Points whose triangle is smaller than this, in square degrees, go. */
  readonly triangle: number;
  /** Islands smaller than this, in square degrees, go, unless they are all a country has. */
  readonly island: number;
  /** Cells of the grid that points are moved to, each way. */
  readonly grid: number;
}

/** Points that a country's only arc keeps, so that even the smallest remains an area. */
const SMALLEST_OUTLINE = 5;

/** Takes small islands and holes away, but from no country its last and largest polygon. */
function withoutSmallIslands(atlas: Atlas, country: Country, smallest: number): Country {
  const polygons = polygonsOf(atlas, country);
  const kept = largest(polygons);
  const isLarge = (polygon: number, ring: number): boolean =>
    planarArea(polygons[polygon]![ring]!) >= smallest;
  const arcs = country.arcs.flatMap((rings, polygon) => {
    if (polygon !== kept && !isLarge(polygon, 0)) return [];
    return [rings.filter((_, ring) => ring === 0 || isLarge(polygon, ring))];
  });
  return { ...country, arcs };
}

/** In a pre-simplified atlas the third number of a point is its weight: raises the heaviest of an arc to "always". */
function keepHeaviest(arc: number[][], count: number): void {
  const byWeight = arc.slice(1, -1).sort((a, b) => b[2]! - a[2]!);
  for (const point of byWeight.slice(0, count)) point[2] = Infinity;
}

/** Countries so small that simplifying would leave them without area keep the outline of their largest polygon. */
function protectSmall(weighted: Atlas, simplified: Atlas): void {
  for (const country of weighted.objects.countries.geometries) {
    const after = polygonsOf(simplified, country);
    const index = largest(polygonsOf(weighted, country));
    if (planarArea(after[index]![0]!) > 0) continue;
    const outline = country.arcs[index]![0]!;
    for (const arc of outline) keepHeaviest(weighted.arcs[arc < 0 ? ~arc : arc]!, SMALLEST_OUTLINE);
  }
}

/** The countries with fewer points and on a coarser grid; shared borders stay shared. */
export function simplified(
  atlas: Atlas,
  countries: readonly Country[],
  { triangle, island, grid }: Detail,
): Atlas {
  const geometries = countries.map((country) => withoutSmallIslands(atlas, country, island));
  const weighted = presimplify({
    ...atlas,
    objects: { countries: { type: 'GeometryCollection', geometries } },
  });
  protectSmall(weighted, simplify(weighted, triangle));
  // Keeps every ring; what it drops are the arcs that only the islands used.
  const pruned = filter(simplify(weighted, triangle), () => true) as Atlas;
  return quantize(pruned, grid);
}
