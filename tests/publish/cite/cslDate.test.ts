import { describe, expect, test } from 'vitest';
import { cslDate, isoDate, plainTime } from '../../../src/publish/cite/cslDate.ts';

describe('a date by its numbers says what is known, and no more', () => {
  test.each([
    ['2025-04-23', { 'date-parts': [[2025, 4, 23]] }, '2025-04-23'],
    ['2025-04', { 'date-parts': [[2025, 4]] }, '2025-04'],
    ['2025', { 'date-parts': [[2025]] }, '2025'],
    ['2025-04-23~', { 'date-parts': [[2025, 4, 23]], circa: true }, '2025-04-23~'],
    ['2025?', { 'date-parts': [[2025]], circa: true }, '2025~'],
    [
      '2025-04-24/2025-04-25',
      {
        'date-parts': [
          [2025, 4, 24],
          [2025, 4, 25],
        ],
      },
      '2025-04-24/2025-04-25',
    ],
    ['2024-10-16T10:00', { 'date-parts': [[2024, 10, 16]] }, '2024-10-16'],
    ['-0043', { 'date-parts': [[-44]] }, '-0043'],
    ['0000', { 'date-parts': [[-1]] }, '0000'],
    ['2022-02-24/..', { literal: 'in words' }, undefined],
    ['2022/', undefined, undefined],
    ['156X', undefined, undefined],
    ['spring', undefined, undefined],
  ])('%s', (edtf, date, iso) => {
    const time = plainTime(edtf);
    expect(time && cslDate(time, 'in words')).toEqual(date);
    if (date) expect(isoDate(date)).toBe(iso);
  });

  test('a season is its number', () => {
    const spring = {
      ...plainTime('2024-03')!,
      edtf: '2024-21',
      season: 21,
      startPrecision: 'season' as const,
    };
    const date = cslDate(spring, 'spring 2024');
    expect(date).toEqual({ 'date-parts': [[2024]], season: 1 });
    expect(isoDate(date)).toBe('2024-21');
  });
});
