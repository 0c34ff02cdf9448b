import type { Place } from '../../domain/dataset.ts';
import { ancestors } from '../../domain/places.ts';
import { project } from '../../domain/projection.ts';
import type { EventColumns } from '../../engine/columns.ts';
import { AWAY_BIT, INLINE_BIT } from './eventStore.ts';
import type { InlinePlaces } from './inlinePlaces.ts';

/** The codes places have in columns: first those of the document, in its order, then those written in line. */
export class PlaceCodes {
  readonly ids: readonly string[];
  /** By the reader's own code of a place of the document; −1 where it is nowhere and cannot be drawn. */
  readonly #declared: Int32Array;

  constructor(
    readonly places: ReadonlyMap<string, Place>,
    readonly inline: InlinePlaces,
    named: readonly string[],
  ) {
    this.ids = [...places.keys()];
    const codes = new Map(this.ids.map((id, code) => [id, code]));
    this.#declared = Int32Array.from(named, (id) => codes.get(id) ?? -1);
  }

  get length(): number {
    return this.ids.length + this.inline.length;
  }

  /** The code of an entry of `where`, as `placeEntry` packs it; −1 where its place cannot be drawn. */
  codeOf(entry: number): number {
    const code = entry >>> 2;
    return entry & INLINE_BIT ? this.ids.length + code : this.#declared[code]!;
  }

  /** Latitude of a place by its code. */
  latOf(code: number): number {
    const { ids, inline, places } = this;
    return code < ids.length ? places.get(ids[code]!)!.lat : inline.lat[code - ids.length]!;
  }

  /** What the columns say of places themselves. */
  columns(): PlaceColumns {
    const { ids, inline, places, length } = this;
    const columns = {
      placeLat: new Float64Array(length),
      placeLon: new Float64Array(length),
      placeX: new Float64Array(length),
      placeY: new Float64Array(length),
      placeRadiusKm: new Float64Array(length),
      placeWithin: new Int32Array(length).fill(-1),
    };
    const codes = new Map(ids.map((id, code) => [id, code]));
    ids.forEach((id, code) => {
      const { lat, lon, radiusKm } = places.get(id)!;
      columns.placeLat[code] = lat;
      columns.placeLon[code] = lon;
      columns.placeRadiusKm[code] = radiusKm;
      columns.placeWithin[code] = codes.get(ancestors(places, id)[1] ?? '') ?? -1;
    });
    columns.placeLat.set(inline.lat.subarray(0, inline.length), ids.length);
    columns.placeLon.set(inline.lon.subarray(0, inline.length), ids.length);
    columns.placeRadiusKm.set(inline.radiusKm.subarray(0, inline.length), ids.length);
    for (let code = 0; code < length; code++) {
      const { x, y } = project(columns.placeLat[code]!, columns.placeLon[code]!);
      columns.placeX[code] = x;
      columns.placeY[code] = y;
    }
    return { ...columns, placeIds: ids, inlinePlaces: inline.length };
  }
}

/** The columns about places. */
type PlaceColumns = Pick<
  EventColumns,
  | 'placeIds'
  | 'inlinePlaces'
  | 'placeLat'
  | 'placeLon'
  | 'placeX'
  | 'placeY'
  | 'placeRadiusKm'
  | 'placeWithin'
>;

/** Whether an event was only joined from there, or is only about it. */
export function isAway(entry: number): boolean {
  return (entry & AWAY_BIT) !== 0;
}
