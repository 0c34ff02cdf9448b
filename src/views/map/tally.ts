import type { Dataset, Event } from '../../domain/dataset.ts';
import { ancestors } from '../../domain/places.ts';
import { project } from '../../domain/projection.ts';

/** The places of a dataset on the plane, and where each event is marked. Built once per dataset. */
export interface PlaceTable {
  readonly ids: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Index of the place it lies within, or −1. */
  readonly within: Int32Array;
  readonly radiusKm: Float64Array;
  /** Per row the places it is marked at. */
  readonly ofRow: readonly (readonly number[])[];
}

/** The visible events at each place that has any: place index → rows in time order. */
export type Tally = ReadonlyMap<number, readonly number[]>;

/** Places on the plane and the places each event is marked at. */
export function buildPlaceTable({ places, events }: Dataset): PlaceTable {
  const ids = [...places.keys()];
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const points = [...places.values()].map(({ lat, lon }) => project(lat, lon));
  return {
    ids,
    indexOf,
    x: Float64Array.from(points, ({ x }) => x),
    y: Float64Array.from(points, ({ y }) => y),
    within: Int32Array.from(ids, (id) => indexOf.get(ancestors(places, id)[1] ?? '') ?? -1),
    radiusKm: Float64Array.from(places.values(), ({ radiusKm }) => radiusKm),
    ofRow: events.map((event) => markedPlaces(event).map((id) => indexOf.get(id)!)),
  };
}

/** Where an event is marked: where it took place; only if that is nowhere, the places it is about or was joined from. */
export function markedPlaces({ where }: Pick<Event, 'where'>): string[] {
  const present = where.filter(({ role }) => role !== 'remote' && role !== 'about');
  return [...new Set((present.length ? present : where).map(({ place }) => place))];
}

/** Visible rows by place. One pass over the visible rows. */
export function tallyPlaces(table: PlaceTable, order: Iterable<number>): Tally {
  const tally = new Map<number, number[]>();
  for (const row of order) {
    for (const place of table.ofRow[row]!) {
      const rows = tally.get(place);
      if (rows) rows.push(row);
      else tally.set(place, [row]);
    }
  }
  return tally;
}
