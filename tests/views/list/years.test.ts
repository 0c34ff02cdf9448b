import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupByYear } from '../../../src/views/list/years.ts';

const starts = [-Infinity, Date.UTC(2014, 0, 1), Date.UTC(2014, 11, 31), Date.UTC(2016, 5, 1), NaN, NaN];

describe('groupByYear', () => {
  test('puts unknown starts first, years in order, undated events last', () => {
    expect(
      groupByYear([0, 1, 2, 3, 4, 5], starts).map(({ key, from, to, dated }) => [key, from, to, dated]),
    ).toEqual([
      ['start-unknown', 0, 1, true],
      ['2014', 1, 3, true],
      ['2016', 3, 4, true],
      ['undated', 4, 6, false],
    ]);
  });

  test('keeps years before the common era apart', () => {
    const bce = [-44, -43, 1].map((year) => new Date(0).setUTCFullYear(year, 5, 1));
    expect(groupByYear([0, 1, 2], bce).map(({ key }) => key)).toEqual(['-44', '-43', '1']);
  });

  test('nothing gives nothing', () => {
    expect(groupByYear([], starts)).toEqual([]);
  });

  test('every row is in exactly one group, and neighbours of one year are together', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e14, max: 1e14 })), (times) => {
        const sorted = times.toSorted((a, b) => a - b);
        const groups = groupByYear([...sorted.keys()], sorted);
        expect(groups.reduce((at, { from, to }) => (from === at ? to : NaN), 0)).toBe(sorted.length);
        expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
      }),
    );
  });
});
