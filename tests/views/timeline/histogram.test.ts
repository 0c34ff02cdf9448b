import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { WholeDataset } from '../../../src/domain/dataset.ts';
import { NO_FILTER } from '../../../src/domain/filter.ts';
import { query } from '../../../src/engine/query.ts';
import { LANES } from '../../../src/state/viewState.ts';
import { timeScale } from '../../../src/ui/timeScale.ts';
import { histogramOf, histogramPaths, NO_HISTOGRAM } from '../../../src/views/timeline/histogram.ts';
import {
  HistogramScale,
  HistogramScales,
  roundAbove,
  roundBelow,
} from '../../../src/views/timeline/histogramScale.ts';
import { laneCount, rowsBefore } from '../../../src/views/timeline/laneCounts.ts';
import { event, time } from '../../fixtures/smallDataset.ts';
import { layoutOfAll } from './layoutOfSmall.ts';
import { anyTime, datasetOf, manyEvents } from './manyEvents.ts';

// Many generated cases, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, each) => total + each, 0);

/** The histograms of a dataset's timeline. */
function pictureOf(dataset: WholeDataset, part: Parameters<typeof layoutOfAll>[0] = {}) {
  const { input, layout } = layoutOfAll(part, dataset);
  const { table, window, width } = input;
  const { visible } = query(table, { filter: NO_FILTER, window });
  const histogram = histogramOf(layout.lanes, table.times, window, width, new HistogramScales());
  return { table, window, width, visible, layout, histogram };
}

describe('histograms', () => {
  test('count what starts in each bin, lane by lane, and leave to the lane’s number what began before', () => {
    const anyPicture = fc.record({
      seed: fc.integer(),
      count: fc.constantFrom(0, 1, 40, 300, 700),
      lanes: fc.constantFrom(...LANES),
      height: fc.integer({ min: 24, max: 600 }),
      from: fc.double({ min: 0, max: 0.999, noNaN: true }),
      share: fc.constantFrom(1, 0.3, 1e-3, 1e-7),
    });
    let lanesSeen = 0;
    fc.assert(
      fc.property(anyPicture, ({ seed, count, lanes, height, from, share }) => {
        const dataset = manyEvents(count, seed, anyTime);
        const whole = layoutOfAll({}, dataset).input.window;
        const length = Math.max(3_600_000, (whole.to - whole.from) * share);
        // Half of the windows are over the crowd.
        const start = seed % 2 ? whole.from + (whole.to - whole.from) * from : Date.UTC(2020, 4, 17, 12);
        const window = { from: Math.round(start), to: Math.round(start + length) };
        const { table, visible, histogram } = pictureOf(dataset, { window, lanes, height });
        for (const { lane, density, unit } of histogram.lanes) {
          lanesSeen++;
          const { inside, before } = laneCount(lane, table.times, visible, window);
          expect(inside + before).toBe(lane.rows.and(visible).count());
          expect(rowsBefore(lane, table.times, visible, window)).toHaveLength(before);
          const { edges, bounds } = histogram;
          const first = table.times.firstFrom(edges[0]!);
          const end = table.times.firstFrom(edges.at(-1)!);
          expect(sum(density.totals)).toBe(lane.rows.countBetween(first, end));
          expect(sum(density.totals)).toBeGreaterThanOrEqual(inside);
          expect(bounds).toHaveLength(edges.length);
          const room = lane.histogram!.base - lane.histogram!.top;
          // A height that fills the room exactly is rounded by the last digit of a double.
          expect(unit * density.most).toBeLessThanOrEqual(room + 1e-9);
        }
      }),
    );
    expect(lanesSeen).toBeGreaterThan(20);
  });

  test('have one bar for thousands at one instant, no higher than there is room', () => {
    const instant = time('2020-05-17T12:30Z');
    const { layout, histogram } = pictureOf(
      manyEvents(5000, 1, () => instant),
      { lanes: 'none' },
    );
    const { density, unit } = histogram.lanes[0]!;
    expect(density.totals.filter((count) => count > 0)).toEqual(Uint32Array.of(5000));
    expect(unit * 5000).toBeLessThanOrEqual(layout.lanes[0]!.height + 1e-9);
    expect(sum(density.counts)).toBe(5000);
  });

  test('are drawn only where there are many: one event has its mark, none has nothing', () => {
    const one = pictureOf(datasetOf([event({ id: 'x', title: {}, time: time('2020-05-17') })]));
    expect(one.histogram).toBe(NO_HISTOGRAM);
    expect(one.layout.marks).toHaveLength(1);
    expect(pictureOf(datasetOf([])).layout).toMatchObject({ marks: [], lanes: [] });
  });

  test('of all the rest together have a scale of their own where they would dwarf the others', () => {
    const often = { ...event({ id: 'x', title: {}, time: time('2020-05-17') }), category: 'unheard' };
    const dataset = manyEvents(1700, 3);
    const crowd = Array.from({ length: 9000 }, (_, index) => ({ ...often, id: `r${String(index)}` }));
    const { histogram } = pictureOf(datasetOf([...dataset.events, ...crowd]), { height: 120 });
    const units = histogram.lanes.map(({ unit }) => unit);
    expect(new Set(units.slice(0, -1)).size).toBe(1);
    expect(units.at(-1)).toBeLessThan(units[0]! / 3);
    const alike = pictureOf(dataset, { height: 120 }).histogram.lanes.map(({ unit }) => unit);
    expect(new Set(alike).size).toBe(1);
  });

  test('have one path a category, whose bars stand on each other without a gap or an overlap', () => {
    const { histogram, window, width } = pictureOf(manyEvents(900, 5), { lanes: 'actor', height: 500 });
    for (const each of histogram.lanes) {
      const paths = histogramPaths(histogram, each, timeScale(window, width));
      expect(new Set(paths.map(({ hue }) => hue)).size).toBe(paths.length);
      const bars = paths.flatMap(({ d }) =>
        [...d.matchAll(/M(\S+) (\S+)h(\S+)v(\S+)h/g)].map(([, left, bottom, , height]) => ({
          left: Number(left),
          bottom: Number(bottom),
          top: Number(bottom) + Number(height),
        })),
      );
      const base = Math.round(each.lane.histogram!.base);
      for (const left of new Set(bars.map((bar) => bar.left))) {
        const pile = bars.filter((bar) => bar.left === left).sort((a, b) => b.bottom - a.bottom);
        pile.forEach(({ bottom }, index) =>
          expect(bottom).toBeCloseTo(index === 0 ? base : pile[index - 1]!.top, 5),
        );
      }
    }
  });
});

describe('HistogramScale', () => {
  test('keeps its number as long as it fits and is not half empty', () => {
    const scale = new HistogramScale();
    expect([7, 8, 5, 9, 4, 12, 11].map((most) => scale.including(most))).toEqual([8, 8, 8, 10, 4, 15, 15]);
  });

  test('rounds to numbers that are easily read, never to a part of an event', () => {
    expect([1, 2, 3, 7, 11, 16, 101, 999_999].map(roundAbove)).toEqual([1, 2, 3, 8, 15, 20, 150, 1_000_000]);
    expect([1, 2.9, 6, 19, 49, 50].map(roundBelow)).toEqual([1, 2, 5, 10, 20, 50]);
  });
});
