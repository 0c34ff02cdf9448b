import { BitSet } from './bitSet.ts';
import type { Ragged } from './ragged.ts';
import { firstWhere } from './firstWhere.ts';

/**
 * Which documents have a word with some beginning: plain data, so that a worker can hand it over without copying. As
 * the terms are sorted, those with the same beginning, and their documents, are one stretch.
 */
export interface PrefixColumns {
  /** Distinct folded words as UTF-8, ascending by code point, one after the other. */
  readonly terms: Uint8Array<ArrayBuffer>;
  /** Where each term starts, and at the end where the last one ends. */
  readonly termOffsets: Uint32Array<ArrayBuffer>;
  /** The documents of each term, ascending. */
  readonly postings: Ragged;
  /** How many documents there are, those without words included. */
  readonly size: number;
}

const utf8 = new TextEncoder();

/** The documents that have a folded word: one beginning with it, or just it, `whole`. */
export function documentsWith(
  { terms, termOffsets, postings, size }: PrefixColumns,
  word: string,
  whole = false,
): BitSet {
  const beginning = utf8.encode(word);
  const count = termOffsets.length - 1;
  const from = firstWhere(count, (term) => compare(term) >= 0);
  const to = whole ? from + Number(isAt(from)) : firstWhere(count, (term) => compare(term) > 0);
  const documents = new BitSet(size);
  const { words } = documents;
  const { codes, offsets } = postings;
  for (let at = offsets[from]!, end = offsets[to]!; at < end; at++) {
    words[codes[at]! >>> 5]! |= 1 << (codes[at]! & 31);
  }
  return documents;

  /** Of the terms beginning with the word, the word itself is the first. */
  function isAt(term: number): boolean {
    return (
      term < count && termOffsets[term + 1]! - termOffsets[term]! === beginning.length && compare(term) === 0
    );
  }

  /** Before (negative), with (0) or after (positive) the terms that begin so. */
  function compare(term: number): number {
    const start = termOffsets[term]!;
    const length = termOffsets[term + 1]! - start;
    for (let at = 0; at < beginning.length; at++) {
      if (at === length) return -1;
      const difference = terms[start + at]! - beginning[at]!;
      if (difference !== 0) return difference;
    }
    return 0;
  }
}
