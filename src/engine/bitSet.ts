/**
 * A set of rows, one bit each. Adding is for building only: once a set is handed on, nobody changes it, so ranks are
 * counted once.
 */
export class BitSet implements Iterable<number> {
  /** How many rows there are to choose from. */
  readonly length: number;
  /** Row r is bit r mod 32 of word r / 32; bits beyond the length are never set. */
  readonly words: Uint32Array;
  /** Members before each block of words; undefined until somebody asks. */
  #ranks: Uint32Array | undefined;

  constructor(length: number, words = new Uint32Array((length + 31) >>> 5)) {
    this.length = length;
    this.words = words;
  }

  /** Every row. */
  static all(length: number): BitSet {
    return BitSet.between(length, 0, length);
  }

  /** The rows from one up to, not including, another. */
  static between(length: number, from: number, to: number): BitSet {
    const set = new BitSet(length);
    set.addBetween(from, to);
    return set;
  }

  /** Exactly these rows. */
  static of(length: number, rows: Iterable<number>): BitSet {
    const set = new BitSet(length);
    for (const row of rows) set.add(row);
    return set;
  }

  add(row: number): void {
    this.words[row >>> 5]! |= 1 << (row & 31);
    this.#ranks = undefined;
  }

  /** Adds the rows from one up to, not including, another, a word at a time. */
  addBetween(from: number, to: number): void {
    if (from >= to) return;
    const { words } = this;
    const first = from >>> 5;
    const last = (to - 1) >>> 5;
    const head = -1 << (from & 31);
    const tail = -1 >>> (31 - ((to - 1) & 31));
    this.#ranks = undefined;
    if (first === last) {
      words[first]! |= head & tail;
      return;
    }
    words[first]! |= head;
    words.fill(-1, first + 1, last);
    words[last]! |= tail;
  }

  has(row: number): boolean {
    return row >= 0 && row < this.length && ((this.words[row >>> 5]! >>> (row & 31)) & 1) === 1;
  }

  /** How many rows are in the set. */
  count(): number {
    return this.#directory().at(-1)!;
  }

  /** How many members come before a row. */
  rank(row: number): number {
    const at = Math.min(Math.max(row, 0), this.length);
    const word = at >>> 5;
    const block = word >>> BLOCK;
    let total = this.#directory()[block]!;
    for (let index = block << BLOCK; index < word; index++) total += populationCount(this.words[index]!);
    return (at & 31) === 0 ? total : total + populationCount(this.words[word]! & ~(-1 << (at & 31)));
  }

  /** How many members there are from one row up to, not including, another. */
  countBetween(from: number, to: number): number {
    return to <= from ? 0 : this.rank(to) - this.rank(from);
  }

  /** How many members both sets have, before a row or at all; without making a set of them. */
  countShared({ words }: BitSet, before = this.length): number {
    const whole = before >>> 5;
    let total = 0;
    for (let index = 0; index < whole; index++) total += populationCount(this.words[index]! & words[index]!);
    if ((before & 31) === 0) return total;
    return total + populationCount(this.words[whole]! & words[whole]! & ~(-1 << (before & 31)));
  }

  /** The member with `position` members before it; undefined where there are not so many. */
  at(position: number): number | undefined {
    const ranks = this.#directory();
    if (position < 0 || position >= ranks.at(-1)!) return undefined;
    let low = 0;
    let high = ranks.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (ranks[middle]! <= position) low = middle;
      else high = middle;
    }
    let left = position - ranks[low]!;
    for (let index = low << BLOCK; ; index++) {
      const inWord = populationCount(this.words[index]!);
      if (left >= inWord) {
        left -= inWord;
        continue;
      }
      let rest = this.words[index]!;
      for (; left > 0; left--) rest &= rest - 1;
      return (index << 5) + lowestBit(rest);
    }
  }

  /** The rows in the set, ascending, or those from one up to, not including, another. */
  rows(from = 0, to = this.length): Uint32Array {
    const rows = new Uint32Array(this.countBetween(from, to));
    let at = 0;
    for (let index = from >>> 5; at < rows.length; index++) {
      let rest = this.words[index]!;
      if (index === from >>> 5) rest &= -1 << (from & 31);
      for (; rest !== 0 && at < rows.length; rest &= rest - 1) rows[at++] = (index << 5) + lowestBit(rest);
    }
    return rows;
  }

  /** Calls `visit` with every member, ascending. */
  forEach(visit: (row: number) => void): void {
    const { words } = this;
    for (let index = 0; index < words.length; index++) {
      for (let rest = words[index]!; rest !== 0; rest &= rest - 1) visit((index << 5) + lowestBit(rest));
    }
  }

  *[Symbol.iterator](): Iterator<number> {
    for (const [index, word] of this.words.entries()) {
      for (let rest = word; rest !== 0; rest &= rest - 1) yield (index << 5) + lowestBit(rest);
    }
  }

  /** The members both sets have. */
  and(other: BitSet): BitSet {
    return this.#combine(other, (a, b) => a & b);
  }
  /** The members either set has. */
  or(other: BitSet): BitSet {
    return this.#combine(other, (a, b) => a | b);
  }
  /** The members the other set has not. */
  andNot(other: BitSet): BitSet {
    return this.#combine(other, (a, b) => a & ~b);
  }

  equals(other: BitSet): boolean {
    if (this === other) return true;
    if (this.length !== other.length) return false;
    for (let index = 0; index < this.words.length; index++) {
      if (this.words[index] !== other.words[index]) return false;
    }
    return true;
  }

  #combine(other: BitSet, of: (a: number, b: number) => number): BitSet {
    const words = new Uint32Array(this.words.length);
    for (let index = 0; index < words.length; index++) {
      words[index] = of(this.words[index]!, other.words[index]!);
    }
    return new BitSet(this.length, words);
  }

  /** Members before each block of words, and at the end all of them. */
  #directory(): Uint32Array {
    if (this.#ranks) return this.#ranks;
    const { words } = this;
    const blocks = (words.length + (1 << BLOCK) - 1) >>> BLOCK;
    const ranks = new Uint32Array(blocks + 1);
    let total = 0;
    for (let index = 0; index < words.length; index++) {
      if ((index & ((1 << BLOCK) - 1)) === 0) ranks[index >>> BLOCK] = total;
      const word = words[index]!;
      if (word !== 0) total += populationCount(word);
    }
    ranks[blocks] = total;
    return (this.#ranks = ranks);
  }
}

/** Words to a block of the directory, as a power of two. */
const BLOCK = 3;

function lowestBit(word: number): number {
  return 31 - Math.clz32(word & -word);
}

// Hamming weight of 32 bits; Warren, Hacker's Delight, 2nd ed., fig. 5-2.
function populationCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
