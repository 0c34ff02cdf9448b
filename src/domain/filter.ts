/** What the reader narrows the events by. Values of one facet are or-ed, facets and-ed. */

/** Facets in the order of the filter pane; the names are those of the address bar. */
export const FACETS = ['cat', 'who', 'where', 'country', 'status', 'claim', 'source', 'srclang'] as const;
export type Facet = (typeof FACETS)[number];

export interface Filter {
  readonly text: string;
  readonly facets: Readonly<Partial<Record<Facet, readonly string[]>>>;
}

export const NO_FILTER: Filter = { text: '', facets: {} };

/** Whether the filter lets everything through. */
export function isEmptyFilter(filter: Filter): boolean {
  return filter.text === '' && FACETS.every((facet) => !filter.facets[facet]?.length);
}

/** The filter with one value of one facet switched on or off. */
export function toggleValue(filter: Filter, facet: Facet, value: string): Filter {
  const values = filter.facets[facet] ?? [];
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return withFacet(filter, facet, next);
}

/** The filter with one facet replaced; an empty list removes it. */
export function withFacet(filter: Filter, facet: Facet, values: readonly string[]): Filter {
  const { [facet]: _replaced, ...rest } = filter.facets;
  return { ...filter, facets: values.length ? { ...rest, [facet]: values } : rest };
}
