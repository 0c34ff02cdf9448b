import type { BitSet } from '../../../engine/bitSet.ts';
import type { EventTable } from '../../../engine/eventTable.ts';
import { fineCells, binsOfCells, type GridBins } from './gridBins.ts';
import type { GridArea } from './gridArea.ts';

/** What events are counted by: a place each, or a cell of a grid over the world that gathers places. */
export type Bins = PlaceBins | GridBins;

export interface BinColumns {
  readonly size: number;
  /** By place: its bin, or −1 where it has none. */
  readonly binOf: Int32Array;
  /** Where each stands on the plane. */
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export interface PlaceBins extends BinColumns {
  /** The place of each bin. */
  readonly places: readonly number[];
  readonly grid: undefined;
}

/** So many places of visible events are told apart one by one; more are gathered by a grid first. */
export const MAX_PLACES = 2000;

/** Makes bins of the places of one dataset. */
export class BinMaker {
  readonly #table: EventTable;
  /** By place the events marked there, visible or not. */
  #events: Uint32Array | undefined;
  #withEvents = 0;
  #all: PlaceBins | undefined;
  /** By place −1: what the next bins are numbered in. */
  #blank: Int32Array | undefined;
  #fine: Uint32Array | undefined;

  constructor(table: EventTable) {
    this.#table = table;
  }

  /**
   * A bin for each place of visible events, and perhaps for some without; undefined where there are more than `most`.
   * Where the dataset has no more at all, the bins are always the same.
   */
  places(visible: BitSet, most = MAX_PLACES): PlaceBins | undefined {
    const events = this.#countEvents();
    if (this.#withEvents <= most) return (this.#all ??= this.#allPlaces(events));
    const { offsets, codes } = this.#table.marked;
    const { words } = visible;
    const binOf = (this.#blank ??= new Int32Array(events.length).fill(-1));
    const found: number[] = [];
    for (let index = 0; index < words.length; index++) {
      for (let rest = words[index]!; rest !== 0; rest &= rest - 1) {
        const row = (index << 5) + 31 - Math.clz32(rest & -rest);
        for (let at = offsets[row]!, end = offsets[row + 1]!; at < end; at++) {
          const place = codes[at]!;
          if (binOf[place]! >= 0) continue;
          if (found.length === most) {
            for (const written of found) binOf[written] = -1;
            return undefined;
          }
          binOf[place] = found.length;
          found.push(place);
        }
      }
    }
    this.#blank = undefined;
    return binsOfPlaces(this.#table, found, binOf);
  }

  /** A bin for each cell of an area that has events, visible or not. */
  cells(area: GridArea): GridBins {
    this.#fine ??= fineCells(this.#table);
    return binsOfCells(this.#table, this.#fine, this.#countEvents(), area);
  }

  #allPlaces(events: Uint32Array): PlaceBins {
    const binOf = new Int32Array(events.length).fill(-1);
    const places: number[] = [];
    events.forEach((count, place) => {
      if (count > 0) binOf[place] = places.push(place) - 1;
    });
    return binsOfPlaces(this.#table, places, binOf);
  }

  #countEvents(): Uint32Array {
    if (this.#events) return this.#events;
    const { codes } = this.#table.marked;
    const events = new Uint32Array(this.#table.placeX.length);
    let found = 0;
    for (let at = 0; at < codes.length; at++) if (events[codes[at]!]!++ === 0) found++;
    this.#withEvents = found;
    return (this.#events = events);
  }
}

/** A bin for each of some places; `binOf` has their numbers in this list, and −1 for all others. */
export function binsOfPlaces(
  { placeX, placeY }: EventTable,
  places: readonly number[],
  binOf: Int32Array,
): PlaceBins {
  return {
    size: places.length,
    binOf,
    x: Float64Array.from(places, (place) => placeX[place]!),
    y: Float64Array.from(places, (place) => placeY[place]!),
    places,
    grid: undefined,
  };
}
