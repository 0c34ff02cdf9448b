import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldedWords } from '../../src/domain/fold.ts';
import { documentsWith, type PrefixColumns } from '../../src/engine/prefixIndex.ts';
import { PrefixIndexBuilder } from '../../src/engine/prefixIndexBuilder.ts';
import { anyBeginning, anyText, prefixIndexOf } from './anyText.ts';

const anyString = fc.oneof(
  anyText,
  fc.string({ unit: 'binary-ascii' }),
  fc.string({ unit: 'binary' }),
  // Halves of surrogate pairs too.
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.string({ unit: fc.constantFrom('Σ', 'σ', 'ς', 'a', 'İ', '.', "'", '\u0301', ' ', '\t') }),
);

function termsOf({ terms, termOffsets }: PrefixColumns): string[] {
  return Array.from({ length: termOffsets.length - 1 }, (_, term) =>
    new TextDecoder().decode(terms.subarray(termOffsets[term], termOffsets[term + 1])),
  );
}
function postingsOf({ postings: { codes, offsets } }: PrefixColumns): number[][] {
  return Array.from({ length: offsets.length - 1 }, (_, term) => [
    ...codes.subarray(offsets[term], offsets[term + 1]),
  ]);
}
const byCodePoint = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

describe('the prefix index', () => {
  test('has the words of every text, each once and in order, as folding has them', () => {
    fc.assert(
      fc.property(fc.array(anyString, { maxLength: 8 }), (texts) => {
        const expected = [...new Set(texts.flatMap(foldedWords))].sort(byCodePoint);
        const index = prefixIndexOf(texts);
        expect(termsOf(index)).toEqual(expected);
        expect(postingsOf(index)).toEqual(
          expected.map((term) =>
            texts.flatMap((text, document) => (foldedWords(text).includes(term) ? [document] : [])),
          ),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('finds the documents with a word that begins so, and no others', () => {
    fc.assert(
      fc.property(fc.array(anyString, { maxLength: 40 }), fc.oneof(anyBeginning, anyText), (texts, asked) => {
        const index = prefixIndexOf(texts);
        for (const word of foldedWords(asked)) {
          const expected = texts.flatMap((text, document) =>
            foldedWords(text).some((other) => other.startsWith(word)) ? [document] : [],
          );
          expect([...documentsWith(index, word)]).toEqual(expected);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('is the same whatever the order of the texts, and under new numbers for the documents', () => {
    const anyAdded = fc.array(fc.tuple(fc.nat({ max: 5 }), anyText), { maxLength: 15 });
    const anyNumbers = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 });
    fc.assert(
      fc.property(anyAdded, anyNumbers, (added, numbers) => {
        const [straight, renumbered] = [new PrefixIndexBuilder(), new PrefixIndexBuilder()];
        const sorted = added.map(([document, text]) => [numbers[document]!, text] as const);
        sorted.sort(([a], [b]) => a - b);
        for (const [document, text] of sorted) straight.add(document, text);
        for (const [document, text] of added) renumbered.add(document, text);
        expect(renumbered.finish(6, Uint32Array.from(numbers))).toEqual(straight.finish(6));
      }),
    );
  });

  test.each([
    [0, []],
    [3, ['', '—', '  ']],
  ])('of %i documents without words finds nothing', (size, texts) => {
    const index = prefixIndexOf(texts);
    expect(index.size).toBe(size);
    expect([...documentsWith(index, 'a')]).toEqual([]);
  });

  test('takes words of any length, and many that begin alike', () => {
    const long = 'a'.repeat(100_000);
    const index = prefixIndexOf([long, `${long}b`, `${long}ü`, 'a', 'ä'.repeat(70_000)]);
    expect([...documentsWith(index, long)]).toEqual([0, 1, 2]);
    expect([...documentsWith(index, `${long}u`)]).toEqual([2]);
    expect(documentsWith(index, 'a').count()).toBe(5);
  });

  test('tells a hundred thousand words apart', () => {
    const numbers = Array.from({ length: 100_000 }, (_, number) => number);
    const index = prefixIndexOf(numbers.map((number) => `Event ${String(number)}`));
    expect(index.termOffsets).toHaveLength(100_002);
    expect([...documentsWith(index, '9999')]).toEqual(
      numbers.filter((number) => String(number).startsWith('9999')),
    );
    expect(documentsWith(index, 'e').count()).toBe(100_000);
  });
});
