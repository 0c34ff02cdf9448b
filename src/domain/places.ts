import type { Event, Place } from './dataset.ts';

/** The place itself and all it lies within, nearest first; a circle in the data ends the walk. */
export function ancestors(places: ReadonlyMap<string, Place>, id: string): string[] {
  const chain: string[] = [];
  for (
    let at: string | undefined = id;
    at !== undefined && !chain.includes(at);
    at = places.get(at)?.within
  ) {
    chain.push(at);
  }
  return chain;
}

/** The country a place lies in, its own or that of what it lies within; ISO 3166 alpha-2, lower case. */
export function countryOf(places: ReadonlyMap<string, Place>, id: string): string | undefined {
  for (const at of ancestors(places, id)) {
    const country = places.get(at)?.country;
    if (country) return country;
  }
  return undefined;
}

/** Where an event is marked: where it took place; only if that is nowhere, the places it is about or was joined from. */
export function markedPlaces({ where }: Pick<Event, 'where'>): string[] {
  const present = where.filter(({ role }) => role !== 'remote' && role !== 'about');
  return [...new Set((present.length ? present : where).map(({ place }) => place))];
}
