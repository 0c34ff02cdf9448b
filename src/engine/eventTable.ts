import type { Claim, Dataset, Event } from '../domain/dataset.ts';
import { claimsByEvent, isContested, sourcesOf } from '../domain/claims.ts';
import { ancestors } from '../domain/places.ts';
import { FACETS, type Facet } from '../domain/filter.ts';
import { packRagged, type Ragged } from './ragged.ts';

/**
 * Events as columns, one row each, in the order of `dataset.events` (by start, undated last).
 * Built once per dataset; every query and every drawing reads from here.
 */
export interface EventTable {
  readonly length: number;
  /** Calendar ms; NaN where undated, ±Infinity where open or unknown. */
  readonly earliestStart: Float64Array;
  readonly latestStart: Float64Array;
  readonly earliestEnd: Float64Array;
  readonly latestEnd: Float64Array;
  readonly importance: Uint8Array;
  /** Index in the dataset's categories, or −1. */
  readonly category: Int16Array;
  /** How many categories there are. */
  readonly categories: number;
  /** 1 where a claim about the event is disputed or refuted. */
  readonly contested: Uint8Array;
  /** Codes of the places an event names, in document order. */
  readonly places: Ragged;
  readonly placeIds: readonly string[];
  readonly placeLat: Float64Array;
  readonly placeLon: Float64Array;
  /** Per facet the codes of each row and what each code stands for. Places carry all they lie within. */
  readonly facets: Readonly<Record<Facet, FacetColumn>>;
}

interface FacetColumn {
  readonly values: readonly string[];
  readonly codeOf: ReadonlyMap<string, number>;
  readonly rows: Ragged;
}

/** Columns of a dataset. */
export function buildEventTable(dataset: Dataset): EventTable {
  const { events } = dataset;
  const placeIds = [...dataset.places.keys()];
  const placeCode = codesBy(placeIds);
  const places = [...dataset.places.values()];
  const column = (pick: (event: Event) => number | undefined) =>
    Float64Array.from(events, (event) => pick(event) ?? NaN);
  const categories = dataset.categories.map((category) => category.id);
  const categoryCode = codesBy(categories);
  const claims = claimsByEvent(dataset);
  const claimsOf = (event: Event) => claims.get(event.id) ?? [];
  return {
    length: events.length,
    earliestStart: column((event) => event.time?.earliestStart),
    latestStart: column((event) => event.time?.latestStart),
    earliestEnd: column((event) => event.time?.earliestEnd),
    latestEnd: column((event) => event.time?.latestEnd),
    importance: Uint8Array.from(events, (event) => event.importance),
    category: Int16Array.from(events, ({ category }) => categoryCode.get(category ?? '') ?? -1),
    categories: categories.length,
    places: packRagged(events.map((event) => event.where.map(({ place }) => placeCode.get(place)!))),
    placeIds,
    placeLat: Float64Array.from(places, (place) => place.lat),
    placeLon: Float64Array.from(places, (place) => place.lon),
    contested: Uint8Array.from(events, (event) =>
      Number(claimsOf(event).some(({ status }) => isContested(status))),
    ),
    facets: buildFacets(dataset, claimsOf),
  };
}

/** Rows by event id and, where no event has that id, by former id. */
export function rowsById(events: readonly Event[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  events.forEach((event, row) => {
    for (const id of event.formerIds) rows.set(id, row);
  });
  events.forEach((event, row) => rows.set(event.id, row));
  return rows;
}

function buildFacets(
  dataset: Dataset,
  claimsOf: (event: Event) => readonly Claim[],
): Record<Facet, FacetColumn> {
  const { places, sources } = dataset;
  // A source that is not there any more, or not yet, is none to filter by.
  const cited = new Map(
    dataset.events.map((event) => [
      event,
      [...sourcesOf(event, claimsOf(event))].flatMap((id) => sources.get(id) ?? []),
    ]),
  );
  const values: Record<Facet, (event: Event) => readonly string[]> = {
    cat: (event) => (event.category === undefined ? [] : [event.category]),
    who: (event) => event.who.map(({ actor }) => actor),
    where: (event) => event.where.flatMap(({ place }) => ancestors(places, place)),
    country: (event) =>
      event.where.map(({ place }) => countryOf(dataset, place)).filter((code) => code !== ''),
    status: (event) => [event.status],
    claim: (event) => claimsOf(event).map(({ status }) => status),
    source: (event) => cited.get(event)!.map(({ id }) => id),
    srclang: (event) => cited.get(event)!.flatMap(({ language }) => language ?? []),
  };
  return Object.fromEntries(
    FACETS.map((facet) => [facet, buildFacet(dataset.events, values[facet])]),
  ) as Record<Facet, FacetColumn>;
}

function buildFacet(events: readonly Event[], valuesOf: (event: Event) => readonly string[]): FacetColumn {
  const lists = events.map((event) => [...new Set(valuesOf(event))]);
  const values = [...new Set(lists.flat())];
  const codeOf = codesBy(values);
  return { values, codeOf, rows: packRagged(lists.map((list) => list.map((value) => codeOf.get(value)!))) };
}

function countryOf(dataset: Dataset, place: string): string {
  for (const id of ancestors(dataset.places, place)) {
    const country = dataset.places.get(id)?.country;
    if (country) return country;
  }
  return '';
}

function codesBy(values: readonly string[]): Map<string, number> {
  return new Map(values.map((value, code) => [value, code]));
}
