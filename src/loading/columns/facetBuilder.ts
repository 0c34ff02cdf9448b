import type { FacetCodes } from '../../engine/columns.ts';
import { GrowingColumn } from '../../engine/growingColumn.ts';

/** Offsets that several facets share: where no row has a value, and where each has one. */
export interface SharedOffsets {
  readonly none: Uint32Array<ArrayBuffer>;
  readonly one: Uint32Array<ArrayBuffer>;
}

/** Offsets for so many rows. */
export function sharedOffsets(length: number): SharedOffsets {
  const one = new Uint32Array(length + 1);
  for (let row = 0; row <= length; row++) one[row] = row;
  return { none: new Uint32Array(length + 1), one };
}

/** Collects the values of one facet row by row; codes are given in the order in which values are first met. */
export class FacetBuilder {
  readonly #shared: SharedOffsets;
  readonly #codes: GrowingColumn;
  /** Per value of the reader's own the code here plus one, 0 where it was not met yet. */
  readonly #given: Uint32Array;
  readonly #met: number[] = [];
  #offsets: Uint32Array<ArrayBuffer> | undefined;
  #row = 0;
  #start = 0;

  /** For values numbered from 0, of which there are `size`. */
  constructor(size: number, shared: SharedOffsets) {
    this.#shared = shared;
    this.#given = new Uint32Array(size);
    this.#codes = new GrowingColumn(Math.max(shared.one.length, 1));
  }

  /** Adds a value to the present row, unless it has it. */
  add(value: number): void {
    let code = this.#given[value]!;
    if (code === 0) this.#given[value] = code = this.#met.push(value);
    const { values, length } = this.#codes;
    for (let at = this.#start; at < length; at++) if (values[at] === code - 1) return;
    this.#codes.push(code - 1);
  }

  /** Ends the present row. */
  endRow(): void {
    const { length } = this.#codes;
    const row = ++this.#row;
    // As long as each row has one value, there is no need for offsets of its own.
    if (!this.#offsets && length !== row) this.#offsets = this.#shared.one.slice();
    if (this.#offsets) this.#offsets[row] = length;
    this.#start = length;
  }

  /** `textOf` says what a value stands for. */
  finish(textOf: (value: number) => string): FacetCodes {
    const codes = this.#codes.values.slice(0, this.#codes.length);
    const offsets = codes.length === 0 ? this.#shared.none : (this.#offsets ?? this.#shared.one);
    return { values: this.#met.map(textOf), rows: { offsets, codes } };
  }
}
