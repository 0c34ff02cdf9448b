import { foldedWords } from '../domain/fold.ts';
import { GrowingColumn } from './growingColumn.ts';
import type { PrefixColumns } from './prefixIndex.ts';
import { invert } from './ragged.ts';
import { sortTerms } from './sortTerms.ts';
import { TermTable } from './termTable.ts';

const utf8 = new TextEncoder();

/** Collects the words of numbered documents for a prefix index; documents and their texts may come in any order. */
export class PrefixIndexBuilder {
  readonly #terms = new TermTable();
  /** The texts so far: whose each is, and where its words end in `#words`. */
  readonly #documents = new GrowingColumn();
  readonly #ends = new GrowingColumn();
  readonly #words = new GrowingColumn();
  /** Per term the last document it was met in, plus one. */
  readonly #metIn = new GrowingColumn();
  #word = new Uint8Array(256);
  /** Terms of pieces of text that take long to fold. */
  readonly #known = new Map<string, readonly number[]>();

  /** Adds a text to a document. */
  add(document: number, text: string): void {
    this.#documents.push(document);
    // No folding reaches across a space, and the same words come again and again.
    for (const piece of isAscii(text) ? [text] : text.split(' ')) {
      if (isAscii(piece)) this.#addAscii(piece);
      else for (const term of this.#termsOf(piece)) this.#meet(term);
    }
    this.#ends.push(this.#words.length);
  }

  /**
   * The index of what was added, for `size` documents. `renumbered` says which document each number became, where
   * their order was not known before.
   */
  finish(size: number, renumbered?: Uint32Array): PrefixColumns {
    const { bytes, offsets, length } = this.#terms;
    const order = sortTerms(bytes, offsets.values, length);
    const rank = new Uint32Array(length);
    order.forEach((term, at) => (rank[term] = at));
    const given = this.#documents.values.subarray(0, this.#documents.length);
    const documents = renumbered ? given.map((document) => renumbered[document]!) : given;
    return {
      ...inOrder(bytes, offsets.values, order),
      postings: this.#postings(rank, documents, size),
      size,
    };
  }

  #addAscii(text: string): void {
    let length = 0;
    this.#makeRoom(text.length);
    const word = this.#word;
    for (let at = 0; at < text.length; at++) {
      const letter = FOLDED[text.charCodeAt(at)]!;
      if (letter > DROPPED) word[length++] = letter;
      else if (letter === BREAK && length > 0) {
        this.#meet(this.#terms.codeOf(word, length));
        length = 0;
      }
    }
    if (length > 0) this.#meet(this.#terms.codeOf(word, length));
  }

  #termsOf(piece: string): readonly number[] {
    const known = this.#known.get(piece);
    if (known) return known;
    const terms = foldedWords(piece).map((word) => {
      this.#makeRoom(word.length * 3);
      return this.#terms.codeOf(this.#word, utf8.encodeInto(word, this.#word).written);
    });
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    this.#known.set(piece, terms);
    return terms;
  }

  #meet(term: number): void {
    if (term === this.#metIn.length) this.#metIn.push(0);
    const mark = this.#documents.values[this.#documents.length - 1]! + 1;
    if (this.#metIn.values[term] === mark) return;
    this.#metIn.values[term] = mark;
    this.#words.push(term);
  }

  #makeRoom(length: number): void {
    if (length > this.#word.length) this.#word = new Uint8Array(length * 2);
  }

  /** A counting sort by document and then one by term. */
  #postings(rank: Uint32Array, documents: Uint32Array, size: number) {
    const words = this.#words.values;
    const ends = this.#ends.values;
    const one = Uint32Array.from({ length: documents.length + 1 }, (_, text) => text);
    const texts = invert({ offsets: one, codes: documents }, size).codes;
    const visit = (take: (place: number, document: number) => void) => {
      const metIn = new Uint32Array(rank.length);
      for (const text of texts) {
        const document = documents[text]!;
        for (let at = text === 0 ? 0 : ends[text - 1]!; at < ends[text]!; at++) {
          const place = rank[words[at]!]!;
          if (metIn[place] === document + 1) continue;
          metIn[place] = document + 1;
          take(place, document);
        }
      }
    };
    const offsets = new Uint32Array(rank.length + 1);
    visit((place) => offsets[place + 1]!++);
    for (let place = 0; place < rank.length; place++) offsets[place + 1]! += offsets[place]!;
    const next = offsets.slice();
    const codes = new Uint32Array(offsets[rank.length]!);
    visit((place, document) => (codes[next[place]!++] = document));
    return { offsets, codes };
  }
}

/** Pieces of text remembered; emptied when full, as a text without repetition gains nothing by more. */
const MOST_KNOWN = 1 << 16;

const BREAK = 0;
const DROPPED = 1;

/** What each ASCII character is to `fold` and `foldedWords`: a letter in lower case, nothing, or the end of a word. */
const FOLDED = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code);
  if (letter === "'" || letter === '`') return DROPPED;
  return /[a-z\d]/i.test(letter) ? letter.toLowerCase().charCodeAt(0) : BREAK;
});

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}

function inOrder(bytes: Uint8Array, offsets: Uint32Array, order: Uint32Array) {
  const terms = new Uint8Array(offsets[order.length]!);
  const termOffsets = new Uint32Array(order.length + 1);
  let end = 0;
  order.forEach((term, at) => {
    const [from, to] = [offsets[term]!, offsets[term + 1]!];
    for (let byte = from; byte < to; byte++) terms[end++] = bytes[byte]!;
    termOffsets[at + 1] = end;
  });
  return { terms, termOffsets };
}
