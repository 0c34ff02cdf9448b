import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { NO_FILTER } from '../../../src/domain/filter.ts';
import { BitSet } from '../../../src/engine/bitSet.ts';
import { query } from '../../../src/engine/query.ts';
import { LANES } from '../../../src/state/viewState.ts';
import { timeScale } from '../../../src/ui/timeScale.ts';
import { anchorX } from '../../../src/views/timeline/eventSpan.ts';
import { TIGHT_LINE_PX } from '../../../src/views/timeline/laneMetrics.ts';
import { stillServes, visibleMarks, type Layout } from '../../../src/views/timeline/layout.ts';
import { anyDataset } from '../../fixtures/anyDataset.ts';
import { time } from '../../fixtures/smallDataset.ts';
import { layoutOfAll } from './layoutOfSmall.ts';
import { anyTime, manyEvents } from './manyEvents.ts';

// Many generated cases, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const ascending = (rows: readonly number[]) => [...rows].sort((a, b) => a - b);
const histograms = ({ lanes }: Layout) => lanes.map(({ histogram }) => histogram !== undefined);
const labels = ({ marks }: Layout) => marks.filter(({ label }) => label !== 'none').length;
const merged = ({ marks }: Layout) => marks.filter(({ rows }) => rows.length > 1).length;

