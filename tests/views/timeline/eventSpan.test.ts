import { expect, test } from 'vitest';
import { buildEventTable } from '../../../src/engine/eventTable.ts';
import { anchorX, eventSpan } from '../../../src/views/timeline/eventSpan.ts';
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
  expect(dayOf(eventSpan(table, 0)!.at)).toBe(expected);
});

test('an event without a date has no span', () => {
  const table = buildEventTable({ ...smallDataset, events: [event({ id: 'x', title: {} })] });
  expect(eventSpan(table, 0)).toBeUndefined();
});

test.each([
  [300, 400, 300],
  [-50, 400, 9],
  [-50, 5, 5],
  [-50, -40, -40],
  [4, 4, 4],
])('a glyph at %d of a bar up to %d is held at %d', (start, end, expected) => {
  expect(anchorX(start, end)).toBe(expected);
});
