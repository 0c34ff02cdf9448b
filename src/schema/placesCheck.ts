import type { PlaceRecord } from './definition.ts';
import type { Held, Holdings } from './held.ts';
import type { ProblemList } from './problemList.ts';

/** Ends circles of places within places, and reports places that cannot be put on the map. */
export function checkPlaces(holdings: Holdings, problems: ProblemList): void {
  for (const held of holdings.places.values()) endCircle(held, holdings, problems);
  const records = new Map([...holdings.places].map(([id, held]) => [id, held.value as PlaceRecord]));
  for (const held of holdings.places.values()) {
    if (coordinatesOf(held.id, records)) continue;
    problems.add({ path: ['places', held.index], rule: 'no-coordinates', severity: 'warning', id: held.id });
  }
}

/** A place's coordinates, else those of the nearest place it lies in that has some. */
export function coordinatesOf(
  id: string,
  places: ReadonlyMap<string, PlaceRecord>,
): { lat: number; lon: number } | undefined {
  for (let place = places.get(id); place; place = places.get(place.within ?? '')) {
    if (place.lat !== undefined && place.lon !== undefined) return { lat: place.lat, lon: place.lon };
  }
  return undefined;
}

function endCircle(held: Held, holdings: Holdings, problems: ProblemList): void {
  const place = held.value as PlaceRecord;
  const visited = new Set<string>();
  for (let at = place.within; at !== undefined; at = (holdings.places.get(at)?.value as PlaceRecord).within) {
    if (at === held.id) {
      const path = ['places', held.index, 'within'];
      problems.add({ path, rule: 'circular', severity: 'error', value: place.within, id: held.id });
      const { within: _, ...rest } = place;
      held.value = rest;
      return;
    }
    // A circle further up that does not contain this place is ended at its own members.
    if (visited.has(at)) return;
    visited.add(at);
  }
}
