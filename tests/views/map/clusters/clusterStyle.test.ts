import { expect, test } from 'vitest';
import type { Category } from '../../../../src/domain/dataset.ts';
import { columnsOf } from '../../../../src/engine/buildColumns.ts';
import { indexColumns } from '../../../../src/engine/eventTable.ts';
import { styleOf, smallStyle } from '../../../../src/views/map/clusters/clusterStyle.ts';
import { rowStylesOf } from '../../../../src/views/map/clusters/rowStyles.ts';
import { STOP_RADIUS } from '../../../../src/views/map/stopLayout.ts';
import { smallDataset } from '../../../fixtures/smallDataset.ts';

const rowOf = (id: string) => smallDataset.events.findIndex((event) => event.id === id);
/** The style of one cluster that has these events. */
function style(ids: readonly string[], categories: readonly Category[] = smallDataset.categories) {
  const dataset = { ...smallDataset, categories };
  const table = indexColumns(columnsOf(dataset));
  const { styles, kinds, ofRow } = rowStylesOf(dataset, table);
  const sums = {
    count: Uint32Array.of(ids.length),
    kinds: new Uint32Array(kinds),
    rows: new Uint32Array(1),
  };
  for (const row of ids.map(rowOf)) sums.kinds[ofRow[row]!]!++;
  return styleOf(sums, 0, styles);
}

test('a cluster is contested where any of its events is', () => {
  expect(style(['wales-summit']).isContested).toBe(false);
  expect(style(['rutte-kyiv']).isContested).toBe(true);
  expect(style(['wales-summit', 'hague-summit', 'rutte-kyiv']).isContested).toBe(true);
});

test('a cluster has the glyph of its one category, or a share for each, the largest first', () => {
  expect(style(['wales-summit', 'hague-summit']).parts).toEqual([{ glyph: 'hexagon', hue: 1, count: 2 }]);
  expect(style(['rutte-kyiv', 'wales-summit', 'hague-summit']).parts.map(({ hue }) => hue)).toEqual([1, 2]);
});

test('categories of one hue share one part of a cluster, and a shape only where they have the same', () => {
  const hue = (glyph: Category['glyph']) =>
    smallDataset.categories.map((category) => ({ ...category, hue: 5, glyph }));
  expect(style(['rutte-kyiv', 'wales-summit'], hue('square')).parts).toEqual([
    { glyph: 'square', hue: 5, count: 2 },
  ]);
  const [first, ...rest] = hue('square');
  expect(style(['rutte-kyiv', 'wales-summit'], [{ ...first!, glyph: 'cross' }, ...rest]).parts).toEqual([
    { glyph: 'circle', hue: 5, count: 2 },
  ]);
});

test('a quiet cluster is smaller than any numbered stop, however many events it has, and stays the same object', () => {
  for (const ids of [['wales-summit'], ['rutte-kyiv', 'wales-summit', 'hague-summit']]) {
    const loud = style(ids);
    expect(smallStyle(loud).radius).toBeLessThan(loud.radius);
    expect(smallStyle(loud)).toBe(smallStyle(loud));
  }
  const largest = { radius: 22, count: 1_000_000, isContested: true, parts: style(['rutte-kyiv']).parts };
  expect(smallStyle(largest).radius).toBeLessThan(STOP_RADIUS);
  expect(smallStyle(largest).isContested).toBe(false);
});