describe('layoutOf', () => {
  const share = fc.double({ min: 0.01, max: 1, noNaN: true });
  const height = fc.integer({ min: 24, max: 500 });
  const datasets = fc.oneof(
    anyDataset,
    fc
      .record({ seed: fc.integer(), count: fc.constantFrom(61, 200, 400, 900) })
      .map(({ seed, count }) => manyEvents(count, seed, seed % 2 ? anyTime : undefined)),
  );

  test('every event of the window is in a mark, or counted in the histogram of its lane, and none in two', () => {
    fc.assert(
      fc.property(datasets, fc.constantFrom(...LANES), share, height, (dataset, lanes, part, px) => {
        const whole = layoutOfAll({}, dataset).input.window;
        const window = { from: whole.from, to: Math.round(whole.from + (whole.to - whole.from) * part) };
        const { input, layout } = layoutOfAll({ window, lanes, height: px }, dataset);
        const { visible } = query(input.table, { filter: NO_FILTER, window });
        const marks = visibleMarks(layout, visible);
        const inMarks = marks
          .filter(({ lane }) => !layout.lanes[lane]!.histogram)
          .flatMap(({ rows }) => rows);
        const counted = layout.lanes
          .filter(({ histogram }) => histogram)
          .flatMap(({ rows }) => [...rows.and(visible)]);
        expect(ascending([...inMarks, ...counted])).toEqual([...visible.rows()]);
        const scale = timeScale(window, input.width);
        for (const { row, span } of marks) {
          // What begins nobody knows when has its glyph at its end, which may be out of sight.
          if (!visible.has(row) || span.from === -Infinity) continue;
          const x = anchorX(scale(span.at), scale(span.to));
          expect(x >= -0.001 && x <= input.width).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('no mark covers another: on one line their middles are 13 px apart', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(61, 200, 400), height, (seed, count, px) => {
        const { input, layout } = layoutOfAll({ height: px }, manyEvents(count, seed));
        const scale = timeScale(input.window, input.width);
        const lines = new Map<string, number[]>();
        for (const { lane, y, span } of layout.marks) {
          const key = `${String(lane)} ${String(y)}`;
          lines.set(key, [...(lines.get(key) ?? []), scale(span.at)]);
        }
        for (const xs of lines.values()) {
          const sorted = ascending(xs);
          sorted
            .slice(1)
            .forEach((x, index) => expect(x - sorted[index]!).toBeGreaterThanOrEqual(TIGHT_LINE_PX - 0.01));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('the lanes stand one under the other, within the height, each mark in its own', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(1, 61, 200, 900), height, (seed, count, px) => {
        const { layout } = layoutOfAll({ height: px }, manyEvents(count, seed));
        let top = 0;
        for (const lane of layout.lanes) {
          expect(lane.top).toBeCloseTo(top);
          top += lane.height;
        }
        expect(top).toBeLessThanOrEqual(px + 0.01);
        for (const { y, lane } of layout.marks) {
          const { top: from, height: laneHeight } = layout.lanes[lane]!;
          expect(y > from && y < from + laneHeight).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('where there is less and less room', () => {
  const dataset = manyEvents(120, 7);
  const at = (height: number) => layoutOfAll({ lanes: 'none', height }, dataset).layout;

  test('names give way first, then marks of one day merge, then there is a histogram', () => {
    const [roomy, named, tight, low] = [at(1600), at(220), at(90), at(40)];
    expect(labels(roomy)).toBe(120);
    expect(labels(named)).toBeLessThan(120);
    expect(labels(named)).toBeGreaterThan(0);
    expect([merged(named), ...histograms(named)]).toEqual([0, false]);
    expect(labels(tight)).toBe(0);
    expect(histograms(tight)).toEqual([false]);
    expect(histograms(low)).toEqual([true]);
  });

  test('three hundred events of one day are one mark with their number', () => {
    const day = time('2020-05-17');
    const window = { from: Date.UTC(2020, 0, 1), to: Date.UTC(2021, 0, 1) - 1 };
    const one = manyEvents(300, 1, () => day);
    const { layout } = layoutOfAll({ lanes: 'none', height: 200, window }, one);
    expect(layout.marks.map(({ rows }) => rows.length)).toEqual([300]);
    // In the day itself each has a bar as long as the day, and no bar lies on another.
    const inside = layoutOfAll(
      { lanes: 'none', height: 200, window: { from: day.earliestStart, to: day.latestEnd } },
      one,
    );
    expect(histograms(inside.layout)).toEqual([true]);
  });

  test('a lane of many does not take the names from one of few', () => {
    const crowd = manyEvents(100, 3);
    const events = crowd.events.map((each, row) => ({
      ...each,
      category: row % 25 === 0 ? 'visit' : 'talks',
    }));
    const { layout } = layoutOfAll({ height: 190 }, { ...crowd, events });
    const few = layout.lanes.findIndex(({ key }) => key === 'visit');
    const named = layout.marks.filter(({ lane, label }) => lane === few && label !== 'none');
    expect(named.length).toBeGreaterThan(2);
  });

  test('what is selected keeps its name and a mark of its own', () => {
    const day = time('2020-05-17');
    const { layout } = layoutOfAll(
      { lanes: 'none', height: 60, selected: 17 },
      manyEvents(100, 1, (_, row) => (row > 50 ? day : time(`2020-0${String(1 + (row % 9))}-02`))),
    );
    const mark = layout.marks.find(({ rows }) => rows.includes(17))!;
    expect(mark.rows).toEqual([17]);
    expect(mark.label).not.toBe('none');
  });
});

describe('a histogram', () => {
  const dataset = manyEvents(2000, 8);

  test('stands for very many events, and shares all the height with the others of its kind', () => {
    expect(histograms(layoutOfAll({ lanes: 'none', height: 9000 }, manyEvents(900, 7)).layout)).toEqual([
      true,
    ]);
    const { layout } = layoutOfAll({ height: 401 }, dataset);
    const heights = layout.lanes.map(({ height }) => height);
    expect(heights.reduce((sum, height) => sum + height, 0)).toBeCloseTo(401);
    expect(new Set(heights).size).toBe(1);
  });

  test('leaves what is selected, focused or in the step a mark of its own, with its label', () => {
    const { layout } = layoutOfAll({ selected: 300, focused: 900, emphasised: new Set([1200]) }, dataset);
    expect(layout.marks.map(({ row }) => row)).toEqual([300, 900, 1200]);
    expect(layout.marks.every(({ label }) => label !== 'none')).toBe(true);
    for (const { y, lane } of layout.marks) {
      const { top, histogram } = layout.lanes[lane]!;
      expect(y > top && y < histogram!.base).toBe(true);
    }
  });

  test('has the few that are more important than the others above it, where there is room', () => {
    const events = dataset.events.map((each, row) => (row % 200 === 7 ? { ...each, importance: 5 } : each));
    const marksAt = (height: number) =>
      layoutOfAll({ lanes: 'none', height }, { ...dataset, events }).layout.marks;
    const marks = marksAt(300);
    expect(marks.length).toBeGreaterThan(3);
    expect(marks.every(({ row }) => row % 200 === 7)).toBe(true);
    expect(new Set(marks.map(({ y }) => y)).size).toBe(1);
    expect(marksAt(60)).toEqual([]);
  });

  test('has nothing above it where all are as important', () => {
    const events = dataset.events.map((each) => ({ ...each, importance: 5 }));
    expect(layoutOfAll({ lanes: 'none' }, { ...dataset, events }).layout.marks).toEqual([]);
  });
});

test('a merged mark keeps those of its events that are visible, and its name goes over to the first of them', () => {
  const day = time('2020-05-17');
  const { input, layout } = layoutOfAll(
    { lanes: 'none', height: 100, window: { from: Date.UTC(2020, 0, 1), to: Date.UTC(2021, 0, 1) - 1 } },
    manyEvents(30, 1, () => day),
  );
  const { visible } = query(input.table, { filter: NO_FILTER });
  const [mark] = visibleMarks(layout, visible);
  expect(mark!.rows).toHaveLength(30);
  const few = BitSet.of(30, [4, 9]);
  expect(visibleMarks(layout, few)).toMatchObject([{ row: 4, rows: [4, 9] }]);
  expect(visibleMarks(layout, new BitSet(30))).toEqual([]);
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
