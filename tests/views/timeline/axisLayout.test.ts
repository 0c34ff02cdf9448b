import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { positionOf } from '../../../src/domain/gregorian.ts';
import { axisOf } from '../../../src/ui/timeAxis.ts';
import { layOutAxis, unitAt } from '../../../src/views/timeline/axisLayout.ts';

const years = (from: number, to: number) => ({ from: positionOf(from), to: positionOf(to + 1) - 1 });

describe('layOutAxis', () => {
  test('cuts no word at either edge, and none lies on another', () => {
    const lang = fc.constantFrom('en', 'de', 'uk');
    const start = fc.integer({ min: -5000, max: 3000 });
    fc.assert(
      fc.property(
        start,
        fc.double({ min: 15, max: 31, noNaN: true }),
        lang,
        fc.integer({ min: 1, max: 1600 }),
        (year, power, tongue, width) => {
          const from = positionOf(year);
          const window = { from, to: from + Math.exp(power) };
          const { coarse, fine } = layOutAxis(axisOf(window, width, tongue), window, width);
          for (const row of [coarse, fine]) {
            row.forEach(({ x, label }, index) => {
              expect(x).toBeGreaterThanOrEqual(3);
              const end = x + label.length * 7;
              expect(end).toBeLessThanOrEqual(width + 0.01);
              if (row[index + 1]) expect(end).toBeLessThanOrEqual(row[index + 1]!.x);
            });
          }
        },
      ),
    );
  });

  test('the unit in which the window begins is named at the left edge', () => {
    const window = { from: Date.UTC(2024, 4, 10), to: Date.UTC(2025, 3, 1) };
    const { coarse } = layOutAxis(axisOf(window, 900, 'en'), window, 900);
    expect(coarse.map(({ label }) => label)).toEqual(['2024', '2025']);
    expect(coarse[0]!.x).toBeLessThan(10);
  });
});

describe('unitAt', () => {
  const window = { from: Date.UTC(2024, 8, 1), to: Date.UTC(2025, 7, 1) - 1 };
  const axis = axisOf(window, 900, 'en');
  const iso = (found: { from: number; to: number } | undefined) =>
    found && [found.from, found.to + 1].map((ms) => new Date(ms).toISOString().slice(0, 10));

  test('is the year above and the month below', () => {
    expect(iso(unitAt(axis, window, 900, 500, 10))).toEqual(['2025-01-01', '2026-01-01']);
    expect(iso(unitAt(axis, window, 900, 500, 30))).toEqual(['2025-03-01', '2025-04-01']);
    expect(iso(unitAt(axis, window, 900, 0, 10))).toEqual(['2024-01-01', '2025-01-01']);
  });

  test('is as many years as are between two ticks, round before the era too', () => {
    const old = years(-3000, 2000);
    expect(unitAt(axisOf(old, 600, 'en'), old, 600, 5, 20)).toEqual(years(-2999, -2500));
  });
});
