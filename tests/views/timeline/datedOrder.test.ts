import { expect, test } from 'vitest';
import { BitSet } from '../../../src/engine/bitSet.ts';
import { RowOrder } from '../../../src/engine/rowOrder.ts';
import { DatedOrder } from '../../../src/views/timeline/datedOrder.ts';

test('is the list without what has no date, positions kept', () => {
  // Of ten rows the last three have no date.
  const order = new DatedOrder(new RowOrder(BitSet.of(10, [1, 4, 6, 7, 9])), 7);
  expect(order.length).toBe(3);
  expect([0, 1, 2, 3, -1].map((position) => order.at(position))).toEqual([1, 4, 6, undefined, undefined]);
  expect([1, 4, 5, 7, 9].map((row) => order.indexOf(row))).toEqual([0, 1, -1, -1, -1]);
  expect([0, 1, 5, 6, 8].map((row) => order.nearestTo(row))).toEqual([1, 1, 6, 6, 6]);
  expect([...order.slice(1, 9)]).toEqual([4, 6]);
  expect([...order.slice(3, 9)]).toEqual([]);
});

test('has nothing nearest where it is empty', () => {
  expect(new DatedOrder(new RowOrder(BitSet.of(4, [3])), 2).nearestTo(1)).toBeUndefined();
});
