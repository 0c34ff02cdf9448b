import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsInOrder } from '../../../src/loading/columns/rowsInOrder.ts';

const anyTime = fc.oneof(
  fc.tuple(fc.integer({ min: 0, max: 5 }), fc.oneof(fc.integer({ min: 6, max: 9 }), fc.constant(Infinity))),
  fc.constant([-Infinity, 3]),
  fc.constant([NaN, NaN]),
);

/** As the order is described. */
function expectedOrder(times: readonly (readonly number[])[]): number[] {
  return times
    .map(([start = NaN, end = NaN], event) => ({ start, end, event }))
    .sort((a, b) => {
      if (Number.isNaN(a.start) || Number.isNaN(b.start)) {
        return Number(Number.isNaN(a.start)) - Number(Number.isNaN(b.start));
      }
      if (a.start !== b.start) return a.start < b.start ? -1 : 1;
      return a.end === b.end ? 0 : a.end > b.end ? -1 : 1;
    })
    .map(({ event }) => event);
}

test.each([
  ['in any order', (times: (readonly number[])[]) => times],
  [
    'sorted by start',
    (times: (readonly number[])[]) => [...times].sort(([a = 0], [b = 0]) => (a < b ? -1 : a > b ? 1 : 0)),
  ],
])(
  'rows of events %s are by start, the longest first, then as in the document, undated last',
  (_, arranged) => {
    fc.assert(
      fc.property(fc.array(anyTime).map(arranged), (times) => {
        const column = (at: number) => Float64Array.from(times, (time) => time[at]!);
        expect([...rowsInOrder(column(0), column(1))]).toEqual(expectedOrder(times));
      }),
    );
  },
);
