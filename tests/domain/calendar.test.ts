import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addUnits } from '../../src/domain/calendar.ts';
import { DATE_RANGE, dateAt, daysInMonth, positionOf } from '../../src/domain/gregorian.ts';
import { dayText, parseDay } from '../../src/domain/isoTime.ts';
import { anyDay } from './anyTime.ts';

const at = (text: string) => parseDay(text)?.from ?? NaN;

describe('adding', () => {
  test.each([
    ['2025-01-31', 1, 'month', '2025-02-28'],
    ['2024-01-31', 1, 'month', '2024-02-29'],
    ['2024-02-29', 1, 'year', '2025-02-28'],
    ['2025-03-31', -1, 'month', '2025-02-28'],
    ['0050-06-15', 1, 'month', '0050-07-15'],
    ['0099-12-15', 1, 'month', '0100-01-15'],
    ['0003-01-01', -4, 'year', '-0001-01-01'],
    ['-0043-03-15', 1, 'year', '-0042-03-15'],
  ] as const)('to %s %i %s gives %s', (text, count, unit, expected) => {
    expect(dayText(addUnits(at(text), count, unit))).toBe(expected);
  });

  test('stops at the end of what Date can hold', () => {
    expect(addUnits(DATE_RANGE.to, 1, 'month')).toBe(DATE_RANGE.to);
    expect(addUnits(DATE_RANGE.from, -1, 'year')).toBe(DATE_RANGE.from);
    expect(addUnits(5e18, 1, 'month')).toBe(DATE_RANGE.to);
  });
});

describe('the Gregorian calendar by arithmetic', () => {
  test('agrees with Date wherever Date can be trusted', () => {
    fc.assert(
      fc.property(anyDay, ({ year, month, day }) => {
        const date = new Date(0);
        date.setUTCFullYear(year, month - 1, day);
        expect(positionOf(year, month, day)).toBe(date.getTime());
        expect(dateAt(date.getTime() + 86_399_999)).toEqual({ year, month, day });
      }),
    );
  });

  test('knows leap years before our era', () => {
    expect([-4, -1, 0, 4, 100, 400, 1900, 2000].map((year) => daysInMonth(year, 2))).toEqual([
      29, 28, 29, 29, 28, 29, 28, 29,
    ]);
  });
});
