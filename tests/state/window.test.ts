import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { overlaps } from '../../src/domain/interval.ts';
import { dayText, parseDay } from '../../src/domain/isoTime.ts';
import { covers, reveal, tidyWindow } from '../../src/state/window.ts';
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

test.each([
  [{ from: 0, to: 9 }, true],
  [{ from: -1, to: 10 }, true],
  [{ from: 1, to: 9 }, false],
  [{ from: 0, to: 8 }, false],
])('%j covers 0 … 9: %s', (window, expected) => {
  expect(covers(window, { from: 0, to: 9 })).toBe(expected);
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
