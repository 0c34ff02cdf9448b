// https://d3js.org/d3-geo · https://github.com/visionscarto/world-atlas
import { geoArea, geoContains, geoDistance } from 'd3';
import type { Feature, MultiPolygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { LatLon } from '../../src/domain/bounds.ts';
import type { Atlas, Country } from '../basemap/atlas.ts';

const EARTH_KM = 6371;
const DWARF_KM2 = 100;
const DWARF_SHIFT_KM = 3;
/** Görlitz, Narva, El Paso: outlines for a world map cut such towns off. */
const BORDER_KM = 15;
/** Of latitude. */
const KM_IN_DEGREE = 111;

interface Outline {
  readonly code: string;
  readonly shape: Feature<MultiPolygon>;
  readonly south: number;
  readonly north: number;
  readonly areaKm2: number;
}

/** Which country a point lies in, by the outlines of an atlas. */
export class Countries {
  readonly #outlines: readonly Outline[];

  /** `countries` bear their codes as ids, as `codedCountries` gives them. */
  constructor(atlas: Atlas, countries: readonly Country[]) {
    this.#outlines = countries.map(({ id, arcs }) => {
      const shape: Feature<MultiPolygon> = feature(atlas, { type: 'MultiPolygon', arcs });
      const lats = shape.geometry.coordinates.flat(2).map(([, lat]) => lat!);
      const [south, north] = extent(lats);
      return { code: id, shape, south, north, areaKm2: geoArea(shape) * EARTH_KM ** 2 };
    });
  }

  /** Whether the atlas has such a country. */
  draws(code: string): boolean {
    return this.#outlines.some((outline) => outline.code === code);
  }

  /**
   * Whether a point lies in the country, on its simplified coast, or so near its border that the outline is too rough
   * to tell; a dwarf state may be drawn beside its true spot.
   */
  liesIn(point: LatLon, code: string, coastKm: number): boolean {
    if (this.countryAt(point, coastKm) === code) return true;
    return this.#outlines.some((outline) => {
      if (outline.code !== code) return false;
      const roughKm = outline.areaKm2 < DWARF_KM2 ? DWARF_SHIFT_KM : BORDER_KM;
      return distanceKm([point.lon, point.lat], outline.shape.geometry) < roughKm;
    });
  }

  /**
   * Code of the country a point lies in; outside all of them, on a simplified coast or a bridge, the nearest within
   * `coastKm`; undefined farther out.
   */
  countryAt({ lat, lon }: LatLon, coastKm: number): string | undefined {
    const point: Position = [lon, lat];
    const margin = coastKm / KM_IN_DEGREE;
    const around = this.#outlines.filter(
      ({ south, north }) => lat >= south - margin && lat <= north + margin,
    );
    const inside = around.find(({ shape }) => geoContains(shape, [lon, lat]));
    if (inside) return inside.code;
    let nearest: string | undefined;
    let fewestKm = coastKm;
    for (const { code, shape } of around) {
      const km = distanceKm(point, shape.geometry);
      if (km > fewestKm) continue;
      nearest = code;
      fewestKm = km;
    }
    return nearest;
  }

  /** Codes of all countries whose outlines hold a point: one, on a map that is right. */
  allAt({ lat, lon }: LatLon): string[] {
    return this.#outlines.filter(({ shape }) => geoContains(shape, [lon, lat])).map(({ code }) => code);
  }
}

function distanceKm(point: Position, { coordinates }: MultiPolygon): number {
  const rings = coordinates.flat();
  const edges = rings.flatMap((ring) => ring.slice(1).map((to, index) => toEdgeKm(point, ring[index]!, to)));
  return Math.min(Infinity, ...edges);
}

/** Distance to the nearest spot of an edge, found on a plane that touches the globe at the point. */
function toEdgeKm(point: Position, from: Position, to: Position): number {
  const shrink = Math.cos((point[1]! * Math.PI) / 180);
  const [ax, ay] = [(from[0]! - point[0]!) * shrink, from[1]! - point[1]!];
  const [dx, dy] = [(to[0]! - from[0]!) * shrink, to[1]! - from[1]!];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
  const spot: [number, number] = [
    from[0]! + share * (to[0]! - from[0]!),
    from[1]! + share * (to[1]! - from[1]!),
  ];
  return geoDistance([point[0]!, point[1]!], spot) * EARTH_KM;
}

function extent(values: readonly number[]): [number, number] {
  return values.reduce<[number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  );
}
