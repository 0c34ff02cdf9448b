import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { formatEdge, formatInterval, formatWindow } from '../../src/domain/format.ts';
import { DAY_MS, dateAt, positionOf } from '../../src/domain/gregorian.ts';
import { dayText, parseIsoTime } from '../../src/domain/isoTime.ts';
import { readDateWords } from '../../src/domain/readDateWords.ts';
import { tidyWindow } from '../../src/state/window.ts';
import { timeWords } from '../../src/i18n/timeWords.ts';

// Many generated cases, on machines that may be busy.
vi.setConfig({ testTimeout: 30_000 });

const read = (text: string, lang = 'en') => {
  const span = readDateWords(text, lang);
  return span && [dayText(span.from), dayText(span.to, 'to')];
};
const LANGUAGES = ['en', 'de', 'uk'] as const;

describe('readDateWords', () => {
  test.each([
    ['44 BC', '-0043-01-01', '-0043-12-31'],
    ['44 b.c.', '-0043-01-01', '-0043-12-31'],
    ['44 BCE', '-0043-01-01', '-0043-12-31'],
    ['44 v. Chr.', '-0043-01-01', '-0043-12-31'],
    ['44 v.Chr.', '-0043-01-01', '-0043-12-31'],
    ['44 до н. е.', '-0043-01-01', '-0043-12-31'],
    ['44 р. до н.е.', '-0043-01-01', '-0043-12-31'],
    ['50', '0050-01-01', '0050-12-31'],
    ['50 AD', '0050-01-01', '0050-12-31'],
    ['AD 50', '0050-01-01', '0050-12-31'],
    ['50 н. е.', '0050-01-01', '0050-12-31'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['2025 р.', '2025-01-01', '2025-12-31'],
    ['300,001 BC', 'Y-300000', 'Y-300000'],
    ['300.001 v. Chr.', 'Y-300000', 'Y-300000'],
    ['300\u00a0001 до н. е.', 'Y-300000', 'Y-300000'],
    ['12000', 'Y12000', 'Y12000'],
    ['-300000', 'Y-300000', 'Y-300000'],
    ['Y-300000', 'Y-300000', 'Y-300000'],
    ['April 2025', '2025-04-01', '2025-04-30'],
    ['apr. 2025', '2025-04-01', '2025-04-30'],
    ['квітень 2025', '2025-04-01', '2025-04-30'],
    ['квітня 2025 року', '2025-04-01', '2025-04-30'],
    ['Mai 2025', '2025-05-01', '2025-05-31'],
    ['4.2025', '2025-04-01', '2025-04-30'],
    ['04/2025', '2025-04-01', '2025-04-30'],
    ['March 44 BC', '-0043-03-01', '-0043-03-31'],
    ['24 Apr 2025', '2025-04-24', '2025-04-24'],
    ['  24  APRIL 2025 ', '2025-04-24', '2025-04-24'],
    ['24th of April 2025', '2025-04-24', '2025-04-24'],
    ['April 24, 2025', '2025-04-24', '2025-04-24'],
    ['24. April 2025', '2025-04-24', '2025-04-24'],
    ['24.April 2025', '2025-04-24', '2025-04-24'],
    ['24 Sept 2025', '2025-09-24', '2025-09-24'],
    ['24 Sep 2025', '2025-09-24', '2025-09-24'],
    ['24.4.2025', '2025-04-24', '2025-04-24'],
    ['24. 04. 2025', '2025-04-24', '2025-04-24'],
    ['24/4/2025', '2025-04-24', '2025-04-24'],
    ['3 жовт. 2024', '2024-10-03', '2024-10-03'],
    ['3 жовтня 2024 р.', '2024-10-03', '2024-10-03'],
    ['15. März 44 v. Chr.', '-0043-03-15', '-0043-03-15'],
    ['24 Apr 2025, 15:30', '2025-04-24T15:30', '2025-04-24T15:30'],
    ['24. Apr. 2025, 15:30 Uhr', '2025-04-24T15:30', '2025-04-24T15:30'],
    ['24.4.2025 um 9:05 Uhr', '2025-04-24T09:05', '2025-04-24T09:05'],
    ['24 квітня 2025 о 15:30', '2025-04-24T15:30', '2025-04-24T15:30'],
    ['2025-04-24', '2025-04-24', '2025-04-24'],
    ['2025-04', '2025-04-01', '2025-04-30'],
    ['2025-04-24T15:30', '2025-04-24T15:30', '2025-04-24T15:30'],
    ['2025-04~', '2025-04-01', '2025-04-30'],
    ['2024-06/2025-07', '2024-06-01', '2025-07-31'],
    ['3–9 Oct 2024', '2024-10-03', '2024-10-09'],
    ['3.–9. Okt. 2024', '2024-10-03', '2024-10-09'],
    ['Sept–Oct 2024', '2024-09-01', '2024-10-31'],
    ['28 Sept - 5 Oct 2024', '2024-09-28', '2024-10-05'],
    ['250–68 BC', '-0249-01-01', '-0067-12-31'],
    ['24 Apr 2025, 23:00 – 25 Apr 2025, 03:00', '2025-04-24T23:00', '2025-04-25T03:00'],
    ['24. Apr. 2025, 14:00–15:29 Uhr', '2025-04-24T14:00', '2025-04-24T15:29'],
  ])('“%s” is %s to %s, whatever the reader’s language', (text, from, to) => {
    for (const lang of LANGUAGES) expect(read(text, lang)).toEqual([from, to]);
  });

  test.each([
    '',
    ' ',
    'soon',
    '0',
    '0 BC',
    '30 February 2025',
    '31.4.2025',
    '4/24/2025',
    '24.4.25',
    'May 50',
    'Ma 2025',
    '24 Foo 2025',
    '25:00',
    '15:30',
    '24 Apr 2025, 25:00',
    '24 Apr 2025, 15:60',
    'April 2025, 15:30',
    '2025, 15:30',
    '9–3 Oct 2024',
    '2024 – 2025 – 2026',
    '-44',
    '2025-02-30',
    '../2025',
    '<b>2025</b>',
  ])('“%s” is not understood', (text) => {
    expect(read(text)).toBeUndefined();
  });

  test('what the page writes of a month or a day is read back', () => {
    for (const lang of LANGUAGES) {
      for (const style of ['long', 'short'] as const) {
        for (let month = 1; month <= 12; month++) {
          for (const text of [
            `2025-${String(month).padStart(2, '0')}`,
            `2025-${String(month).padStart(2, '0')}-09`,
          ]) {
            const written = formatInterval(parseIsoTime(text)!, lang, { words: timeWords[lang], style });
            const { earliestStart: from, latestEnd: to } = parseIsoTime(text)!;
            expect(readDateWords(written, lang), written).toEqual({ from, to });
          }
        }
      }
    }
  });

  const anyMs = fc.oneof(
    fc.integer({ min: positionOf(1900), max: positionOf(2100) }),
    fc.integer({ min: positionOf(-200), max: positionOf(200) }),
    fc.double({ min: positionOf(-400_000), max: positionOf(40_000), noNaN: true }),
  );
  const anyLength = fc.oneof(
    fc.integer({ min: 0, max: 4 * DAY_MS }),
    fc.integer({ min: 0, max: 200 * DAY_MS }),
    fc.double({ min: 0, max: 4e14, noNaN: true }),
  );
  const anyWindow = fc
    .tuple(anyMs, anyLength)
    .map(([from, length]) => tidyWindow({ from, to: from + length }));

  test('what the page writes of the ends of a window is read back exactly', () => {
    fc.assert(
      fc.property(
        anyWindow,
        fc.constantFrom(...LANGUAGES),
        fc.constantFrom('long', 'short'),
        (window, lang, style) => {
          for (const edge of ['from', 'to'] as const) {
            const text = formatEdge(window[edge], edge, lang, style);
            expect(readDateWords(text, lang)?.[edge], text).toBe(window[edge]);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('what the page writes of a whole window is read back as exactly as it was written', () => {
    const units = [
      (ms: number) => Math.floor(ms / 60_000),
      (ms: number) => Math.floor(ms / DAY_MS),
      (ms: number) => dateAt(ms).year * 12 + dateAt(ms).month,
      (ms: number) => dateAt(ms).year,
    ];
    fc.assert(
      fc.property(anyWindow, fc.constantFrom(...LANGUAGES), (window, lang) => {
        const text = formatWindow(window, lang);
        const span = readDateWords(text, lang)!;
        expect(span, text).toBeDefined();
        const same = units.some(
          (unit) =>
            unit(span.from) === unit(window.from) &&
            unit(span.to) === unit(window.to) &&
            unit(span.from) > unit(span.from - 1) &&
            unit(span.to) < unit(span.to + 1),
        );
        if (Math.abs(span.from) < 3e14)
          expect(same, `${text}: ${dayText(span.from)} ${dayText(span.to, 'to')}`).toBe(true);
        else
          expect([units[3]!(span.from), units[3]!(span.to)]).toEqual([
            units[3]!(window.from),
            units[3]!(window.to),
          ]);
      }),
      { numRuns: 1000 },
    );
  });
});
