import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseEdtf } from '../../../src/domain/edtf.ts';
import { BAD_DATE, Dates, PLAIN } from '../../../src/loading/columns/dates.ts';

const anyNumber = fc.integer({ min: 0, max: 9999 });
const anyTwo = fc.integer({ min: 0, max: 40 }).map((number) => String(number).padStart(2, '0'));
const anyDay = fc
  .tuple(anyNumber, anyTwo, anyTwo)
  .map(([year, month, day]) => `${String(year).padStart(4, '0')}-${month}-${day}`);
const anyText = fc.oneof(
  { weight: 3, arbitrary: anyDay },
  { weight: 3, arbitrary: fc.tuple(anyDay, anyDay).map(([from, to]) => `${from}/${to}`) },
  fc.constantFrom(
    '2014',
    '2014-05',
    '2014-21',
    '../2014',
    '2014-02-29',
    '2014-05-0a',
    '2014/05/01',
    'x'.repeat(21),
  ),
  fc.string({ minLength: 10, maxLength: 10 }),
);

test('reads what the parser reads, and nothing else', () => {
  const dates = new Dates();
  fc.assert(
    fc.property(anyText, (text) => {
      const expected = parseEdtf(text);
      const code = dates.read(text);
      if (!expected.ok) expect(code).toBe(BAD_DATE);
      else if (code === PLAIN) {
        const { earliestStart, latestStart, earliestEnd, latestEnd } = expected.time;
        expect([earliestStart, latestStart]).toEqual([dates.first, dates.first]);
        expect([earliestEnd, latestEnd]).toEqual([dates.last, dates.last]);
      } else expect(dates.times[code]).toEqual(expected.time);
    }),
    { numRuns: 2000 },
  );
});

test('whole days and spans of them need no parser; all others are parsed once', () => {
  const dates = new Dates();
  expect([dates.read('2014-05-02'), dates.read('2014-05-02/2014-06-30')]).toEqual([PLAIN, PLAIN]);
  expect([dates.read('2014'), dates.read('2014-05'), dates.read('2014')]).toEqual([0, 1, 0]);
});

test('a season is another time south of the equator', () => {
  const dates = new Dates();
  const code = dates.read('2014-21');
  expect(dates.times[dates.southern.get(code)!]).toEqual(
    (parseEdtf('2014-21', { southern: true }) as { time: unknown }).time,
  );
  expect(dates.southern.get(dates.read('2014'))).toBeUndefined();
});

test('a span that runs backwards on paper is bad, whatever the clocks of its zone say', () => {
  const dates = new Dates();
  const text = '2014-05-01T12:00Z/2014-05-01T11:00';
  expect(parseEdtf(text, { zone: 'America/New_York' }).ok).toBe(true);
  expect(dates.read(text, 'America/New_York')).toBe(BAD_DATE);
});
