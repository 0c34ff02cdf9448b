import type { Bounds } from '../domain/bounds.ts';
import type { Facet } from '../domain/filter.ts';
import type { TimeWindow } from '../domain/interval.ts';
import type { Ragged } from './ragged.ts';

/**
 * Events as columns, one row each, in the order of `dataset.events` (by start, undated last): plain data, so that a
 * worker can hand them over without copying. `EventTable` puts indexes beside them.
 */
export interface EventColumns {
  readonly length: number;
  /** Calendar ms; NaN where undated, ±Infinity where open or unknown. */
  readonly earliestStart: Float64Array;
  readonly latestStart: Float64Array;
  readonly earliestEnd: Float64Array;
  readonly latestEnd: Float64Array;
  readonly importance: Uint8Array;
  /** Index in the dataset's categories, or −1. */
  readonly category: Int32Array;
  /** The hue of each category, 0–7. */
  readonly hues: Uint8Array;
  /** 1 where a claim about the event is disputed or refuted. */
  readonly contested: Uint8Array;
  /** Rows of events that name others. */
  readonly linking: Uint32Array;
  /** Codes of the places an event names, in document order. */
  readonly places: Ragged;
  /** Codes of the places it is marked at. */
  readonly marked: Ragged;
  /** Ids of the places, by code; those written in line follow, `~1` first. */
  readonly placeIds: readonly string[];
  readonly inlinePlaces: number;
  readonly placeLat: Float64Array;
  readonly placeLon: Float64Array;
  /** On the plane of `domain/projection.ts`. */
  readonly placeX: Float64Array;
  readonly placeY: Float64Array;
  readonly placeRadiusKm: Float64Array;
  /** Code of the place it lies within, or −1. */
  readonly placeWithin: Int32Array;
  /** Per facet the codes of each row and what each code stands for. Places carry all they lie within. */
  readonly facets: Readonly<Record<Facet, FacetCodes>>;
  /** The time all dated events cover, with a margin. */
  readonly extent: TimeWindow;
  /** The box around everything marked; undefined where nothing is. */
  readonly box: Bounds | undefined;
}

/** The values of one facet: what each code stands for, and the codes of each row. */
export interface FacetCodes {
  readonly values: readonly string[];
  readonly rows: Ragged;
}

/** Marks the made-up ids of places written in line, which are numbered from 1; no slug starts with it. */
export const INLINE = '~';

/** The id of a place by its code. */
export function placeIdOf({ placeIds }: Pick<EventColumns, 'placeIds'>, code: number): string {
  return placeIds[code] ?? `${INLINE}${code - placeIds.length + 1}`;
}
