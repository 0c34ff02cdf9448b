import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostImportantFirst } from '../../src/engine/mostImportant.ts';

test('the most important rows come first, the earlier where equally important, and none is lost', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ min: 1, max: 5, maxLength: 40 }),
      fc.integer({ min: 0, max: 50 }),
      (importance, count) => {
        const rows = Array.from(importance.keys());
        const sorted = rows.toSorted((a, b) => importance[b]! - importance[a]! || a - b);
        const first = mostImportantFirst({ importance }, rows, count);
        expect(first.slice(0, count)).toEqual(sorted.slice(0, count));
        expect(first.toSorted((a, b) => a - b)).toEqual(rows);
      },
    ),
  );
});
