import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { withMargin } from '../../src/domain/extent.ts';
import { overlaps, shiftWindow, type TimeWindow } from '../../src/domain/interval.ts';
import { dayText, parseDay } from '../../src/domain/isoTime.ts';
import { parseIsoTime } from '../../src/domain/isoTime.ts';
import {
  clampToExtent,
  covers,
  cutToExtent,
  isShortest,
  reveal,
  tidyWindow,
  zoomWithin,
} from '../../src/state/window.ts';
import { anyInterval } from '../fixtures/anyDataset.ts';

// Many generated cases, on machines that may be busy.
vi.setConfig({ testTimeout: 30_000 });

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const anyMs = fc.oneof(
  fc.integer({ min: -4e14, max: 2.6e14 }),
  fc.double({ min: -4e14, max: 2.6e14, noNaN: true }),
  fc.double({ min: -3e20, max: 3e20, noNaN: true }),
);
const anyWindow = fc.tuple(anyMs, anyMs).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));

describe('tidyWindow', () => {
  test('gives what the address bar writes and reads back exactly', () => {
    fc.assert(
      fc.property(anyWindow, (window) => {
        const tidy = tidyWindow(window);
        expect(parseDay(dayText(tidy.from))?.from).toBe(tidy.from);
        expect(parseDay(dayText(tidy.to, 'to'))?.to).toBe(tidy.to);
        expect(tidyWindow(tidy)).toEqual(tidy);
      }),
    );
  });

  test('is at least an hour long, and within a day of what was asked for', () => {
    const near = fc.integer({ min: -6e13, max: 1e14 });
    fc.assert(
      fc.property(near, fc.integer({ min: -DAY_MS, max: 1e14 }), (from, length) => {
        const tidy = tidyWindow({ from, to: from + length });
        expect(tidy.to - tidy.from + 1).toBeGreaterThanOrEqual(HOUR_MS);
        expect(Math.abs(tidy.from - from)).toBeLessThanOrEqual(DAY_MS);
        if (length > DAY_MS) expect(Math.abs(tidy.to - from - length)).toBeLessThanOrEqual(DAY_MS);
      }),
    );
  });
});

describe('the limits of the window', () => {
  const anyExtent = anyWindow.map((span) => withMargin(span));
  const within = (window: TimeWindow, extent: TimeWindow) =>
    window.from >= extent.from && window.to <= extent.to;

  test('the extent of a dataset is a window that the address bar can write', () => {
    fc.assert(
      fc.property(anyExtent, (extent) => {
        expect(tidyWindow(extent)).toEqual(extent);
      }),
    );
  });

  test('whatever is panned, zoomed or asked for ends within the extent, tidy', () => {
    fc.assert(
      fc.property(
        anyExtent,
        anyWindow,
        anyMs,
        fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
        (extent, asked, ms, by) => {
          const windows = [
            clampToExtent(asked, extent),
            clampToExtent(shiftWindow(clampToExtent(asked, extent), ms), extent),
            zoomWithin(clampToExtent(asked, extent), by, ms, extent),
            cutToExtent(asked, extent),
          ];
          for (const window of windows) {
            if (!window) continue;
            expect(within(window, extent)).toBe(true);
            expect(tidyWindow(window)).toEqual(window);
            expect(clampToExtent(window, extent)).toEqual(window);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test('zooming out about any anchor ends at the whole extent, and stays there', () => {
    const near = fc.integer({ min: -6e13, max: 1e14 });
    fc.assert(
      fc.property(near, near, near, near, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, c, d, share) => {
        const extent = withMargin({ from: Math.min(a, b), to: Math.max(a, b) });
        let window = clampToExtent({ from: Math.min(c, d), to: Math.max(c, d) }, extent);
        const anchor = window.from + share * (window.to - window.from);
        for (let times = 0; times < 50; times++) window = zoomWithin(window, 1 / 1.6, anchor, extent);
        expect(window).toEqual(extent);
      }),
    );
  });

  test('zooming in about a moment keeps it in the window, to the unit of the window, and ends at an hour', () => {
    const near = fc.integer({ min: -6e13, max: 1e14 });
    fc.assert(
      fc.property(near, near, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, share) => {
        const extent = withMargin({ from: Math.min(a, b), to: Math.max(a, b) });
        const anchor = extent.from + share * (extent.to - extent.from);
        let window: TimeWindow = extent;
        for (let times = 0; times < 60; times++) {
          window = zoomWithin(window, 1.6, Math.min(Math.max(anchor, window.from), window.to), extent);
          expect(window.from).toBeLessThanOrEqual(anchor + DAY_MS);
          expect(window.to).toBeGreaterThanOrEqual(anchor - DAY_MS);
        }
        expect(isShortest(window)).toBe(true);
        expect(zoomWithin(window, 1.6, window.from, extent)).toEqual(window);
      }),
    );
  });

  test('a span that no event can lie in is not cut to any', () => {
    const extent = { from: Date.UTC(2014, 0), to: Date.UTC(2026, 0) - 1 };
    expect(cutToExtent({ from: Date.UTC(1900, 0), to: Date.UTC(1950, 0) - 1 }, extent)).toBeUndefined();
    expect(cutToExtent({ from: Date.UTC(1900, 0), to: Date.UTC(2020, 0) - 1 }, extent)).toEqual({
      from: extent.from,
      to: Date.UTC(2020, 0) - 1,
    });
  });
});

test.each([
  [{ from: 0, to: 9 }, true],
  [{ from: -1, to: 10 }, true],
  [{ from: 1, to: 9 }, false],
  [{ from: 0, to: 8 }, false],
])('%j covers 0 … 9: %s', (window, expected) => {
  expect(covers(window, { from: 0, to: 9 })).toBe(expected);
});

test('what is revealed begins a third into the window', () => {
  const time = parseIsoTime('2025-04-24')!;
  const moved = reveal({ from: 0, to: 30 * DAY_MS }, time);
  expect((time.earliestStart - moved.from) / (moved.to - moved.from)).toBeCloseTo(1 / 3, 9);
});

test('revealing keeps the length, and brings in what was out of view', () => {
  const near = fc.integer({ min: -6e13, max: -5e13 });
  fc.assert(
    fc.property(near, fc.integer({ min: 10 * DAY_MS, max: 1e12 }), anyInterval, (from, length, time) => {
      const window = { from, to: from + length };
      fc.pre(time !== undefined && !overlaps(time, window));
      const moved = reveal(window, time);
      expect(moved.to - moved.from).toBeCloseTo(length, 0);
      expect(overlaps(time, tidyWindow(moved))).toBe(true);
    }),
  );
});
