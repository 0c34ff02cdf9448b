import type { BitSet } from './bitSet.ts';

/** Rows of events, ascending. */
export type Rows = readonly number[] | Uint32Array;

/** Any list of rows by position. */
export interface RowList {
  readonly length: number;
  at(position: number): number | undefined;
}

/** The rows of a set as a list in time order, without writing it out: positions are counted from the set. */
export class RowOrder implements Iterable<number> {
  readonly length: number;
  readonly #rows: BitSet;

  constructor(rows: BitSet) {
    this.#rows = rows;
    this.length = rows.count();
  }

  /** The row at a position; undefined outside the list. */
  at(position: number): number | undefined {
    return this.#rows.at(position);
  }
  /** The position of a row, −1 where it is not in the list. */
  indexOf(row: number): number {
    return this.#rows.has(row) ? this.#rows.rank(row) : -1;
  }
  /** How many rows of the list come before a row, be it in the list or not. */
  rank(row: number): number {
    return this.#rows.rank(row);
  }
  /** The rows from one position up to, not including, another. */
  slice(from: number, to = this.length): Uint32Array {
    const first = this.at(from);
    const last = this.at(Math.min(to, this.length) - 1);
    if (first === undefined || last === undefined || to <= from) return new Uint32Array(0);
    return this.#rows.rows(first, last + 1);
  }
  [Symbol.iterator](): Iterator<number> {
    return this.#rows[Symbol.iterator]();
  }
}
