import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildEventTable } from '../../../src/engine/eventTable.ts';
import { scaleOf, shapeOf } from '../../../src/views/timeline/shape.ts';
import { event, smallDataset, time } from '../../fixtures/smallDataset.ts';

const dayOf = (ms: number) => (Number.isFinite(ms) ? new Date(ms).toISOString().slice(0, 10) : ms);

test.each([
  ['2025-04-24', '2025-04-24'],
  ['2025-04-24/2025-05-01', '2025-04-24'],
  ['2025', '2025-01-01'],
  ['2025-04-24/..', '2025-04-24'],
  ['../2025-04-24', '2025-04-24'],
  ['2025-04-24/', '2025-04-24'],
  ['/2025-04', '2025-04-30'],
])('the glyph of %s stands at %s', (text, expected) => {
  const table = buildEventTable({
    ...smallDataset,
    events: [event({ id: 'x', title: {}, time: time(text) })],
  });
  expect(dayOf(shapeOf(table, 0)!.at)).toBe(expected);
});

test('an event without a date has no shape', () => {
  const table = buildEventTable({ ...smallDataset, events: [event({ id: 'x', title: {} })] });
  expect(shapeOf(table, 0)).toBeUndefined();
});

describe('scaleOf', () => {
  test('leads from edge to edge, evenly', () => {
    const anyMs = fc.integer({ min: -6e13, max: 2e14 });
    fc.assert(
      fc.property(
        anyMs,
        fc.integer({ min: 3_600_000, max: 1e13 }),
        fc.integer({ min: 1, max: 4000 }),
        (from, length, width) => {
          const window = { from, to: from + length - 1 };
          const scale = scaleOf(window, width);
          expect(scale(window.from)).toBe(0);
          expect(scale(window.to + 1)).toBeCloseTo(width, 6);
          expect(scale(from + length / 3)).toBeCloseTo(width / 3, 3);
        },
      ),
    );
  });
});
