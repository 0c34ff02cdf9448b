import type { Tally } from './tally.ts';

/** What is known of groups of events, by group; no event counts twice in a group. */
export interface Sums {
  readonly count: Uint32Array;
  /** Events by kind: those of group g are kinds[g · k … (g + 1) · k − 1], where there are k kinds. */
  readonly kinds: Uint32Array;
  /** All rows XORed, so that they can be taken out again: where there is but one event, this is its row. */
  readonly rows: Uint32Array;
}

/** Sums of groups without events. */
export function noSums(groups: number, kinds: number): Sums {
  return {
    count: new Uint32Array(groups),
    kinds: new Uint32Array(groups * kinds),
    rows: new Uint32Array(groups),
  };
}

/** The sums of slots put together: `groupOf` gives the group of each slot, −1 for those that are left out. */
export function uniteSums(tally: Tally, groupOf: Int32Array, groups: number): Sums {
  const { sums: own, spreadRows } = tally.counts;
  const { kinds } = tally.rowLooks;
  const sums = noSums(groups, kinds);
  let isShared = false;
  for (let slot = 0; slot < groupOf.length; slot++) {
    const group = groupOf[slot]!;
    if (group < 0 || own.count[slot] === 0) continue;
    isShared ||= sums.count[group]! > 0;
    sums.count[group]! += own.count[slot]!;
    sums.rows[group]! ^= own.rows[slot]!;
    for (let from = slot * kinds, to = group * kinds, end = from + kinds; from < end; from++, to++) {
      sums.kinds[to]! += own.kinds[from]!;
    }
  }
  if (isShared && spreadRows > 0) takeOutDoubles(tally, groupOf, sums);
  return sums;
}

/** An event in several slots of a group has been added for each of them. */
function takeOutDoubles(tally: Tally, groupOf: Int32Array, sums: Sums): void {
  const { slots, counts } = tally;
  const { kinds, ofRow } = tally.rowLooks;
  const { offsets, codes } = tally.table.marked;
  // The last row seen in each; rows come once.
  const inSlot = new Int32Array(slots.size).fill(-1);
  const inGroup = new Int32Array(sums.count.length).fill(-1);
  counts.spread.forEach((row) => {
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
      sums.rows[group]! ^= row;
    }
  });
}
