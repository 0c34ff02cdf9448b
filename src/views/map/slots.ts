import type { BitSet } from '../../engine/bitSet.ts';
import type { EventTable } from '../../engine/eventTable.ts';
import { fineCells, slotsOfCells, type CellSlots } from './cellSlots.ts';
import type { GridArea } from './gridArea.ts';

/** What events are counted by: a place each, or a cell of a grid over the world that gathers places. */
export type Slots = PlaceSlots | CellSlots;

export interface SlotColumns {
  readonly size: number;
  /** By place: its slot, or −1 where it has none. */
  readonly slotOf: Int32Array;
  /** Where each stands on the plane. */
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export interface PlaceSlots extends SlotColumns {
  /** The place of each slot. */
  readonly places: readonly number[];
  readonly grid: undefined;
}

/** So many places of visible events are told apart one by one; more are gathered by a grid first. */
export const MOST_PLACES = 2000;

/** Makes slots of the places of one dataset. */
export class SlotMaker {
  readonly #table: EventTable;
  /** By place the events marked there, visible or not. */
  #events: Uint32Array | undefined;
  #withEvents = 0;
  #fine: Uint32Array | undefined;

  constructor(table: EventTable) {
    this.#table = table;
  }

  /** A slot for each place of visible events, in the order of the events; undefined where there are more than `most`. */
  places(visible: BitSet, most = MOST_PLACES): PlaceSlots | undefined {
    const { marked, placeX } = this.#table;
    const { offsets, codes } = marked;
    const { words } = visible;
    const slotOf = new Int32Array(placeX.length).fill(-1);
    const found: number[] = [];
    this.#countEvents();
    // Where every place has been seen, further events bring no other.
    for (let index = 0; index < words.length && found.length < this.#withEvents; index++) {
      for (let rest = words[index]!; rest !== 0; rest &= rest - 1) {
        const row = (index << 5) + 31 - Math.clz32(rest & -rest);
        for (let at = offsets[row]!, end = offsets[row + 1]!; at < end; at++) {
          const place = codes[at]!;
          if (slotOf[place]! >= 0) continue;
          if (found.length === most) return undefined;
          slotOf[place] = found.length;
          found.push(place);
        }
      }
    }
    return slotsOfPlaces(this.#table, found, slotOf);
  }

  /** A slot for each cell of an area that has events, visible or not. */
  cells(area: GridArea): CellSlots {
    this.#fine ??= fineCells(this.#table);
    return slotsOfCells(this.#table, this.#fine, this.#countEvents(), area);
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

/** A slot for each of some places; `slotOf` has their numbers in this list, and −1 for all others. */
export function slotsOfPlaces(
  { placeX, placeY }: EventTable,
  places: readonly number[],
  slotOf: Int32Array,
): PlaceSlots {
  return {
    size: places.length,
    slotOf,
    x: Float64Array.from(places, (place) => placeX[place]!),
    y: Float64Array.from(places, (place) => placeY[place]!),
    places,
    grid: undefined,
  };
}
