import type { Polygon } from 'geojson';
import { readAtlas, type Atlas, type Resolution } from './basemap/atlas.ts';
import { codedCountries } from './basemap/codes.ts';
import { cutCrimea } from './basemap/crimea.ts';
import { countryLabels, type CountryLabel } from './basemap/labels.ts';
import { simplified, type Detail } from './basemap/simplify.ts';

/** What the site serves as `basemap/110m.json` and `basemap/50m.json`. */
export interface Basemap {
  /** `objects.countries`: one MultiPolygon each, its `id` the lower-case ISO 3166 alpha-2 code. */
  readonly topology: Atlas;
  readonly disputes: { readonly crimea: Polygon };
  readonly labels: readonly CountryLabel[];
}

export const RESOLUTIONS: readonly Resolution[] = ['110m', '50m'];

const DETAIL: Readonly<Record<Resolution, Detail>> = {
  // The 110m coast runs through Kerch, 30 m west of its centre; this grid moves it east by a kilometre.
  '110m': { triangle: 0.01, island: 0, grid: 11_000 },
  '50m': { triangle: 0.022, island: 0.03, grid: 10_000 },
};

/** Makes the base map from the installed atlas: small enough to load at once, borders as this product draws them. */
export function makeBasemap(resolution: Resolution): Basemap {
  const atlas = readAtlas(resolution);
  const countries = codedCountries(atlas);
  const topology = simplified(atlas, countries, DETAIL[resolution]);
  const whole = {
    ...atlas,
    objects: { countries: { type: 'GeometryCollection', geometries: countries } },
  } as Atlas;
  return { topology, disputes: { crimea: cutCrimea(topology) }, labels: countryLabels(whole) };
}
