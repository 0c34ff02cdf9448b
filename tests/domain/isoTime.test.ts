import { parse } from 'edtf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateAt, daysInMonth } from '../../src/domain/gregorian.ts';
import { dayText, parseDay, parseIsoTime } from '../../src/domain/isoTime.ts';
import { anyDay, anyMoment, dayTextOf } from './anyTime.ts';

const at = (iso: string) => Date.parse(`${iso}Z`);
const span = (text: string, zone?: string) => {
  const time = parseIsoTime(text, zone);
  return time && [time.earliestStart, time.latestEnd];
};

describe('plain ISO text', () => {
  test.each([
    ['2025', '2025-01-01T00:00:00.000', '2025-12-31T23:59:59.999', 'year'],
    ['2024-02', '2024-02-01T00:00:00.000', '2024-02-29T23:59:59.999', 'month'],
    ['2025-04-24', '2025-04-24T00:00:00.000', '2025-04-24T23:59:59.999', 'day'],
    ['2025-04-24T15', '2025-04-24T15:00:00.000', '2025-04-24T15:59:59.999', 'hour'],
    ['2025-04-24T15:30', '2025-04-24T15:30:00.000', '2025-04-24T15:30:59.999', 'minute'],
    ['2025-04-24T15:30:10', '2025-04-24T15:30:10.000', '2025-04-24T15:30:10.999', 'second'],
    ['2025-04-24T15:30:10.123', '2025-04-24T15:30:10.000', '2025-04-24T15:30:10.999', 'second'],
    ['2025-04-24T24:00', '2025-04-25T00:00:00.000', '2025-04-25T00:00:59.999', 'minute'],
    ['2025-04-24/2025-04-25', '2025-04-24T00:00:00.000', '2025-04-25T23:59:59.999', 'day'],
    ['2004/2006', '2004-01-01T00:00:00.000', '2006-12-31T23:59:59.999', 'year'],
    ['0044', '0044-01-01T00:00:00.000', '0044-12-31T23:59:59.999', 'year'],
    ['0000-02-29', '0000-02-29T00:00:00.000', '0000-02-29T23:59:59.999', 'day'],
    ['0099-12-31', '0099-12-31T00:00:00.000', '0099-12-31T23:59:59.999', 'day'],
    ['-0043-03-15', '-000043-03-15T00:00:00.000', '-000043-03-15T23:59:59.999', 'day'],
    ['-9999', '-009999-01-01T00:00:00.000', '-009999-12-31T23:59:59.999', 'year'],
    ['9999-12-31', '9999-12-31T00:00:00.000', '9999-12-31T23:59:59.999', 'day'],
  ])('%s is read from its first to its last millisecond', (text, from, to, precision) => {
    expect(span(text)).toEqual([at(from), at(to)]);
    expect(parseIsoTime(text)?.startPrecision).toBe(precision);
    expect(parseIsoTime(text)?.edtf).toBe(text);
  });

  test.each([
    '2025-02-30',
    '2025-04-31',
    '1900-02-29',
    '2025-13',
    '2025-00',
    '2025-04-00',
    '2025-04-24T25:00',
    '2025-04-24T24:01',
    '2025-04-24T15:60',
    '2025-04-24T15:30+25:00',
    '-0000',
    '25-04-24',
    '2025-4-24',
    '20250424',
    '+2025',
    '2006/2004',
    '2004/2005/2006',
    '..',
    '',
    ' 2025',
    '2025-04-24T',
    'foo',
  ])('“%s” is declined', (text) => {
    expect(parseIsoTime(text)).toBeUndefined();
  });

  test('years, months and days agree with the EDTF library, whatever the year', () => {
    fc.assert(
      fc.property(anyDay, ({ year, month, day }) => {
        const text = dayTextOf(year, month, day);
        expect(parse(text).values).toEqual([year, month - 1, day]);
        expect(dateAt(parseIsoTime(text)?.earliestStart ?? NaN)).toEqual({ year, month, day });
      }),
    );
  });

  test('days that do not exist are declined, whatever the year', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 9 }), ({ year, month }, more) => {
        expect(parseIsoTime(dayTextOf(year, month, daysInMonth(year, month) + more))).toBeUndefined();
      }),
    );
  });

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-0-9TZ:+./X?~%]{0,30}$/)), (text) => {
        const time = parseIsoTime(text, 'Europe/Kyiv');
        expect(time === undefined || time.edtf === text).toBe(true);
      }),
    );
  });
});

