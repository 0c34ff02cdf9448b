import type { EventTable } from '../../engine/eventTable.ts';
import type { Tally } from './tally.ts';

/** What is known of groups of events, by group; no event counts twice in a group. */
export interface Sums {
  readonly count: Uint32Array;
  /** Events by kind: those of group g are kinds[g · k … (g + 1) · k − 1], where there are k kinds. */
  readonly kinds: Uint32Array;
  /** The first row in time; meaningless where there is none. */
  readonly first: Uint32Array;
}

/** The sums of slots put together: `groupOf` gives the group of each slot, −1 for those that are left out. */
export function uniteSums(table: EventTable, tally: Tally, groupOf: Int32Array, groups: number): Sums {
  const { sums: own, slots, spread } = tally;
  const { kinds } = tally.rowLooks;
  const sums: Sums = {
    count: new Uint32Array(groups),
    kinds: new Uint32Array(groups * kinds),
    first: new Uint32Array(groups).fill(-1),
  };
  for (let slot = 0; slot < slots.size; slot++) {
    const group = groupOf[slot]!;
    if (group < 0) continue;
    sums.count[group]! += own.count[slot]!;
    if (own.first[slot]! < sums.first[group]!) sums.first[group] = own.first[slot]!;
    for (let kind = 0; kind < kinds; kind++) {
      sums.kinds[group * kinds + kind]! += own.kinds[slot * kinds + kind]!;
    }
  }
  if (spread.length > 0) takeOutDoubles(table, tally, groupOf, sums);
  return sums;
}

/** An event in several slots of a group has been added for each of them. */
function takeOutDoubles({ marked }: EventTable, tally: Tally, groupOf: Int32Array, sums: Sums): void {
  const { slots, spread } = tally;
  const { kinds, ofRow } = tally.rowLooks;
  const { offsets, codes } = marked;
  // The last row seen in each; rows come once.
  const inSlot = new Int32Array(slots.size).fill(-1);
  const inGroup = new Int32Array(sums.count.length).fill(-1);
  for (const row of spread) {
    for (let at = offsets[row]!, end = offsets[row + 1]!; at < end; at++) {
      const slot = slots.slotOf[codes[at]!]!;
      if (slot < 0 || inSlot[slot] === row) continue;
      inSlot[slot] = row;
      const group = groupOf[slot]!;
      if (group < 0) continue;
      if (inGroup[group] !== row) {
        inGroup[group] = row;
        continue;
      }
      sums.count[group]!--;
      sums.kinds[group * kinds + ofRow[row]!]!--;
    }
  }
}
