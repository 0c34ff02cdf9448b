import type { Place } from './dataset.ts';

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

/** Every place that lies in one of `ids`, themselves included. */
export function placesWithin(places: ReadonlyMap<string, Place>, ids: readonly string[]): Set<string> {
  const wanted = new Set(ids);
  const found = new Set<string>();
  for (const id of places.keys()) {
    if (ancestors(places, id).some((ancestor) => wanted.has(ancestor))) found.add(id);
  }
  return found;
}
