import { expect, test } from 'vitest';
import type { Category } from '../../../src/domain/dataset.ts';
import { columnsOf } from '../../../src/engine/buildColumns.ts';
import { indexColumns } from '../../../src/engine/eventTable.ts';
import { lookOf, quietLook } from '../../../src/views/map/markLook.ts';
import { rowLooksOf } from '../../../src/views/map/rowLooks.ts';
import { STOP_RADIUS } from '../../../src/views/map/stopLayout.ts';
import { smallDataset } from '../../fixtures/smallDataset.ts';

const rowOf = (id: string) => smallDataset.events.findIndex((event) => event.id === id);
/** The look of one mark that has these events. */
function look(ids: readonly string[], categories: readonly Category[] = smallDataset.categories) {
  const dataset = { ...smallDataset, categories };
  const table = indexColumns(columnsOf(dataset));
  const { looks, kinds, ofRow } = rowLooksOf(dataset, table);
  const sums = {
    count: Uint32Array.of(ids.length),
    kinds: new Uint32Array(kinds),
    rows: new Uint32Array(1),
  };
  for (const row of ids.map(rowOf)) sums.kinds[ofRow[row]!]!++;
  return lookOf(sums, 0, looks);
}

test('a mark is contested where any of its events is', () => {
  expect(look(['wales-summit']).isContested).toBe(false);
  expect(look(['rutte-kyiv']).isContested).toBe(true);
  expect(look(['wales-summit', 'hague-summit', 'rutte-kyiv']).isContested).toBe(true);
});

test('a mark has the glyph of its one category, or a share for each, the largest first', () => {
  expect(look(['wales-summit', 'hague-summit']).parts).toEqual([{ glyph: 'hexagon', hue: 1, count: 2 }]);
  expect(look(['rutte-kyiv', 'wales-summit', 'hague-summit']).parts.map(({ hue }) => hue)).toEqual([1, 2]);
});

test('categories of one hue share one part of a mark, and a shape only where they have the same', () => {
  const hue = (glyph: Category['glyph']) =>
    smallDataset.categories.map((category) => ({ ...category, hue: 5, glyph }));
  expect(look(['rutte-kyiv', 'wales-summit'], hue('square')).parts).toEqual([
    { glyph: 'square', hue: 5, count: 2 },
  ]);
  const [first, ...rest] = hue('square');
  expect(look(['rutte-kyiv', 'wales-summit'], [{ ...first!, glyph: 'cross' }, ...rest]).parts).toEqual([
    { glyph: 'circle', hue: 5, count: 2 },
  ]);
});

test('a quiet mark is smaller than any numbered stop, however many events it has, and stays the same object', () => {
  for (const ids of [['wales-summit'], ['rutte-kyiv', 'wales-summit', 'hague-summit']]) {
    const loud = look(ids);
    expect(quietLook(loud).radius).toBeLessThan(loud.radius);
    expect(quietLook(loud)).toBe(quietLook(loud));
  }
  const largest = { radius: 22, count: 1_000_000, isContested: true, parts: look(['rutte-kyiv']).parts };
  expect(quietLook(largest).radius).toBeLessThan(STOP_RADIUS);
  expect(quietLook(largest).isContested).toBe(false);
});
