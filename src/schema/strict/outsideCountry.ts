import type { LatLon } from '../../domain/bounds.ts';
import type { PlaceRecord } from '../definition.ts';
import { coordinatesOf } from '../placesCheck.ts';
import { warning, type StrictProblem, type Subject } from './problem.ts';

/** Outlines of countries, by their codes. A coast is drawn roughly, so a point near it counts as on land. */
export interface Outlines {
  /** Whether it has an outline of its own. */
  readonly draws: (code: string) => boolean;
  readonly liesIn: (point: LatLon, code: string) => boolean;
  readonly countryAt: (point: LatLon) => string | undefined;
}

/** Places that lie outside the country they name, or name none there is. */
export function* misplaced({ holdings }: Subject, outlines: Outlines): Generator<StrictProblem> {
  const places = new Map([...holdings.places].map(([id, { value }]) => [id, value as PlaceRecord]));
  for (const held of holdings.places.values()) {
    const { country } = held.value as PlaceRecord;
    if (country === undefined) continue;
    const point = coordinatesOf(held.id, places);
    if (!outlines.draws(country)) {
      if (isAssigned(country)) continue; // Not drawn, or drawn as a part of another.
      const found = point && outlines.countryAt(point);
      yield warning('unknown-country', held, ['country'], {
        value: country,
        ...(found === undefined || found.startsWith('x-') ? {} : { expected: found }),
      });
      continue;
    }
    if (!point || outlines.liesIn(point, country)) continue;
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

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** Codes CLDR has a name for that are no country’s. */
const NO_COUNTRY = new Set(['eu', 'ez', 'un', 'qo', 'zz']);

/** Whether ISO 3166-1 assigns the code today. CLDR writes aliases (“uk”) and withdrawn codes (“su”) as another. */
function isAssigned(code: string): boolean {
  const upper = code.toUpperCase();
  return (
    !NO_COUNTRY.has(code) &&
    new Intl.Locale(`und-${upper}`).region === upper &&
    regions.of(upper) !== undefined
  );
}

/** The usual cause: longitude first. */
function swapped({ lat, lon }: LatLon, country: string, { liesIn }: Outlines): { suggestion?: string } {
  if (Math.abs(lon) > 90 || !liesIn({ lat: lon, lon: lat }, country)) return {};
  return { suggestion: `"lat": ${lon}, "lon": ${lat}` };
}
