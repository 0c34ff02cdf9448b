import { describe, expect, test } from 'vitest';
import { parseEdtf } from '../../../src/domain/edtf.ts';
import { cslDate } from '../../../src/publish/cite/cslDate.ts';

const WORDS = { literal: 'in words' };

describe('a date by its numbers says what is known, and no more', () => {
  test.each([
    ['2025-04-23', { 'date-parts': [[2025, 4, 23]] }],
    ['2025-04', { 'date-parts': [[2025, 4]] }],
    ['2025', { 'date-parts': [[2025]] }],
    ['2025-04-23~', { 'date-parts': [[2025, 4, 23]], circa: true }],
    ['2025?', { 'date-parts': [[2025]], circa: true }],
    ['2024-10-16T10:00', { 'date-parts': [[2024, 10, 16]] }],
    ['-0043', { 'date-parts': [[-44]] }],
    ['0000', { 'date-parts': [[-1]] }],
    ['2024-21', { 'date-parts': [[2024]], season: 1 }],
    ['2024-24~', { 'date-parts': [[2024]], season: 4, circa: true }],
    ['2024-21/2024-22', WORDS],
    ['2022-02-24/..', WORDS],
    ['../2022', WORDS],
    ['2022/', WORDS],
    ['156X', WORDS],
    ['15XX', WORDS],
  ])('%s', (edtf, date) => {
    const read = parseEdtf(edtf);
    expect(read.ok && cslDate(read.time, 'in words')).toEqual(date);
  });

  test('two for a range', () => {
    const read = parseEdtf('2025-04-24/2025-05');
    expect(read.ok && cslDate(read.time, '')['date-parts']).toEqual([
      [2025, 4, 24],
      [2025, 5],
    ]);
  });
});
