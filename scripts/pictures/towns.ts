import type { Dataset, Event, Place } from '../../src/domain/dataset.ts';
import { ancestors } from '../../src/domain/places.ts';
import { signOf } from './signs.ts';

/** How many events of each category took place in each place. */
export type Towns = ReadonlyMap<Place, ReadonlyMap<string, number>>;

/** The outermost places in which some events of a dataset took place. */
export function countsByTown(events: readonly Event[], dataset: Dataset): Towns {
  const towns = new Map<Place, Map<string, number>>();
  for (const event of events) {
    const town = townOf(event, dataset);
    if (!town) continue;
    const counts = towns.get(town) ?? new Map<string, number>();
    towns.set(town, counts.set(signOf(event), (counts.get(signOf(event)) ?? 0) + 1));
  }
  return towns;
}

/** The outermost place in which an event took place; at the page's rule for which places count. */
function townOf(event: Event, { places }: Dataset): Place | undefined {
  const place = event.where.find(({ role }) => role !== 'about' && role !== 'remote')?.place;
  const town = place === undefined ? undefined : ancestors(places, place).at(-1);
  return town === undefined ? undefined : places.get(town);
}
