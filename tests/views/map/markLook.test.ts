import { expect, test } from 'vitest';
import { buildEventTable } from '../../../src/engine/eventTable.ts';
import { lookOf } from '../../../src/views/map/markLook.ts';
import { smallDataset } from '../../fixtures/smallDataset.ts';

const table = buildEventTable(smallDataset);
const rowOf = (id: string) => smallDataset.events.findIndex((event) => event.id === id);
const look = (...ids: string[]) =>
  lookOf({ key: 'k', x: 0, y: 0, places: [0], members: [0], rows: ids.map(rowOf) }, smallDataset, table);

test('a mark is contested where any of its events is', () => {
  expect(look('wales-summit').isContested).toBe(false);
  expect(look('rutte-kyiv').isContested).toBe(true);
  expect(look('wales-summit', 'trade-month', 'rutte-kyiv').isContested).toBe(true);
});

test('a mark has the glyph of its one category, or a share for each, the largest first', () => {
  expect(look('wales-summit', 'hague-summit').parts).toEqual([{ glyph: 'hexagon', hue: 1, count: 2 }]);
  expect(look('rutte-kyiv', 'wales-summit', 'hague-summit').parts.map(({ hue }) => hue)).toEqual([1, 2]);
});
