/** A set of rows, one bit each. */
export class BitSet {
  readonly length: number;
  readonly #words: Uint32Array;

  constructor(length: number) {
    this.length = length;
    this.#words = new Uint32Array((length + 31) >>> 5);
  }

  add(row: number): void {
    this.#words[row >>> 5]! |= 1 << (row & 31);
  }

  has(row: number): boolean {
    return row >= 0 && row < this.length && ((this.#words[row >>> 5]! >>> (row & 31)) & 1) === 1;
  }

  /** How many rows are in the set. */
  count(): number {
    let total = 0;
    for (const word of this.#words) total += populationCount(word);
    return total;
  }

  /** The rows in the set, ascending. */
  rows(): Uint32Array {
    const rows = new Uint32Array(this.count());
    let at = 0;
    this.#words.forEach((word, index) => {
      for (let rest = word; rest !== 0; rest &= rest - 1) {
        rows[at++] = (index << 5) + 31 - Math.clz32(rest & -rest);
      }
    });
    return rows;
  }
}

// Hamming weight of 32 bits; Warren, Hacker's Delight, 2nd ed., fig. 5-2.
function populationCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
