import type { LatLon } from '../../domain/bounds.ts';
import type { PlaceRecord } from '../definition.ts';
import { coordinatesOf } from '../placesCheck.ts';
import { warning, type StrictProblem, type Subject } from './problem.ts';

/** Outlines of countries, by their codes. A coast is drawn roughly, so a point near it counts as on land. */
export interface Outlines {
  /** Whether there is such a country. */
  readonly draws: (code: string) => boolean;
  readonly liesIn: (point: LatLon, code: string) => boolean;
  readonly countryAt: (point: LatLon) => string | undefined;
}

/** Places that lie outside the country they name. */
export function* misplaced({ holdings }: Subject, outlines: Outlines): Generator<StrictProblem> {
  const places = new Map([...holdings.places].map(([id, { value }]) => [id, value as PlaceRecord]));
  for (const held of holdings.places.values()) {
    const { country } = held.value as PlaceRecord;
    const point = coordinatesOf(held.id, places);
    if (!point || country === undefined || !outlines.draws(country)) continue;
    if (outlines.liesIn(point, country)) continue;
    const found = outlines.countryAt(point);
    // What the outlines show apart without a code of ISO 3166 contradicts no code.
    if (found === 'xk' || found?.startsWith('x-')) continue;
    yield warning('outside-country', held, [], {
      value: country,
      ...(found === undefined ? {} : { expected: found }),
      ...swapped(point, country, outlines),
    });
  }
}

/** The usual cause: longitude first. */
function swapped({ lat, lon }: LatLon, country: string, { liesIn }: Outlines): { suggestion?: string } {
  if (Math.abs(lon) > 90 || !liesIn({ lat: lon, lon: lat }, country)) return {};
  return { suggestion: `"lat": ${lon}, "lon": ${lat}` };
}
