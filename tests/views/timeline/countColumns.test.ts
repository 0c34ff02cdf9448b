import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { WholeDataset } from '../../../src/domain/dataset.ts';
import { NO_FILTER } from '../../../src/domain/filter.ts';
import { query } from '../../../src/engine/query.ts';
import { LANES } from '../../../src/state/viewState.ts';
import { blockOf, columnAt, rowsOfBin } from '../../../src/views/timeline/columnHit.ts';
import { NO_COLUMNS } from '../../../src/views/timeline/columns.ts';
import { columnsOf } from '../../../src/views/timeline/countColumns.ts';
import {
  ColumnScale,
  ColumnScales,
  roundAbove,
  roundBelow,
} from '../../../src/views/timeline/columnScale.ts';
import { laneCount, rowsBefore } from '../../../src/views/timeline/laneCounts.ts';
import { onlyVisible } from '../../../src/views/timeline/layout.ts';
import { event, time } from '../../fixtures/smallDataset.ts';
import { layoutOfAll } from './layoutOfSmall.ts';
import { anyTime, datasetOf, manyEvents } from './manyEvents.ts';

// Many generated cases, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, each) => total + each, 0);

/** All that a timeline shows of a dataset. */
function pictureOf(dataset: WholeDataset, part: Parameters<typeof layoutOfAll>[0] = {}) {
  const { input, layout } = layoutOfAll(part, dataset);
  const { table, window, width } = input;
  const { visible } = query(table, { filter: NO_FILTER, window });
  const shown = onlyVisible(layout, visible);
  const columns = columnsOf(shown.lanes, table.times, window, width, new ColumnScales());
  return { table, window, visible, shown, columns };
}

describe('the columns', () => {
  test('with those that go on from before, the glyphs and the “+n” add up to what is visible, lane by lane', () => {
    const anyPicture = fc.record({
      seed: fc.integer(),
      count: fc.constantFrom(0, 1, 40, 300, 700),
      lanes: fc.constantFrom(...LANES),
      height: fc.integer({ min: 24, max: 600 }),
      from: fc.double({ min: 0, max: 0.999, noNaN: true }),
      share: fc.constantFrom(1, 0.3, 1e-3, 1e-7),
    });
    let dense = 0;
    fc.assert(
      fc.property(anyPicture, ({ seed, count, lanes, height, from, share }) => {
        const dataset = manyEvents(count, seed, anyTime);
        const whole = layoutOfAll({}, dataset).input.window;
        const length = Math.max(3_600_000, (whole.to - whole.from) * share);
        // Half of the windows are over the crowd.
        const start = seed % 2 ? whole.from + (whole.to - whole.from) * from : Date.UTC(2020, 4, 17, 12);
        const window = { from: Math.round(start), to: Math.round(start + length) };
        const { table, visible, shown, columns } = pictureOf(dataset, { window, lanes, height });
        let total = 0;
        shown.lanes.forEach((lane, index) => {
          const inLane = lane.rows.and(visible).count();
          const each = columns.lanes.find((other) => other.index === index);
          if (each) {
            dense++;
            const { inside, before } = laneCount(lane, table.times, visible, window);
            expect(sum(each.density.totals)).toBe(inside);
            expect(inside + before).toBe(inLane);
            expect(rowsBefore(lane, table.times, visible, window)).toHaveLength(before);
            const room = lane.columns!.base - lane.columns!.top;
            // A height that fills the room exactly is rounded by the last digit of a double.
            expect(each.unit * each.density.most).toBeLessThanOrEqual(room + 1e-9);
          } else {
            expect(shown.items.filter((item) => item.lane === index).length + lane.hidden.length).toBe(
              inLane,
            );
          }
          total += inLane;
        });
        expect(total).toBe(visible.count());
      }),
    );
    expect(dense).toBeGreaterThan(20);
  });

  test('have one of their own for thousands at one instant, no higher than there is room', () => {
    const instant = time('2020-05-17T12:30Z');
    const { shown, columns } = pictureOf(
      manyEvents(5000, 1, () => instant),
      { lanes: 'none' },
    );
    const { density, unit } = columns.lanes[0]!;
    expect(density.totals.filter((count) => count > 0)).toEqual(Uint32Array.of(5000));
    expect(unit * 5000).toBeLessThanOrEqual(shown.lanes[0]!.height + 1e-9);
    expect(sum(density.counts)).toBe(5000);
  });

  test('are drawn only where there are many: one event has its glyph, none has nothing', () => {
    const one = pictureOf(datasetOf([event({ id: 'x', title: {}, time: time('2020-05-17') })]));
    expect(one.columns).toBe(NO_COLUMNS);
    expect(one.shown.items).toHaveLength(1);
    expect(pictureOf(datasetOf([])).shown).toMatchObject({ items: [], lanes: [] });
  });

  test('of all the rest together have a scale of their own where they would dwarf the others', () => {
    const often = { ...event({ id: 'x', title: {}, time: time('2020-05-17') }), category: 'unheard' };
    const dataset = manyEvents(1200, 3);
    const crowd = Array.from({ length: 9000 }, (_, index) => ({ ...often, id: `r${String(index)}` }));
    const { columns } = pictureOf(datasetOf([...dataset.events, ...crowd]));
    const units = columns.lanes.map(({ unit }) => unit);
    expect(new Set(units.slice(0, -1)).size).toBe(1);
    expect(units.at(-1)).toBeLessThan(units[0]! / 3);
    const alike = pictureOf(dataset).columns.lanes.map(({ unit }) => unit);
    expect(new Set(alike).size).toBe(1);
  });
});

