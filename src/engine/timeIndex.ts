import { DAY_MS } from '../domain/gregorian.ts';
import type { TimeWindow } from '../domain/interval.ts';
import { BitSet } from './bitSet.ts';
import { firstWhere } from './firstWhere.ts';
import type { EventColumns } from './columns.ts';

/** Rows to a block: those of one word of a bit set. */
const BLOCK = 32;

/**
 * Which rows possibly overlap a window. Starts are sorted, so those that begin too late are cut off by binary search;
 * of the others, a block whose last end is before the window has none, one whose first end is not has all.
 */
export class TimeIndex {
  /** How many rows have a date: they come first. */
  readonly dated: number;
  readonly #starts: Float64Array;
  readonly #ends: Float64Array;
  #finest: number | undefined;
  #firstEnds: Float64Array | undefined;
  #lastEnds: Float64Array | undefined;

  constructor({ length, earliestStart, latestEnd }: EventColumns) {
    this.#starts = earliestStart;
    this.#ends = latestEnd;
    this.dated = firstWhere(length, (row) => Number.isNaN(earliestStart[row]!));
  }

  /** How finely starts are told apart: a day where none says an hour, else as finely as may be; ms. */
  get finest(): number {
    return (this.#finest ??= this.#starts.every((start) => !Number.isFinite(start) || start % DAY_MS === 0)
      ? DAY_MS
      : 0);
  }

  /** The first row that starts at `at` or later. */
  firstFrom(at: number): number {
    return firstWhere(this.dated, (row) => this.#starts[row]! >= at);
  }

  /** The first row that starts later than `at`. */
  firstAfter(at: number): number {
    return firstWhere(this.dated, (row) => this.#starts[row]! > at);
  }

  /** The rows that possibly overlap a window; never one without a date. */
  rowsIn({ from, to }: TimeWindow): BitSet {
    const rows = new BitSet(this.#starts.length);
    const { words } = rows;
    const end = this.firstAfter(to);
    this.#makeBlocks();
    for (let block = 0; block * BLOCK < end; block++) {
      if (this.#lastEnds![block]! < from) continue;
      if (this.#firstEnds![block]! >= from) words[block] = -1;
      else this.#addRows(rows, block, from);
    }
    // The last word may go on past the rows that start in time.
    if (end % BLOCK !== 0) words[(end / BLOCK) | 0]! &= ~(-1 << (end % BLOCK));
    return rows;
  }

  #addRows({ words }: BitSet, block: number, from: number): void {
    const first = block * BLOCK;
    const last = Math.min(first + BLOCK, this.dated);
    let word = 0;
    for (let row = first; row < last; row++) if (this.#ends[row]! >= from) word |= 1 << (row - first);
    words[block] = word;
  }

  #makeBlocks(): void {
    if (this.#lastEnds) return;
    const blocks = Math.ceil(this.dated / BLOCK);
    this.#firstEnds = new Float64Array(blocks).fill(Infinity);
    this.#lastEnds = new Float64Array(blocks).fill(-Infinity);
    for (let row = 0; row < this.dated; row++) {
      const block = (row / BLOCK) | 0;
      const end = this.#ends[row]!;
      if (end < this.#firstEnds[block]!) this.#firstEnds[block] = end;
      if (end > this.#lastEnds[block]!) this.#lastEnds[block] = end;
    }
  }
}
