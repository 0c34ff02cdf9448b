import { GrowingColumn } from './growingColumn.ts';

/** Numbers distinct words, given as UTF-8, in the order in which they come. A million of them are no million strings. */
export class TermTable {
  /** All terms, one after the other. */
  bytes = new Uint8Array(1 << 16);
  /** Where each term starts, and at the end where the last one ends. */
  readonly offsets = new GrowingColumn();
  readonly #hashes = new GrowingColumn();
  /** Open addressing: the code of a term plus one, or 0. A power of two, at most half full. */
  #slots = new Uint32Array(1 << 12);

  constructor() {
    this.offsets.push(0);
  }

  get length(): number {
    return this.#hashes.length;
  }

  /** The code of the word that the first `length` bytes spell; a new one where it has not been seen. */
  codeOf(word: Uint8Array, length: number): number {
    const hash = hashOf(word, length);
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const code = slots[slot]! - 1;
      if (this.#hashes.values[code] === hash && this.#spells(code, word, length)) return code;
    }
    slots[slot] = this.length + 1;
    return this.#append(word, length, hash);
  }

  #spells(code: number, word: Uint8Array, length: number): boolean {
    const { bytes } = this;
    const start = this.offsets.values[code]!;
    if (this.offsets.values[code + 1]! - start !== length) return false;
    for (let at = 0; at < length; at++) if (bytes[start + at] !== word[at]) return false;
    return true;
  }

  #append(word: Uint8Array, length: number, hash: number): number {
    const code = this.length;
    const start = this.offsets.values[code]!;
    if (start + length > this.bytes.length) {
      const wider = new Uint8Array((start + length) * 2);
      wider.set(this.bytes);
      this.bytes = wider;
    }
    this.bytes.set(word.subarray(0, length), start);
    this.offsets.push(start + length);
    this.#hashes.push(hash);
    if (this.length * 2 > this.#slots.length) this.#rehash();
    return code;
  }

  #rehash(): void {
    const slots = new Uint32Array(this.#slots.length * 4);
    const mask = slots.length - 1;
    for (let code = 0; code < this.length; code++) {
      let slot = this.#hashes.values[code]! & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = code + 1;
    }
    this.#slots = slots;
  }
}

// FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), its high bits folded into the low ones that choose the slot.
function hashOf(word: Uint8Array, length: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < length; at++) hash = Math.imul(hash ^ word[at]!, 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