describe('columnAt', () => {
  test('finds each event at its block, and every one of them once', () => {
    const { table, columns, shown } = pictureOf(manyEvents(900, 5), { lanes: 'actor', height: 500 });
    let found = 0;
    for (const each of columns.lanes) {
      expect(each.hasBlocks).toBe(true);
      for (let bin = 0; bin < each.density.bins; bin++) {
        const at = (columns.edges[bin]! + columns.edges[bin + 1]!) / 2;
        const count = each.density.totals[bin]!;
        const rows = Array.from({ length: count }, (_, level) => {
          const y = each.lane.columns!.base - (level + 0.5) * each.unit;
          const hit = columnAt(columns, at, y)!;
          expect(hit).toMatchObject({ lane: each.index, bin, count });
          expect(blockOf(columns, each, hit.row!)).toEqual({ bin, level });
          return hit.row!;
        });
        const hues = rows.map((row) => table.hues[table.category[row]!]!);
        expect(hues).toEqual([...hues].sort((a, b) => a - b));
        expect(rows.sort((a, b) => a - b)).toEqual([...rowsOfBin(columns, each.lane.rows, bin)]);
        found += count;
      }
    }
    expect(found).toBe(sum(shown.lanes.map(({ rows }) => rows.count())));
  });

  test('finds a bin wherever in its lane a column is solid, and nothing in the empty', () => {
    const dataset = manyEvents(6000, 6);
    const { window, columns } = pictureOf(dataset, { lanes: 'none', height: 200 });
    const each = columns.lanes[0]!;
    const bin = each.density.totals.findIndex((count) => count > 0);
    expect(columnAt(columns, columns.edges[bin]!, 5)).toMatchObject({ bin, row: undefined });
    expect(columnAt(columns, window.from - 1, 5)).toBeUndefined();
    expect(columnAt(columns, columns.edges[bin]!, -5)).toBeUndefined();
    expect(columnAt(NO_COLUMNS, 0, 5)).toBeUndefined();
  });

  test('finds nothing high above a low pile of blocks', () => {
    const { columns } = pictureOf(manyEvents(900, 5), { lanes: 'actor', height: 500 });
    const each = columns.lanes[0]!;
    const bin = each.density.totals.indexOf(1);
    const { base, top } = each.lane.columns!;
    expect(columnAt(columns, columns.edges[bin]!, base - 1)?.row).toBeDefined();
    expect(columnAt(columns, columns.edges[bin]!, top + 1)).toBeUndefined();
  });
});

describe('ColumnScale', () => {
  test('keeps its number as long as it fits and is not half empty', () => {
    const scale = new ColumnScale();
    expect([7, 8, 5, 9, 4, 12, 11].map((most) => scale.including(most))).toEqual([8, 8, 8, 10, 4, 15, 15]);
  });

  test('rounds to numbers that are easily read, never to a part of an event', () => {
    expect([1, 2, 3, 7, 11, 16, 101, 999_999].map(roundAbove)).toEqual([1, 2, 3, 8, 15, 20, 150, 1_000_000]);
    expect([1, 2.9, 6, 19, 49, 50].map(roundBelow)).toEqual([1, 2, 5, 10, 20, 50]);
  });
});
