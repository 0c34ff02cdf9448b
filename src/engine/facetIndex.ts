import { BitSet } from './bitSet.ts';
import type { FacetCodes } from './columns.ts';
import { invert, type Ragged } from './ragged.ts';

/** One facet both ways: the codes of a row and the rows of a code. */
export class FacetIndex implements FacetCodes {
  readonly values: readonly string[];
  readonly rows: Ragged;
  readonly #length: number;
  readonly #sets = new Map<number, BitSet>();
  #codeOf: ReadonlyMap<string, number> | undefined;
  #byCode: Ragged | undefined;
  #totals: Uint32Array | undefined;

  constructor({ values, rows }: FacetCodes, length: number) {
    this.values = values;
    this.rows = rows;
    this.#length = length;
  }

  get codeOf(): ReadonlyMap<string, number> {
    return (this.#codeOf ??= new Map(this.values.map((value, code) => [value, code])));
  }

  /** How many rows of the whole dataset have each code. */
  get totals(): Uint32Array {
    if (this.#totals) return this.#totals;
    const totals = new Uint32Array(this.values.length);
    const { codes } = this.rows;
    // Not for … of: over millions of codes its iterator costs more than the counting.
    for (let at = 0; at < codes.length; at++) totals[codes[at]!]!++;
    return (this.#totals = totals);
  }

  /** The rows that have a code, ascending. */
  rowsOf(code: number): Uint32Array {
    const { offsets, codes } = (this.#byCode ??= invert(this.rows, this.values.length));
    return codes.subarray(offsets[code], offsets[code + 1]);
  }

  /** The same as a set. */
  setOf(code: number): BitSet {
    if (this.#sets.size === 0 && this.values.length <= MOST_SETS) this.#makeAllSets();
    const known = this.#sets.get(code);
    if (known) return known;
    const set = BitSet.of(this.#length, this.rowsOf(code));
    // A set takes as much room as all others of its size: those of the last few values are enough.
    if (this.#sets.size >= MOST_SETS) this.#sets.delete(this.#sets.keys().next().value!);
    this.#sets.set(code, set);
    return set;
  }

  /** Of few values all sets at once: one pass instead of a list of rows per value. */
  #makeAllSets(): void {
    const sets = this.values.map(() => new BitSet(this.#length));
    const words = sets.map((set) => set.words);
    const { offsets, codes } = this.rows;
    for (let row = 0; row < this.#length; row++) {
      const end = offsets[row + 1]!;
      for (let at = offsets[row]!; at < end; at++) words[codes[at]!]![row >>> 5]! |= 1 << (row & 31);
    }
    sets.forEach((set, code) => this.#sets.set(code, set));
  }

  /** The rows that have any of these values; values that no row has add nothing. */
  setOfAny(values: readonly string[]): BitSet {
    const codes = values.flatMap((value) => this.codeOf.get(value) ?? []);
    if (codes.length === 1) return this.setOf(codes[0]!);
    const all = new BitSet(this.#length);
    for (const code of codes) for (const row of this.rowsOf(code)) all.add(row);
    return all;
  }

  /** How many rows of a set have each code. */
  countIn(set: BitSet): Uint32Array {
    if (set.count() === this.#length) return this.totals;
    const counts = new Uint32Array(this.values.length);
    const { offsets, codes } = this.rows;
    set.forEach((row) => {
      for (let at = offsets[row]!, end = offsets[row + 1]!; at < end; at++) counts[codes[at]!]!++;
    });
    return counts;
  }
}

const MOST_SETS = 32;
