import { claimsByEvent, isContested, sourcesOf } from '../domain/claims.ts';
import type { Claim, Dataset, Event, Place } from '../domain/dataset.ts';
import { boundsOf, withMargin } from '../domain/extent.ts';
import { FACETS, type Facet } from '../domain/filter.ts';
import { extentOf } from '../domain/interval.ts';
import { ancestors, countryOf, markedPlaces } from '../domain/places.ts';
import { project } from '../domain/projection.ts';
import type { EventColumns, FacetCodes } from './columns.ts';
import { packRagged } from './ragged.ts';

/** The columns of a dataset whose events are all at hand. Datasets too large for that are read into columns at once. */
export function columnsOf(dataset: Dataset): EventColumns {
  const events = [...dataset.events];
  const placeIds = [...dataset.places.keys()];
  const placeCode = codesBy(placeIds);
  const places = [...dataset.places.values()];
  const points = places.map(({ lat, lon }) => project(lat, lon));
  const column = (pick: (event: Event) => number | undefined) =>
    Float64Array.from(events, (event) => pick(event) ?? NaN);
  const placeColumn = (pick: (place: Place, code: number) => number) => Float64Array.from(places, pick);
  const categoryCode = codesBy(dataset.categories.map(({ id }) => id));
  const claims = claimsByEvent(dataset);
  const claimsOf = (event: Event) => claims.get(event.id) ?? [];
  const marked = packRagged(events.map((event) => markedPlaces(event).map((id) => placeCode.get(id)!)));
  return {
    length: events.length,
    earliestStart: column((event) => event.time?.earliestStart),
    latestStart: column((event) => event.time?.latestStart),
    earliestEnd: column((event) => event.time?.earliestEnd),
    latestEnd: column((event) => event.time?.latestEnd),
    importance: Uint8Array.from(events, (event) => event.importance),
    category: Int32Array.from(events, ({ category }) => categoryCode.get(category ?? '') ?? -1),
    hues: Uint8Array.from(dataset.categories, ({ hue }) => hue),
    contested: Uint8Array.from(events, (event) =>
      Number(claimsOf(event).some(({ status }) => isContested(status))),
    ),
    linking: Uint32Array.from(events.flatMap(({ links }, row) => (links.length > 0 ? [row] : []))),
    places: packRagged(events.map((event) => event.where.map(({ place }) => placeCode.get(place)!))),
    marked,
    placeIds,
    inlinePlaces: 0,
    placeLat: placeColumn(({ lat }) => lat),
    placeLon: placeColumn(({ lon }) => lon),
    placeX: placeColumn((_, code) => points[code]!.x),
    placeY: placeColumn((_, code) => points[code]!.y),
    placeRadiusKm: placeColumn(({ radiusKm }) => radiusKm),
    placeWithin: Int32Array.from(
      placeIds,
      (id) => placeCode.get(ancestors(dataset.places, id)[1] ?? '') ?? -1,
    ),
    facets: buildFacets(dataset, events, claimsOf),
    extent: withMargin(extentOf(events.flatMap(({ time }) => time ?? []))),
    box: boundsOf([...new Set(marked.codes)].map((code) => places[code]!)),
  };
}

function buildFacets(
  dataset: Dataset,
  events: readonly Event[],
  claimsOf: (event: Event) => readonly Claim[],
): Record<Facet, FacetCodes> {
  const { places, sources } = dataset;
  // A source that is not there any more, or not yet, is none to filter by.
  const cited = new Map(
    events.map((event) => [
      event,
      [...sourcesOf(event, claimsOf(event))].flatMap((id) => sources.get(id) ?? []),
    ]),
  );
  const values: Record<Facet, (event: Event) => readonly string[]> = {
    cat: (event) => (event.category === undefined ? [] : [event.category]),
    who: (event) => event.who.map(({ actor }) => actor),
    // What has no name is nothing to filter by.
    where: (event) =>
      event.where.flatMap(({ place }) => ancestors(places, place)).filter((id) => isNamed(places.get(id))),
    country: (event) => event.where.flatMap(({ place }) => countryOf(places, place) ?? []),
    status: (event) => [event.status],
    claim: (event) => claimsOf(event).map(({ status }) => status),
    source: (event) => cited.get(event)!.map(({ id }) => id),
    srclang: (event) => cited.get(event)!.flatMap(({ language }) => language ?? []),
  };
  return Object.fromEntries(FACETS.map((facet) => [facet, buildFacet(events, values[facet])])) as Record<
    Facet,
    FacetCodes
  >;
}

/** Places that events write in line may be points alone. */
function isNamed(place: Place | undefined): boolean {
  return place !== undefined && Object.keys(place.name).length > 0;
}

function buildFacet(events: readonly Event[], valuesOf: (event: Event) => readonly string[]): FacetCodes {
  const lists = events.map((event) => [...new Set(valuesOf(event))]);
  const values = [...new Set(lists.flat())];
  const codeOf = codesBy(values);
  return { values, rows: packRagged(lists.map((list) => list.map((value) => codeOf.get(value)!))) };
}

function codesBy(values: readonly string[]): Map<string, number> {
  return new Map(values.map((value, code) => [value, code]));
}
