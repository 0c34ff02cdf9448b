import { geoArea, geoCentroid, geoContains } from 'd3';
import type { Polygon, Position } from 'geojson';
import type { Atlas } from './atlas.ts';
import { fixedName, hasName, type FixedName } from './codes.ts';
import { largest, polygonsOf, type Ring } from './rings.ts';

/** Where a country's name stands, on its largest part. Names come from Intl.DisplayNames, except the fixed ones. */
export interface CountryLabel {
  readonly a2: string;
  readonly lat: number;
  readonly lon: number;
  readonly name?: FixedName;
}

/** How finely the inside of a crooked country is searched, points a side. */
const SEARCH_POINTS = 24;

function squaredDistance(ring: Ring, [lon, lat]: Position): number {
  const stretch = Math.cos((lat! * Math.PI) / 180);
  return Math.min(...ring.map(([x, y]) => ((x! - lon!) * stretch) ** 2 + (y! - lat!) ** 2));
}

/** The point of a grid over the polygon that lies inside and farthest from the border. */
function deepestPoint(polygon: Polygon): Position {
  const ring = polygon.coordinates[0]!;
  const [lons, lats] = [0, 1].map((axis) => ring.map((point) => point[axis]!));
  const steps = Array.from({ length: SEARCH_POINTS }, (_, i) => (i + 0.5) / SEARCH_POINTS);
  const between = (values: number[], share: number): number =>
    Math.min(...values) + share * (Math.max(...values) - Math.min(...values));
  const inside = steps
    .flatMap((x) => steps.map((y): [number, number] => [between(lons!, x), between(lats!, y)]))
    .filter((point) => geoContains(polygon, point))
    .map((point) => ({ point, distance: squaredDistance(ring, point) }));
  return inside.sort((a, b) => b.distance - a.distance)[0]?.point ?? geoCentroid(polygon);
}

function anchor(polygon: Polygon): Position {
  const centre = geoCentroid(polygon);
  return geoContains(polygon, centre) ? centre : deepestPoint(polygon);
}

const rounded = (degrees: number): number => Math.round(degrees * 100) / 100;

/** One label for each country that has a name, the one with most room first. */
export function countryLabels(atlas: Atlas): CountryLabel[] {
  return atlas.objects.countries.geometries
    .filter(({ id }) => hasName(id))
    .map((country) => {
      const polygons = polygonsOf(atlas, country);
      const polygon: Polygon = { type: 'Polygon', coordinates: polygons[largest(polygons)]! };
      return { a2: country.id, polygon, area: geoArea(polygon) };
    })
    .sort((a, b) => b.area - a.area)
    .map(({ a2, polygon }) => {
      const [lon, lat] = anchor(polygon);
      const name = fixedName(a2);
      return { a2, lat: rounded(lat!), lon: rounded(lon!), ...(name && { name }) };
    });
}
