import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventColumns } from '../../src/engine/columns.ts';
import { TimeIndex } from '../../src/engine/timeIndex.ts';

type Span = readonly [start: number, end: number];

const anySpan: fc.Arbitrary<Span> = fc
  .tuple(
    fc.oneof(fc.constant(-Infinity), fc.integer({ min: -60, max: 60 })),
    fc.oneof(fc.constant(Infinity), fc.integer({ min: 0, max: 40 })),
  )
  .map(([start, length]) => [start, Number.isFinite(start) ? start + length : length]);
// Several blocks, full ones, empty ones and cut ones, with undated rows at the end.
const anySpans = fc.tuple(fc.array(anySpan, { maxLength: 150 }), fc.nat(40)).map(([dated, undated]) => {
  const spans = dated.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return [...spans, ...Array.from({ length: undated }, (): Span => [NaN, NaN])];
});

function indexOf(spans: readonly Span[]): TimeIndex {
  return new TimeIndex({
    length: spans.length,
    earliestStart: Float64Array.from(spans, ([start]) => start),
    latestEnd: Float64Array.from(spans, ([, end]) => end),
  } as EventColumns);
}

describe('TimeIndex', () => {
  test('finds exactly the rows that possibly overlap a window', () => {
    fc.assert(
      fc.property(anySpans, fc.integer({ min: -70, max: 110 }), fc.nat(60), (spans, from, length) => {
        const window = { from, to: from + length };
        const plain = spans.flatMap(([start, end], row) => (start <= window.to && end >= from ? [row] : []));
        expect([...indexOf(spans).rowsIn(window)]).toEqual(plain);
      }),
      { numRuns: 500 },
    );
  });

  test('knows where rows with a date end, and where those that start from a moment on begin', () => {
    fc.assert(
      fc.property(anySpans, fc.integer({ min: -70, max: 70 }), (spans, at) => {
        const index = indexOf(spans);
        const starts = spans.map(([start]) => start).filter((start) => !Number.isNaN(start));
        expect(index.dated).toBe(starts.length);
        expect(index.firstFrom(at)).toBe(starts.filter((start) => start < at).length);
        expect(index.firstAfter(at)).toBe(starts.filter((start) => start <= at).length);
      }),
    );
  });

  test('knows whether any start says an hour', () => {
    const day = 86_400_000;
    expect(
      indexOf([
        [-Infinity, 5],
        [0, 5],
        [3 * day, 4 * day],
        [NaN, NaN],
      ]).finest,
    ).toBe(day);
    expect(
      indexOf([
        [0, 5],
        [day + 1, 2 * day],
      ]).finest,
    ).toBe(0);
  });

  test('of a thousand events at one instant all are in the window of that instant', () => {
    const spans = Array.from({ length: 1000 }, (): Span => [5, 5]);
    expect(indexOf(spans).rowsIn({ from: 5, to: 5 }).count()).toBe(1000);
    expect(indexOf(spans).rowsIn({ from: 6, to: 9 }).count()).toBe(0);
  });
});
