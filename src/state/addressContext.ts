import type { Facet } from '../domain/filter.ts';
import type { AddressContext } from './address.ts';
import type { Exploration } from './exploration.svelte.ts';

/** What a fragment is read against: the ids, extent and facet values of the dataset being explored. */
export function addressContext(exploration: Exploration): AddressContext {
  const { table, dataset, extent } = exploration;
  return {
    dataset,
    extent,
    eventId: (id: string) => {
      const row = exploration.rowOf(id);
      return row === null ? undefined : exploration.eventAt(row).id;
    },
    facetValues: (facet: Facet) => table.facets[facet].codeOf,
  };
}
