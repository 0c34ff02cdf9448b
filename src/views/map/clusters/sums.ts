import type { ClusterCounts } from './clusterCounts.ts';

/** What is known of groups of events, by group; no event counts twice in a group. */
export interface Sums {
  readonly count: Uint32Array;
  /** Events by kind: those of group g are kinds[g · k … (g + 1) · k − 1], where there are k kinds. */
  readonly kinds: Uint32Array;
  /** All rows XORed, so that they can be taken out again: where there is but one event, this is its row. */
  readonly rows: Uint32Array;
}

/** Sums of groups without events. */
export function emptySums(groups: number, kinds: number): Sums {
  return {
    count: new Uint32Array(groups),
    kinds: new Uint32Array(groups * kinds),
    rows: new Uint32Array(groups),
  };
}

/** The sums of bins put together: `groupOf` gives the group of each bin, −1 for those that are left out. */
export function mergeCounts(clusterCounts: ClusterCounts, groupOf: Int32Array, groups: number): Sums {
  const { sums: own, spreadRows } = clusterCounts.counts;
  const { kinds } = clusterCounts.rowStyles;
  const sums = emptySums(groups, kinds);
  let isShared = false;
  for (let bin = 0; bin < groupOf.length; bin++) {
    const group = groupOf[bin]!;
    if (group < 0 || own.count[bin] === 0) continue;
    isShared ||= sums.count[group]! > 0;
    sums.count[group]! += own.count[bin]!;
    sums.rows[group]! ^= own.rows[bin]!;
    for (let from = bin * kinds, to = group * kinds, end = from + kinds; from < end; from++, to++) {
      sums.kinds[to]! += own.kinds[from]!;
    }
  }
  if (isShared && spreadRows > 0) takeOutDoubles(clusterCounts, groupOf, sums);
  return sums;
}

/** An event in several bins of a group has been added for each of them. */
function takeOutDoubles(clusterCounts: ClusterCounts, groupOf: Int32Array, sums: Sums): void {
  const { bins, counts } = clusterCounts;
  const { kinds, ofRow } = clusterCounts.rowStyles;
  const { offsets, codes } = clusterCounts.table.marked;
  // The last row seen in each; rows come once.
  const inBin = new Int32Array(bins.size).fill(-1);
  const inGroup = new Int32Array(sums.count.length).fill(-1);
  counts.spread.forEach((row) => {
    for (let at = offsets[row]!, end = offsets[row + 1]!; at < end; at++) {
      const bin = bins.binOf[codes[at]!]!;
      if (bin < 0 || inBin[bin] === row) continue;
      inBin[bin] = row;
      const group = groupOf[bin]!;
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
