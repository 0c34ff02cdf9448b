import type { StrictProblem } from '../../src/schema/strict/problem.ts';
import { makeBasemap, RESOLUTIONS, type Basemap } from '../basemap.ts';
import points from './border-points.json' with { type: 'json' };
import { Countries } from './countries.ts';

/** Cities that must lie in Ukraine, and in nothing else, on every map that ships. */
export const BORDER_POINTS: readonly BorderPoint[] = points;

/** A city by its name in each language. */
interface BorderPoint {
  readonly en: string;
  readonly de: string;
  readonly uk: string;
  readonly lat: number;
  readonly lon: number;
  readonly country: string;
}

/** What the base maps, made as for the site, draw otherwise than they must. */
export function misdrawnBorders(
  basemaps: readonly Basemap[] = RESOLUTIONS.map(makeBasemap),
): StrictProblem[] {
  return basemaps.flatMap(({ topology }) => {
    const countries = new Countries(topology, topology.objects.countries.geometries);
    return BORDER_POINTS.flatMap(({ en, country, ...point }): StrictProblem[] => {
      if (countries.allAt(point).join() === country) return [];
      return [{ path: [], rule: 'border-point', severity: 'error', value: en, expected: country }];
    });
  });
}
