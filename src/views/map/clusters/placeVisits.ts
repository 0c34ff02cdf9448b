import type { BitSet } from '../../../engine/bitSet.ts';
import type { EventTable } from '../../../engine/eventTable.ts';

/** Counts visible events by place, once somebody asks: from then on only what comes and what goes is looked at. */
export class PlaceVisits {
  readonly #table: EventTable;
  #visits: Uint32Array | undefined;
  #counted: BitSet | undefined;

  constructor(table: EventTable) {
    this.#table = table;
  }

  /** Events by place; good until somebody asks for other rows. */
  of(visible: BitSet): Uint32Array {
    const { marked, placeX } = this.#table;
    const { offsets, codes } = marked;
    const visits = (this.#visits ??= new Uint32Array(placeX.length));
    const before = this.#counted?.words;
    this.#counted = visible;
    if (before === visible.words) return visits;
    visible.words.forEach((word, index) => {
      for (let changed = word ^ (before?.[index] ?? 0); changed !== 0; changed &= changed - 1) {
        const bit = 31 - Math.clz32(changed & -changed);
        const row = (index << 5) + bit;
        const one = ((word >>> bit) & 1) * 2 - 1;
        for (let at = offsets[row]!, end = offsets[row + 1]!; at < end; at++) visits[codes[at]!]! += one;
      }
    });
    return visits;
  }
}
