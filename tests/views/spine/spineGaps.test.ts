import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spineGaps, spineScale, TYPICAL_PX } from '../../../src/views/spine/spineGaps.ts';

const DAY = 86_400_000;
const MIN_PX = 44;
const MAX_PX = 120;
const gapsOf = (...days: number[]) =>
  spineGaps(
    days.map((day) => day * DAY),
    MIN_PX,
    MAX_PX,
  );
const positions = fc
  .array(fc.integer({ min: -1e6, max: 1e6 }), { maxLength: 60 })
  .map((days) => days.sort((a, b) => a - b).map((day) => day * DAY));

describe('gaps along the spine', () => {
  test('give the median gap its comfortable length', () => {
    expect(gapsOf(0, 1, 3, 6).map(({ px }) => px)).toEqual([MIN_PX, TYPICAL_PX, 84]);
  });

  test('cut a long gap and say so', () => {
    expect(gapsOf(0, 1, 3, 400).at(-1)).toEqual({ ms: 397 * DAY, px: MAX_PX, compressed: true });
  });

  test('do not let events of one moment set the scale', () => {
    expect(gapsOf(0, 0, 0, 0, 10).map(({ px }) => Math.round(px))).toEqual([
      MIN_PX,
      MIN_PX,
      MIN_PX,
      TYPICAL_PX,
    ]);
  });

  test.each([
    ['no event', []],
    ['one event', [5]],
  ])('are none for %s', (_, days) => {
    expect(gapsOf(...days)).toEqual([]);
    expect(spineScale(days)).toBe(0);
  });

  test('follow time: a longer gap is never shorter on screen, in proportion below the cap', () => {
    fc.assert(
      fc.property(positions, (sorted) => {
        const gaps = spineGaps(sorted, MIN_PX, MAX_PX);
        const scale = spineScale(sorted);
        expect(gaps).toHaveLength(Math.max(0, sorted.length - 1));
        for (const [at, { ms, px, compressed }] of gaps.entries()) {
          expect(ms).toBe(sorted[at + 1]! - sorted[at]!);
          expect(px).toBeGreaterThanOrEqual(MIN_PX);
          expect(px).toBeLessThanOrEqual(MAX_PX);
          expect(compressed).toBe(ms * scale > MAX_PX);
          if (px > MIN_PX && px < MAX_PX) expect(px).toBeCloseTo(ms * scale, 6);
        }
        const byTime = gaps.toSorted((a, b) => a.ms - b.ms);
        expect(byTime.map(({ px }) => px)).toEqual(byTime.map(({ px }) => px).sort((a, b) => a - b));
      }),
    );
  });
});
