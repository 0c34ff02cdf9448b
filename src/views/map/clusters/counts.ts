import { BitSet } from '../../../engine/bitSet.ts';
import type { EventTable } from '../../../engine/eventTable.ts';
import type { RowStyles } from './rowStyles.ts';
import type { Bins } from './bins.ts';
import { emptySums, type Sums } from './sums.ts';

/** What has been counted by bin so far; it is changed in place. */
export interface Counts {
  readonly sums: Sums;
  /** Events in several bins. Rows come and go, so it is not to be asked for ranks. */
  readonly spread: BitSet;
  /** How many these are. */
  spreadRows: number;
}

/** Nothing counted yet. */
export function emptyCounts({ length }: EventTable, { size }: Bins, { kinds }: RowStyles): Counts {
  return { sums: emptySums(size, kinds), spread: new BitSet(length), spreadRows: 0 };
}

/** Counts on from the rows that have been counted to others: only what comes and what goes is looked at. */
export function addDelta(
  counts: Counts,
  { marked }: EventTable,
  { binOf }: Bins,
  { ofRow, kinds: width }: RowStyles,
  before: BitSet | undefined,
  now: BitSet,
): void {
  const { offsets, codes } = marked;
  const { count, kinds, rows } = counts.sums;
  const { words } = now;
  const wordsBefore = before?.words;
  // This loop runs up to a million times for one picture.
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    let changed = wordsBefore ? word ^ wordsBefore[index]! : word;
    while (changed !== 0) {
      const bit = 31 - Math.clz32(changed);
      changed ^= 1 << bit;
      const row = (index << 5) + bit;
      const start = offsets[row]!;
      const end = offsets[row + 1]!;
      const one = ((word >>> bit) & 1) * 2 - 1;
      let inBins = 0;
      for (let at = start; at < end; at++) {
        const bin = binOf[codes[at]!]!;
        if (bin < 0 || (at > start && isAmong(bin, binOf, codes, start, at))) continue;
        count[bin]! += one;
        kinds[bin * width + ofRow[row]!]! += one;
        rows[bin]! ^= row;
        inBins++;
      }
      if (inBins < 2) continue;
      counts.spread.words[index]! ^= 1 << bit;
      counts.spreadRows += one;
    }
  }
}

/** Whether an earlier place of the same event is in the bin: it counts once there. */
function isAmong(bin: number, binOf: Int32Array, codes: Uint32Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (binOf[codes[at]!] === bin) return true;
  return false;
}
