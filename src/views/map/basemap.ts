// https://github.com/topojson/topojson-client
import type { MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type {
  GeometryCollection,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification';
import type { Bounds } from '../../domain/bounds.ts';
import type { DisputeGeometry } from '../../domain/dataset.ts';
import type { Text } from '../../domain/text.ts';
import { project } from '../../domain/projection.ts';
import { boxOf, unwrapArea, unwrapLine } from './unwrap.ts';

/** The base map in degrees; longitudes go on beyond ±180°. */
export interface Basemap {
  /** All land, countries merged: the outline is the coast. */
  readonly land: MultiPolygon;
  /** Borders between countries, each once. */
  readonly borders: MultiLineString;
  /** Each country by its code. */
  readonly outlines: ReadonlyMap<string, MultiPolygon>;
  readonly disputes: Readonly<Record<string, DisputeGeometry>>;
  /** The largest first. */
  readonly countries: readonly Country[];
}

/** A country to be named. */
export interface Country {
  /** ISO 3166 alpha-2, lower case. */
  readonly code: string;
  readonly x: number;
  readonly y: number;
  /** How wide its largest part is, on the plane. */
  readonly width: number;
  /** Where the language's own word for the country is not to be used. */
  readonly name?: Text;
}

/** The file as `scripts/basemap.ts` makes it. */
interface BasemapFile {
  readonly topology: Topology<{ countries: GeometryCollection }>;
  readonly disputes: Readonly<Record<string, DisputeGeometry>>;
  readonly labels: readonly {
    readonly a2: string;
    readonly lat: number;
    readonly lon: number;
    readonly name?: Text;
  }[];
}

export type Resolution = '110m' | '50m';

/** Fetches and decodes a base map; undefined where it cannot be had, which a map survives. */
export async function loadBasemap(resolution: Resolution, signal: AbortSignal): Promise<Basemap | undefined> {
  try {
    const response = await fetch(new URL(`basemap/${resolution}.json`, document.baseURI), { signal });
    if (!response.ok) throw new Error(`basemap/${resolution}.json: ${response.status}`);
    return decodeBasemap((await response.json()) as BasemapFile);
  } catch (error) {
    if (!signal.aborted) console.warn('The base map could not be loaded.', error);
    return undefined;
  }
}

/** The file's topology, unwrapped. */
function decodeBasemap({ topology, disputes, labels }: BasemapFile): Basemap {
  const { countries } = topology.objects;
  const lines = mesh(topology, countries, (one, other) => one !== other).coordinates;
  const outlines = new Map(
    feature(topology, countries).features.flatMap(({ id, geometry }) =>
      geometry.type === 'MultiPolygon' || geometry.type === 'Polygon'
        ? [[String(id), multiPolygon(geometry)] as const]
        : [],
    ),
  );
  return {
    land: multiPolygon(merge(topology, countries.geometries as (TopoPolygon | TopoMultiPolygon)[])),
    borders: { type: 'MultiLineString', coordinates: lines.map((line) => unwrapLine(line, false)) },
    outlines,
    disputes,
    countries: labels.map(({ a2, lat, lon, name }) => ({
      code: a2,
      ...project(lat, lon),
      width: widthOf(outlines.get(a2)),
      ...(name && { name }),
    })),
  };
}

function multiPolygon(geometry: Polygon | MultiPolygon): MultiPolygon {
  return { type: 'MultiPolygon', coordinates: unwrapArea(geometry) };
}

/** How wide the largest part of a country is, as a share of the world. */
function widthOf(outline: MultiPolygon | undefined): number {
  const boxes = (outline?.coordinates ?? []).flatMap(([outer]) => boxOf([outer!]) ?? []);
  const area = (box: Bounds) => (box.east - box.west) * (box.north - box.south);
  const largest = boxes.reduce<Bounds | undefined>(
    (found, box) => (!found || area(box) > area(found) ? box : found),
    undefined,
  );
  return largest ? (largest.east - largest.west) / 360 : 0;
}
