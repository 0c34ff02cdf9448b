import type { Bounds } from '../../src/domain/bounds.ts';
import type { WholeDataset, Event } from '../../src/domain/dataset.ts';
import { FACETS, type Facet } from '../../src/domain/filter.ts';
import type { Question } from '../../src/engine/query.ts';

/** What `query` promises, written the slow and obvious way, sharing none of its code. */
export function plainQuery(dataset: WholeDataset, { filter, window, area, textRows }: Question) {
  const rows = dataset.events.map((_, row) => row);
  const at = (row: number) => dataset.events[row]!;
  const passes = (row: number, lifted?: Facet) =>
    (!textRows || textRows.has(row)) &&
    FACETS.filter((facet) => facet !== lifted && filter.facets[facet]?.length).every((facet) =>
      filter.facets[facet]!.some((value) => valuesOf(dataset, at(row), facet).includes(value)),
    );
  const inWindow = ({ time }: Event) =>
    !window || (time !== undefined && !(time.earliestStart > window.to || time.latestEnd < window.from));
  const inArea = ({ where }: Event) => !area || where.some(({ place }) => isInside(dataset, area, place));
  const isVisible = (row: number, lifted?: Facet) =>
    passes(row, lifted) && inWindow(at(row)) && inArea(at(row));
  const matching = rows.filter((row) => passes(row));
  const visible = rows.filter((row) => isVisible(row));
  return {
    matching,
    visible,
    undated: matching.filter((row) => at(row).time === undefined).length,
    placeless: matching.filter((row) => inWindow(at(row)) && at(row).where.length === 0).length,
    countOf: (facet: Facet, value: string) =>
      rows.filter((row) => isVisible(row, facet) && valuesOf(dataset, at(row), facet).includes(value)).length,
  };
}

export function valuesOf(dataset: WholeDataset, event: Event, facet: Facet): string[] {
  const chains = event.where.map(({ place }) => upwards(dataset, place, []));
  switch (facet) {
    case 'cat':
      return event.category ? [event.category] : [];
    case 'who':
      return event.who.map(({ actor }) => actor);
    case 'where':
      return chains.flat();
    case 'country':
      return chains.flatMap(
        (chain) => chain.map((id) => dataset.places.get(id)!.country).find(Boolean) ?? [],
      );
    case 'status':
      return [event.status];
    case 'claim':
      return claimsAbout(dataset, event).map(({ status }) => status);
    case 'source':
      return citedBy(dataset, event);
    case 'srclang':
      return citedBy(dataset, event).flatMap((id) => dataset.sources.get(id)!.language ?? []);
  }
}

function claimsAbout(dataset: WholeDataset, { id }: Event) {
  return dataset.claims.filter(({ events }) => events.includes(id));
}

function citedBy(dataset: WholeDataset, event: Event): string[] {
  const { sources, timeSources, also } = event;
  const read = claimsAbout(dataset, event).map((claim) => claim.in);
  const all = [...sources, ...timeSources, ...also.flatMap((other) => other.sources), ...read];
  return all.flatMap((id) => (id !== undefined && dataset.sources.has(id) ? [id] : []));
}

function upwards(dataset: WholeDataset, id: string, below: string[]): string[] {
  const within = dataset.places.get(id)?.within;
  const chain = [...below, id];
  return within === undefined || chain.includes(within) ? chain : upwards(dataset, within, chain);
}

/** Tries the point on every copy of the world. */
function isInside(dataset: WholeDataset, area: Bounds, place: string): boolean {
  const { lat, lon } = dataset.places.get(place)!;
  const east = area.east < area.west ? area.east + 360 : area.east;
  const onSomeCopy = [-720, -360, 0, 360, 720].some(
    (turn) => lon + turn >= area.west - 1e-9 && lon + turn <= east + 1e-9,
  );
  return lat >= area.south && lat <= area.north && onSomeCopy;
}
