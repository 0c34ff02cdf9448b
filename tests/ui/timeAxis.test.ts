import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { positionOf } from '../../src/domain/gregorian.ts';
import { axisOf, type Tick } from '../../src/ui/timeAxis.ts';

// Many generated cases, on machines that may be busy.
vi.setConfig({ testTimeout: 30_000 });

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const YEAR_MS = 365.2425 * DAY_MS;
const year = (number: number, length = 1) => ({
  from: positionOf(number),
  to: positionOf(number + length) - 1,
});
const labels = (ticks: readonly Tick[]) => ticks.map(({ label }) => label);

const anyStart = fc.oneof(
  fc.integer({ min: -11_000, max: 11_000 }).map((number) => positionOf(number)),
  fc.integer({ min: -2, max: 101 }).map((number) => positionOf(number)),
  fc.integer({ min: -3e5, max: 3e5 }).map((number) => positionOf(number)),
  fc.double({ min: -3e21, max: 3e21, noNaN: true }).map(Math.floor),
);
/** From an hour to 100,000 years, evenly by order of magnitude. */
const anyLength = fc
  .double({ min: Math.log(HOUR_MS), max: Math.log(1e5 * YEAR_MS), noNaN: true })
  .map(Math.exp);
const anyCase = fc.record({
  from: anyStart,
  length: anyLength,
  width: fc.integer({ min: 1, max: 4000 }),
  lang: fc.constantFrom('en', 'de', 'uk'),
});

describe('axisOf', () => {
  test('has few, ascending ticks in the window, and labels that tell them apart', () => {
    fc.assert(
      fc.property(anyCase, ({ from, length, width, lang }) => {
        const window = { from, to: from + length };
        const { fine, coarse } = axisOf(window, width, lang);
        expect(fine.length).toBeLessThanOrEqual(width / 30 + 3);
        expect(coarse.length).toBeLessThanOrEqual(fine.length + 2);
        for (const row of [fine, coarse]) {
          row.forEach(({ at, label }, index) => {
            expect(Number.isFinite(at)).toBe(true);
            expect(label).not.toBe('');
            if (index > 0) expect(at).toBeGreaterThan(row[index - 1]!.at);
            expect(at).toBeLessThanOrEqual(window.to);
          });
        }
        // The first of the row that says all may begin before the window.
        const [first, ...rest] = coarse.length > 0 ? coarse : fine;
        expect(first!.at).toBeLessThanOrEqual(window.from);
        for (const { at } of coarse.length > 0 ? fine : rest) expect(at).toBeGreaterThanOrEqual(window.from);
        const full = fine.map(
          ({ at, label }) => `${coarse.findLast((tick) => tick.at <= at)?.label ?? ''} ${label}`,
        );
        expect(new Set(full).size).toBe(full.length);
      }),
      { numRuns: 400 },
    );
  });

  test('has at least two ticks where there is room for four', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9000, max: 9000 }),
        fc.double({ min: Math.log(6 * HOUR_MS), max: Math.log(1e5 * YEAR_MS), noNaN: true }),
        (number, magnitude) => {
          const from = positionOf(number);
          const { fine } = axisOf({ from, to: from + Math.exp(magnitude) }, 1000, 'en');
          expect(fine.length).toBeGreaterThanOrEqual(2);
        },
      ),
    );
  });

  test('a whole history of the universe has no more ticks than a decade', () => {
    for (const { fine, coarse } of [
      axisOf({ from: -13.8e9 * YEAR_MS, to: 1e11 * YEAR_MS }, 1500, 'en'),
      axisOf({ from: -1e11 * YEAR_MS, to: -1e11 * YEAR_MS + HOUR_MS }, 1500, 'de'),
    ])
      expect(fine.length + coarse.length).toBeLessThan(60);
  });

  test.each<[string, { from: number; to: number }, number, string, string[], string[]]>([
    ['years', year(2014, 4), 400, 'en', ['2014', '2015', '2016', '2017'], []],
    ['years about the turn of the era', year(-1, 4), 400, 'en', ['2 BC', '1 BC', '1', '2'], []],
    ['the same in German', year(-1, 4), 400, 'de', ['2 v. Chr.', '1 v. Chr.', '1', '2'], []],
    ['the first century, not the twentieth', year(98, 3), 300, 'en', ['98', '99', '100'], []],
    [
      'round years before the era',
      year(-3100, 3200),
      220,
      'en',
      ['4000 BC', '3000 BC', '2000 BC', '1000 BC', '1'],
      [],
    ],
    [
      'years beyond `Date`',
      year(-300_000, 200_000),
      220,
      'en',
      ['400,000 BC', '300,000 BC', '200,000 BC'],
      [],
    ],
    ['far years', year(12_000, 3000), 200, 'en', ['12,000', '13,000', '14,000'], []],
    ['quarters', year(2025), 200, 'en', ['Jan', 'Apr', 'Jul', 'Oct'], ['2025']],
    ['quarters in Ukrainian', year(2025), 200, 'uk', ['січ.', 'квіт.', 'лип.', 'жовт.'], ['2025']],
    [
      'days in Ukrainian',
      { from: Date.UTC(2025, 1, 27), to: Date.UTC(2025, 2, 3) - 1 },
      160,
      'uk',
      ['27', '28', '1', '2'],
      ['лютий 2025', 'березень 2025'],
    ],
    [
      'hours in Ukrainian',
      { from: Date.UTC(2025, 1, 28, 12), to: Date.UTC(2025, 2, 1, 6) - 1 },
      200,
      'uk',
      ['12:00', '18:00', '00:00'],
      ['пт, 28 лютого 2025', 'сб, 1 березня 2025'],
    ],
    [
      'days',
      { from: Date.UTC(2025, 1, 27), to: Date.UTC(2025, 2, 3) - 1 },
      160,
      'en',
      ['27', '28', '1', '2'],
      ['February 2025', 'March 2025'],
    ],
    [
      'days in German',
      { from: Date.UTC(2025, 1, 27), to: Date.UTC(2025, 2, 3) - 1 },
      160,
      'de',
      ['27', '28', '1', '2'],
      ['Februar 2025', 'März 2025'],
    ],
    [
      'hours',
      { from: Date.UTC(2025, 1, 28, 12), to: Date.UTC(2025, 2, 1, 6) - 1 },
      200,
      'en',
      ['12:00', '18:00', '00:00'],
      ['Fri, 28 February 2025', 'Sat, 1 March 2025'],
    ],
    [
      'months before the era',
      year(-43),
      600,
      'en',
      ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
      ['44 BC'],
    ],
  ])('words %s', (_, window, width, lang, fine, coarse) => {
    const axis = axisOf(window, width, lang);
    expect(labels(axis.fine)).toEqual(fine);
    expect(labels(axis.coarse)).toEqual(coarse);
  });

  test('marks weeks by their Mondays', () => {
    const { fine } = axisOf({ from: Date.UTC(2025, 2, 1), to: Date.UTC(2025, 4, 1) - 1 }, 400, 'en');
    expect(fine.every(({ at }) => new Date(at).getUTCDay() === 1)).toBe(true);
  });
});