describe('zones', () => {
  test.each([
    // text, zone, wall clock at the place, true instant
    ['2025-04-24T15:30', undefined, '2025-04-24T15:30', undefined],
    ['2025-04-24T15:30Z', undefined, '2025-04-24T15:30', '2025-04-24T15:30'],
    // Without a place an offset is one from UTC.
    ['2025-04-24T15:30+02:00', undefined, '2025-04-24T13:30', '2025-04-24T13:30'],
    ['2025-04-24T15:30-0430', undefined, '2025-04-24T20:00', '2025-04-24T20:00'],
    ['2025-04-24T15:30', 'Europe/Kyiv', '2025-04-24T15:30', '2025-04-24T12:30'],
    ['2025-04-24T23:30Z', 'Europe/Kyiv', '2025-04-25T02:30', '2025-04-24T23:30'],
    ['2025-04-24T01:30Z', 'America/New_York', '2025-04-23T21:30', '2025-04-24T01:30'],
    ['2025-01-24T15:30', 'Europe/Kyiv', '2025-01-24T15:30', '2025-01-24T13:30'],
    // Skipped in spring, twice in autumn.
    ['2025-03-30T03:30', 'Europe/Kyiv', '2025-03-30T03:30', '2025-03-30T01:30'],
    ['2025-10-26T03:30', 'Europe/Kyiv', '2025-10-26T03:30', '2025-10-26T00:30'],
    ['1970-05-01T12:00', 'Africa/Monrovia', '1970-05-01T12:00', '1970-05-01T12:44:30'],
    ['2025-04-24T15:30', 'Mars/Olympus', '2025-04-24T15:30', undefined],
  ])('%s in %s stands at the place’s wall clock', (text, zone, wall, instant) => {
    const time = parseIsoTime(text, zone);
    expect(time?.earliestStart).toBe(at(wall));
    expect(time?.instant).toBe(instant === undefined ? undefined : at(instant));
    expect(time?.zone).toBe(zone ?? (instant === undefined ? undefined : 'UTC'));
  });

  test('times with offsets and no zone stand in the order of their instants', () => {
    const [earlier, later] = ['2025-04-24T08:00+09:00', '2025-04-23T23:30Z'].map((text) =>
      parseIsoTime(text)!,
    );
    expect(earlier!.earliestStart).toBeLessThan(later!.earliestStart);
  });

  test('a day is the same day in every zone', () => {
    expect(span('2024-10-03', 'Pacific/Kiritimati')).toEqual(span('2024-10-03', 'America/Los_Angeles'));
    expect(parseIsoTime('2024-10-03', 'Europe/Kyiv')?.instant).toBeUndefined();
  });
});

describe('days in the address bar', () => {
  test.each([
    ['2025-06-30', '2025-06-30T00:00:00.000', '2025-06-30T23:59:59.999'],
    ['2025-06-30T12:05', '2025-06-30T12:05:00.000', '2025-06-30T12:05:59.999'],
    ['0044-03-15', '0044-03-15T00:00:00.000', '0044-03-15T23:59:59.999'],
    ['-0043-03-15', '-000043-03-15T00:00:00.000', '-000043-03-15T23:59:59.999'],
  ])('%s is read and printed from both ends', (text, from, to) => {
    expect(parseDay(text)).toEqual({ from: at(from), to: at(to) });
    expect(dayText(at(from))).toBe(text);
    expect(dayText(at(to), 'to')).toBe(text);
  });

  test('a midnight that ends a window keeps its minute, so that it is not read as the whole day', () => {
    const midnight = at('2025-06-30T00:00:00.000');
    expect(dayText(midnight, 'to')).toBe('2025-06-30T00:00');
    expect(dayText(midnight - 1, 'to')).toBe('2025-06-29');
    expect(dayText(midnight - 1)).toBe('2025-06-29T23:59');
  });

  test('far years are printed as years', () => {
    expect(dayText(at('+012345-06-01T00:00:00.000'))).toBe('Y12345');
    expect(dayText(at('-012345-06-01T00:00:00.000'))).toBe('Y-12345');
    for (const text of ['Y12345', 'Y-12345', 'Y170000002', 'Y-4500000000']) {
      const { from, to } = parseDay(text) ?? { from: NaN, to: NaN };
      expect(dayText(from)).toBe(text);
      expect(dayText(to, 'to')).toBe(text);
    }
  });

  test.each(['', 'foo', '2025-02-30', '2025/2026', '..', 'Y2025'])('“%s” is not a day', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  test('whole minutes survive printing and reading, from both ends; no seconds are written', () => {
    fc.assert(
      fc.property(anyMoment, (ms) => {
        const minute = Math.floor(ms / 60_000) * 60_000;
        expect(dayText(ms)).toMatch(/^-?\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/);
        expect(parseDay(dayText(ms))?.from).toBe(minute);
        expect(parseDay(dayText(minute + 59_999, 'to'))?.to).toBe(minute + 59_999);
      }),
    );
  });
});
