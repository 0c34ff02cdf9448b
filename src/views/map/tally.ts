import type { BitSet } from '../../engine/bitSet.ts';
import type { EventTable } from '../../engine/eventTable.ts';
import type { RowLooks } from './rowLooks.ts';
import type { Slots } from './slots.ts';
import type { Sums } from './sums.ts';

/** The visible events by slot, counted in one pass. */
export interface Tally {
  readonly slots: Slots;
  readonly visible: BitSet;
  readonly rowLooks: RowLooks;
  readonly sums: Sums;
  /** Events in several slots. */
  readonly spread: readonly number[];
}

/** Counts visible events by slot; an event with several places in a slot counts once there. */
export function tallySlots(table: EventTable, visible: BitSet, slots: Slots, rowLooks: RowLooks): Tally {
  const { size, slotOf } = slots;
  const { offsets, codes } = table.marked;
  const { ofRow, kinds: width } = rowLooks;
  const { words } = visible;
  const kinds = new Uint32Array(size * width);
  const first = new Uint32Array(size).fill(-1);
  const spread: number[] = [];
  // From the last row to the first, so that what is written last is the first in time. This loop runs a million
  // times for one picture: it does nothing that can be made out from the sums.
  for (let index = words.length - 1; index >= 0; index--) {
    let rest = words[index]!;
    while (rest !== 0) {
      const bit = 31 - Math.clz32(rest);
      rest &= ~(1 << bit);
      const row = (index << 5) + bit;
      const start = offsets[row]!;
      const end = offsets[row + 1]!;
      if (end === start) continue;
      let inSlots = 0;
      for (let at = start; at < end; at++) {
        const slot = slotOf[codes[at]!]!;
        // Rows come once: where this one has been written already, it has another place in this slot.
        if (slot < 0 || first[slot] === row) continue;
        first[slot] = row;
        kinds[slot * width + ofRow[row]!]!++;
        inSlots++;
      }
      if (inSlots > 1) spread.push(row);
    }
  }
  return { slots, visible, rowLooks, sums: { count: countOf(kinds, size, width), kinds, first }, spread };
}

function countOf(kinds: Uint32Array, size: number, width: number): Uint32Array {
  const count = new Uint32Array(size);
  for (let slot = 0; slot < size; slot++) {
    for (let kind = slot * width; kind < (slot + 1) * width; kind++) count[slot]! += kinds[kind]!;
  }
  return count;
}
