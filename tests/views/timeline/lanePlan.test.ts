import { describe, expect, test } from 'vitest';
import { stillServes } from '../../../src/views/timeline/layout.ts';
import { layoutOfAll } from './layoutOfSmall.ts';
import { manyEvents } from './manyEvents.ts';

const columnsIn = (count: number, part: Parameters<typeof layoutOfAll>[0] = {}) =>
  layoutOfAll(part, manyEvents(count, 7)).layout.lanes.map(({ columns }) => columns !== undefined);

describe('a lane', () => {
  test('of few events has glyphs, however little room there is', () => {
    expect(columnsIn(61, { lanes: 'none', height: 30 })).toEqual([false]);
  });

  test('of more has columns where it would hide many of them', () => {
    expect(columnsIn(120, { lanes: 'none', height: 900 })).toEqual([false]);
    expect(columnsIn(120, { lanes: 'none', height: 60 })).toEqual([true]);
  });

  test('of very many has columns, and so has one too many of those with quite many', () => {
    expect(columnsIn(300, { lanes: 'none', height: 9000 })).toEqual([true]);
    expect(columnsIn(590, { height: 9000 }).filter(Boolean).length).toBeGreaterThan(0);
  });

  test('of columns shares all the height with the others of its kind', () => {
    const { layout } = layoutOfAll({ height: 401 }, manyEvents(2000, 7));
    const heights = layout.lanes.map(({ height }) => height);
    expect(heights.reduce((sum, height) => sum + height, 0)).toBeCloseTo(401);
    expect(new Set(heights).size).toBe(1);
  });
});

describe('in a lane of columns', () => {
  const dataset = manyEvents(2000, 8);

  test('what is selected, focused or in the step is drawn by itself, with its label', () => {
    const { layout } = layoutOfAll({ selected: 300, focused: 900, emphasised: new Set([1200]) }, dataset);
    expect(layout.items.map(({ row }) => row)).toEqual([300, 900, 1200]);
    expect(layout.items.every(({ label }) => label !== 'none')).toBe(true);
    for (const { y, lane } of layout.items) {
      const { top, columns } = layout.lanes[lane]!;
      expect(y > top && y < columns!.base).toBe(true);
    }
  });

  test('the few that are more important than the others stand above the columns, where there is room', () => {
    const important = dataset.events.map((each, row) =>
      row % 200 === 7 ? { ...each, importance: 5 } : each,
    );
    const rowsAt = (height: number) =>
      layoutOfAll({ lanes: 'none', height }, { ...dataset, events: important }).layout.items;
    const items = rowsAt(300);
    expect(items.length).toBeGreaterThan(3);
    expect(items.every(({ row }) => row % 200 === 7)).toBe(true);
    expect(new Set(items.map(({ y }) => y)).size).toBe(1);
    expect(rowsAt(60)).toEqual([]);
  });

  test('nothing stands out where all are as important', () => {
    const events = dataset.events.map((each) => ({ ...each, importance: 5 }));
    expect(layoutOfAll({ lanes: 'none' }, { ...dataset, events }).layout.items).toEqual([]);
  });
});

test.each([
  ['the same', 0, 100, true],
  ['as far as one width to the right', 100, 200, true],
  ['farther', 101, 201, false],
  ['farther to the left', -101, -1, false],
  ['closer by less than twice', 20, 80, true],
  ['closer by more', 30, 75, false],
  ['out to more than twice as much', -60, 160, false],
])('a layout serves a window that is %s: %s–%s, %s', (_, from, to, expected) => {
  const { layout } = layoutOfAll();
  expect(stillServes({ ...layout, window: { from: 0, to: 100 } }, { from, to })).toBe(expected);
});
