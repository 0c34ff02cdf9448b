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
