import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addUnits,
  daysBetween,
  endOfUnit,
  startOfUnit,
  type CalendarUnit,
} from '../../src/domain/calendar.ts';
import { DATE_RANGE, dateAt, daysInMonth, positionOf } from '../../src/domain/gregorian.ts';
import { dayText, parseDay } from '../../src/domain/isoTime.ts';
import { anyDay, anyMoment } from './anyTime.ts';

const at = (text: string) => parseDay(text)?.from ?? NaN;
const UNITS: readonly CalendarUnit[] = [
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
  'millennium',
];
const anyUnit = fc.constantFrom(...UNITS);

describe('adding', () => {
  test.each([
    ['2025-01-31', 1, 'month', '2025-02-28'],
    ['2024-01-31', 1, 'month', '2024-02-29'],
    ['2024-02-29', 1, 'year', '2025-02-28'],
    ['2025-03-30', 1, 'day', '2025-03-31'],
    ['2025-03-30', -2, 'week', '2025-03-16'],
    ['0050-06-15', 1, 'month', '0050-07-15'],
    ['0099-12-31', 1, 'day', '0100-01-01'],
    ['0003-01-01', -4, 'year', '-0001-01-01'],
    ['-0043-03-15', 1, 'year', '-0042-03-15'],
    ['-0043-03-15', 1, 'century', '0057-03-15'],
    ['2025-01-01', 2, 'quarter', '2025-07-01'],
    ['2025-10-26T03:30', 1, 'hour', '2025-10-26T04:30'],
  ] as const)('to %s %i %s gives %s', (text, count, unit, expected) => {
    expect(dayText(addUnits(at(text), count, unit))).toBe(expected);
  });

  test('stops at the end of what Date can hold', () => {
    expect(addUnits(DATE_RANGE.to, 1, 'month')).toBe(DATE_RANGE.to);
    expect(addUnits(DATE_RANGE.from, -1, 'millennium')).toBe(DATE_RANGE.from);
    expect(addUnits(5e18, 1, 'day')).toBe(DATE_RANGE.to);
    expect(startOfUnit(DATE_RANGE.from, 'month')).toBe(DATE_RANGE.from);
  });
});

describe('units', () => {
  test.each([
    ['2025-04-24T15:30:10', 'minute', '2025-04-24T15:30'],
    ['2025-04-24T15:30', 'day', '2025-04-24'],
    ['2025-04-24', 'week', '2025-04-21'],
    ['1969-12-31', 'week', '1969-12-29'],
    ['2025-04-24', 'month', '2025-04-01'],
    ['2025-06-24', 'quarter', '2025-04-01'],
    ['2025-04-24', 'year', '2025-01-01'],
    ['2025-04-24', 'decade', '2020-01-01'],
    ['2025-04-24', 'century', '2000-01-01'],
    ['2025-04-24', 'millennium', '2000-01-01'],
    ['0050-06-15', 'month', '0050-06-01'],
    ['0050-06-15', 'year', '0050-01-01'],
    ['-0043-03-15', 'month', '-0043-03-01'],
    ['-0043-03-15', 'century', '-0100-01-01'],
  ] as const)('of %s: the %s begins %s', (text, unit, expected) => {
    expect(dayText(startOfUnit(at(text), unit))).toBe(expected);
  });

  test('hold their positions, and the next begins where one ends', () => {
    fc.assert(
      fc.property(anyMoment, anyUnit, (ms, unit) => {
        const start = startOfUnit(ms, unit);
        const end = endOfUnit(ms, unit);
        expect(start <= ms && ms <= end).toBe(true);
        expect(startOfUnit(start, unit)).toBe(start);
        expect(startOfUnit(end, unit)).toBe(start);
        expect(startOfUnit(end + 1, unit)).toBe(end + 1);
      }),
    );
  });
});

test('days between count midnights, not hours', () => {
  expect(daysBetween(at('2025-04-24T23:00'), at('2025-04-25T01:00'))).toBe(1);
  expect(daysBetween(at('-0001-12-31'), at('0000-01-01'))).toBe(1);
  expect(daysBetween(at('0050-01-01'), at('0049-01-01'))).toBe(-365);
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
