import { expect, test } from 'vitest';
import type { Event } from '../../src/domain/dataset.ts';
import type { Sequence } from '../../src/domain/sequence.ts';
import { rowFinder, rowsById } from '../../src/engine/rowIds.ts';
import { event } from '../fixtures/smallDataset.ts';

test('a former id leads to its event, unless another event has that id now', () => {
  const events = [
    event({ id: 'one', title: {} }),
    event({ id: 'two', formerIds: ['one', 'old'], title: {} }),
  ];
  const rows = rowsById(events);
  expect(rows.get('one')).toBe(0);
  expect(rows.get('old')).toBe(1);
});

test('a sequence that knows where its ids stand is asked itself', () => {
  const events: Sequence<Event> = {
    length: 8,
    at: () => undefined,
    rowOf: (id) => (id === 'one' ? 7 : undefined),
    [Symbol.iterator]: () => {
      throw new Error('nobody reads them all');
    },
  };
  expect(rowFinder(events)('one')).toBe(7);
  expect(rowFinder(events)('two')).toBeUndefined();
});
