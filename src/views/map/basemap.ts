// https://github.com/topojson/topojson-client
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { DisputeGeometry } from '../../domain/dataset.ts';
import type { Text } from '../../domain/text.ts';
import { project } from '../../domain/projection.ts';
import { projectLine, type Ring } from './ring.ts';

/** The base map on the plane, ready to paint. */
export interface Basemap {
  /** All land, countries merged: the outline is the coast. */
  readonly land: readonly Ring[];
  /** Borders between countries, each once. */
  readonly borders: readonly Ring[];
  readonly disputes: Readonly<Record<string, DisputeGeometry>>;
  readonly countries: readonly Country[];
}

/** A country to be named. */
export interface Country {
  /** ISO 3166 alpha-2, lower case. */
  readonly code: string;
  readonly x: number;
  readonly y: number;
  /** 1 for the largest. */
  readonly rank: number;
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
    readonly rank: number;
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

/** The file's topology as rings and lines on the plane. */
function decodeBasemap({ topology, disputes, labels }: BasemapFile): Basemap {
  const { countries } = topology.objects;
  const outlines = countries.geometries as (Polygon | MultiPolygon)[];
  const land = merge(topology, outlines).coordinates.flatMap((rings) =>
    rings.map((ring) => projectLine(ring, true)),
  );
  const lines = mesh(topology, countries, (one, other) => one !== other).coordinates;
  const widths = countryWidths(topology);
  return {
    land,
    borders: lines.map((line) => projectLine(line, false)),
    disputes,
    countries: labels.map(({ a2, lat, lon, rank, name }) => ({
      code: a2,
      ...project(lat, lon),
      rank,
      width: widths.get(a2) ?? 0,
      ...(name && { name }),
    })),
  };
}

function countryWidths(topology: BasemapFile['topology']): Map<string, number> {
  const widths = new Map<string, number>();
  for (const { id, geometry } of feature(topology, topology.objects.countries).features) {
    if (geometry.type !== 'MultiPolygon' && geometry.type !== 'Polygon') continue;
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const boxes = polygons.map((rings) => projectLine(rings[0]!, true));
    const largest = Math.max(...boxes.map(boxArea));
    const box = boxes.find((candidate) => boxArea(candidate) === largest);
    if (box) widths.set(String(id), box.east - box.west);
  }
  return widths;
}

function boxArea({ west, north, east, south }: Ring): number {
  return (east - west) * (south - north);
}
