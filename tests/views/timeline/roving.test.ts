import { describe, expect, test } from 'vitest';
import { BitSet } from '../../../src/engine/bitSet.ts';
import { RowOrder } from '../../../src/engine/rowOrder.ts';
import { DatedOrder } from '../../../src/views/timeline/datedOrder.ts';
import { rove } from '../../../src/views/timeline/roving.ts';
import { eventSpan } from '../../../src/views/timeline/eventSpan.ts';
import { layoutOfAll } from './layoutOfSmall.ts';
import { anyTime, manyEvents } from './manyEvents.ts';

const { input } = layoutOfAll();
const markRow = (row: number) => row;
const roving = (...rows: number[]) => {
  const visible = BitSet.of(input.table.length, rows);
  const order = new DatedOrder(new RowOrder(visible), input.table.times.dated);
  return { table: input.table, order, visible, lanes: input.lanes, markRow };
};
// The last row has no date.
const all = roving(0, 1, 2, 3, 4, 5, 6);

describe('rove', () => {
  test.each<[string, number | null, number | undefined]>([
    ['ArrowRight', null, 0],
    ['ArrowRight', 2, 3],
    ['ArrowRight', 5, 5],
    ['ArrowLeft', null, 5],
    ['ArrowLeft', 2, 1],
    ['ArrowLeft', 0, 0],
    ['Home', 4, 0],
    ['End', 1, 5],
    ['PageDown', 0, 5],
    ['PageUp', 5, 0],
    ['x', 2, undefined],
    ['Tab', 2, undefined],
  ])('%s from %s leads to %s', (key, from, expected) => {
    expect(rove(key, from, all)).toBe(expected);
  });

  test('up and down lead to the event nearest in time in the next lane, and stay at the last', () => {
    // Lanes: summit 0 5, visit 1 4, talks 2 3.
    expect(rove('ArrowDown', 5, all)).toBe(4);
    expect(rove('ArrowDown', 4, all)).toBe(3);
    expect(rove('ArrowDown', 3, all)).toBe(3);
    expect(rove('ArrowUp', 2, all)).toBe(4);
    expect(rove('ArrowUp', 0, all)).toBe(0);
  });

  test('leads to the nearest of thousands, as a plain search would', () => {
    const { input: crowd } = layoutOfAll({}, manyEvents(3000, 11, anyTime));
    const { table, lanes } = crowd;
    const visible = BitSet.all(table.length);
    const order = new DatedOrder(new RowOrder(visible), table.times.dated);
    const at = (row: number) => eventSpan(table, row)!.at;
    const begun = table.times.firstFrom(-Number.MAX_VALUE);
    for (let row = begun; row < order.length; row += 97) {
      const lane = lanes.findIndex(({ rows }) => rows.has(row));
      const next = lanes[lane + 1];
      const found = rove('ArrowDown', row, { table, order, visible, lanes, markRow })!;
      const dated = next ? [...next.rows].filter((other) => other >= begun && other < order.length) : [row];
      expect(Math.abs(at(found) - at(row))).toBeLessThanOrEqual(
        Math.min(...dated.map((other) => Math.abs(at(other) - at(row)))),
      );
    }
  });

  test('events of one mark are one stop, wherever in it the focus is', () => {
    // Rows 1, 3 and 4 have merged: row 2 stands between them in time.
    const merged = { ...all, markRow: (row: number) => ([3, 4].includes(row) ? 1 : row) };
    expect(rove('ArrowRight', 1, merged)).toBe(2);
    expect(rove('ArrowRight', 2, merged)).toBe(5);
    expect(rove('ArrowRight', 4, merged)).toBe(2);
    expect(rove('ArrowLeft', 5, merged)).toBe(2);
    expect(rove('ArrowLeft', 3, merged)).toBe(0);
    expect(rove('ArrowRight', 5, merged)).toBe(5);
    expect(rove('ArrowLeft', 0, merged)).toBe(0);
  });

  test('leads only to what is visible', () => {
    expect(rove('ArrowDown', 5, roving(2, 3, 5))).toBe(3);
    expect(rove('ArrowLeft', 5, roving(2, 3, 5))).toBe(3);
    expect(rove('Home', null, roving())).toBeUndefined();
  });
});
