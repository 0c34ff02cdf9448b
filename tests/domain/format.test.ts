import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEdtf } from '../../src/domain/edtf.ts';
import {
  formatDay,
  formatInterval,
  formatWindow,
  formatYear,
  type TimeStyle,
} from '../../src/domain/format.ts';
import { parseDay } from '../../src/domain/isoTime.ts';
import { timeWords } from '../../src/i18n/timeWords.ts';
import { anyEdtfText } from './anyTime.ts';

type Lang = keyof typeof timeWords;

function say(text: string, lang: Lang, style?: TimeStyle, context = {}): string {
  const result = parseEdtf(text, context);
  if (!result.ok) throw new Error(`${text}: ${result.reason}`);
  const words = formatInterval(result.time, lang, { words: timeWords[lang], ...(style && { style }) });
  // Groups of digits are kept together by a no-break space.
  return words.replaceAll('\u00a0', ' ');
}

describe('an interval in words', () => {
  test.each([
    ['2025-04-24', '24. April 2025', '24 April 2025', '24 квітня 2025'],
    ['2025-04', 'April 2025', 'April 2025', 'квітень 2025'],
    ['2025', '2025', '2025', '2025'],
    ['2025-04-24/2025-04-25', '24.–25. April 2025', '24–25 April 2025', '24–25 квітня 2025'],
    [
      '2014-02-24/2014-03-21',
      '24. Februar – 21. März 2014',
      '24 February – 21 March 2014',
      '24 лютого – 21 березня 2014',
    ],
    [
      '2024-12-30/2025-01-02',
      '30. Dezember 2024 – 2. Januar 2025',
      '30 December 2024 – 2 January 2025',
      '30 грудня 2024 – 2 січня 2025',
    ],
    ['2025-04/2025-06', 'April–Juni 2025', 'April–June 2025', 'квітень–червень 2025'],
    ['2004/2006', '2004–2006', '2004–2006', '2004–2006'],
    [
      '2024-11/2025-02',
      'November 2024 – Februar 2025',
      'November 2024 – February 2025',
      'листопад 2024 – лютий 2025',
    ],
    ['2004-06/2006', 'Juni 2004 – 2006', 'June 2004 – 2006', 'червень 2004 – 2006'],
    [
      '2014-02~/2014-03-21',
      'um Februar 2014 – 21. März 2014',
      'about February 2014 – 21 March 2014',
      'близько лютого 2014 – 21 березня 2014',
    ],
    ['2014-02-24~', 'um den 24. Februar 2014', 'about 24 February 2014', 'близько 24 лютого 2014'],
    ['2004?', '2004?', '2004?', '2004?'],
    ['2004%', 'um 2004?', 'about 2004?', 'близько 2004?'],
    ['2004?/2006~', '2004? – um 2006', '2004? – about 2006', '2004? – близько 2006'],
    ['2022-02-24/..', 'seit dem 24. Februar 2022', 'from 24 February 2022 on', 'з 24 лютого 2022'],
    ['2022-02/..', 'seit Februar 2022', 'from February 2022 on', 'з лютого 2022'],
    ['2022-01/..', 'seit Januar 2022', 'from January 2022 on', 'із січня 2022'],
    ['../2022-02', 'bis Februar 2022', 'until February 2022', 'до лютого 2022'],
    ['../1985~', 'bis ca. 1985', 'until c. 1985', 'до бл. 1985'],
    ['1985/', '1985 – ?', '1985 – ?', '1985 – ?'],
    ['/1985-04-12', '? – 12. April 1985', '? – 12 April 1985', '? – 12 квітня 1985'],
    ['/..', 'Zeit unbekannt', 'time unknown', 'час невідомий'],
    ['../..', 'ohne zeitliche Grenze', 'without limit in time', 'без часових меж'],
    ['2024-21', 'Frühjahr 2024', 'spring 2024', 'весна 2024'],
    ['2024-24', 'Winter 2024/25', 'winter 2024/25', 'зима 2024/25'],
    [
      '1999-24/2001-22',
      'Winter 1999/00 – Sommer 2001',
      'winter 1999/00 – summer 2001',
      'зима 1999/00 – літо 2001',
    ],
    ['2024-24/..', 'seit dem Winter 2024/25', 'from winter 2024/25 on', 'із зими 2024/25'],
    ['156X', '1560er-Jahre', '1560s', '1560-ті роки'],
    ['194X', '1940er-Jahre', '1940s', '1940-ві роки'],
    ['200X', '2000er-Jahre', '2000s', '2000-ні роки'],
    ['../199X', 'bis in die 1990er-Jahre', 'until the 1990s', 'до 1990-х років'],
    ['156X~', 'ca. 1560er-Jahre', 'about the 1560s', 'близько 1560-х років'],
    ['156X/..', 'seit den 1560er-Jahren', 'from the 1560s on', 'з 1560-х років'],
    ['15XX', '16. Jahrhundert', '16th century', 'XVI століття'],
    ['19XX/..', 'seit dem 20. Jahrhundert', 'from the 20th century on', 'з XX століття'],
    ['20XX?', '21. Jahrhundert?', '21st century?', 'XXI століття?'],
    ['2004-XX', '2004', '2004', '2004'],
    ['1985-04-XX', 'April 1985', 'April 1985', 'квітень 1985'],
    ['-0043', '44 v. Chr.', '44 BC', '44 до н. е.'],
    ['0000', '1 v. Chr.', '1 BC', '1 до н. е.'],
    ['-0043-03-15', '15. März 44 v. Chr.', '15 March 44 BC', '15 березня 44 до н. е.'],
    ['-0499/-0043', '500–44 v. Chr.', '500–44 BC', '500–44 до н. е.'],
    ['-0043/0020', '44 v. Chr. – 20 n. Chr.', '44 BC – 20 AD', '44 до н. е. – 20 н. е.'],
    ['0079', '79 n. Chr.', '79 AD', '79 н. е.'],
    ['-201X', '2020–2011 v. Chr.', '2020–2011 BC', '2020–2011 до н. е.'],
    ['00XX', '1 v. Chr. – 99 n. Chr.', '1 BC – 99 AD', '1 до н. е. – 99 н. е.'],
    ['Y170000002', '170.000.002', '170,000,002', '170 000 002'],
    ['Y-170000002', '170.000.003 v. Chr.', '170,000,003 BC', '170 000 003 до н. е.'],
    ['2025-04-24T15:30', '24. April 2025, 15:30', '24 April 2025, 15:30', '24 квітня 2025, 15:30'],
    [
      '2025-04-24T15:30:10',
      '24. April 2025, 15:30:10',
      '24 April 2025, 15:30:10',
      '24 квітня 2025, 15:30:10',
    ],
  ])('%s is “%s”, “%s” and “%s”', (text, de, en, uk) => {
    expect([say(text, 'de'), say(text, 'en'), say(text, 'uk')]).toEqual([de, en, uk]);
  });

  test.each([
    ['2025-04-24', 'short', '24. Apr. 2025', '24 Apr 2025', '24 квіт. 2025'],
    ['2025-04-24', 'axis', '24. Apr.', '24 Apr', '24 квіт.'],
    ['2025-04', 'short', 'Apr. 2025', 'Apr 2025', 'квіт. 2025'],
    ['2025-04', 'axis', 'Apr', 'Apr', 'квіт.'],
    ['2025-04-24/2025-04-25', 'short', '24.–25. Apr. 2025', '24–25 Apr 2025', '24–25 квіт. 2025'],
    ['2025-04-24/2025-04-25', 'axis', '24.–25. Apr.', '24–25 Apr', '24–25 квіт.'],
    ['2025-04/2025-06', 'short', 'Apr.–Juni 2025', 'Apr–Jun 2025', 'квіт.–черв. 2025'],
    ['2025', 'axis', '2025', '2025', '2025'],
    ['2014-02~', 'short', 'ca. Feb. 2014', 'c. Feb 2014', 'бл. лют. 2014'],
    ['2025-04-24T15:30Z', 'axis', '15:30', '15:30', '15:30'],
    ['2022-02/..', 'axis', 'seit Feb. 2022', 'from Feb 2022 on', 'з лют. 2022'],
  ] as const)('%s in %s style is “%s”, “%s” and «%s»', (text, style, de, en, uk) => {
    expect([say(text, 'de', style), say(text, 'en', style), say(text, 'uk', style)]).toEqual([de, en, uk]);
  });

  test('a time of day names the zone of its place', () => {
    const zone = 'Europe/Kyiv';
    expect(say('2025-04-24T15:30', 'de', 'long', { zone })).toBe('24. April 2025, 15:30 (OESZ)');
    expect(say('2025-01-24T15:30', 'en', 'long', { zone })).toBe('24 January 2025, 15:30 (EET)');
    expect(say('2025-04-24T15:30', 'uk', 'long', { zone })).toBe('24 квітня 2025, 15:30 (GMT+3)');
    expect(say('2025-04-24T15:30/2025-04-24T17:00', 'en', 'long', { zone })).toBe(
      '24 April 2025, 15:30–17:00 (EEST)',
    );
    expect(say('2025-04-24', 'en', 'long', { zone })).toBe('24 April 2025');
  });

  test('southern seasons name the years they fall in', () => {
    expect(say('2024-22', 'en', 'long', { southern: true })).toBe('summer 2024/25');
    expect(say('2024-24', 'en', 'long', { southern: true })).toBe('winter 2024');
  });

  test('every time has words in every language and style', () => {
    fc.assert(
      fc.property(anyEdtfText, fc.constantFrom<TimeStyle>('long', 'short', 'axis'), (text, style) => {
        const result = parseEdtf(text, { zone: 'Europe/Kyiv' });
        if (!result.ok) return;
        for (const lang of ['de', 'en', 'uk'] as const) {
          expect(formatInterval(result.time, lang, { words: timeWords[lang], style })).not.toMatch(
            /^$|NaN|Invalid|undefined/,
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  test('approximate and uncertain count for both ends where the text’s qualifiers are not known', () => {
    const result = parseEdtf('2004/2006');
    if (!result.ok) throw new Error(result.reason);
    const time = { ...result.time, approximate: true, uncertain: true };
    expect(formatInterval(time, 'en', { words: timeWords.en })).toBe('about 2004? – about 2006?');
  });
});

test.each([
  ['2025-04-24T23:30Z', 'long', '24 April 2025, 23:30 (UTC)'],
  ['2025-04-24T23:30Z', 'short', '24 Apr 2025, 23:30 (UTC)'],
  ['2025-04-24T08:00+09:00', 'long', '23 April 2025, 23:00 (UTC)'],
  ['2025-04-24T00:00:00Z', 'long', '24 April 2025, 00:00 (UTC)'],
  ['2025-04-24T10:00:00', 'long', '24 April 2025, 10:00'],
  ['2025-04-24T10:00:07', 'long', '24 April 2025, 10:00:07'],
  ['2025-04-24T10:00Z/2025-04-24T12:00:00Z', 'long', '24 April 2025, 10:00–12:00 (UTC)'],
] as const)('%s, %s, has its zone and no seconds that say nothing: “%s”', (text, style, expected) => {
  expect(say(text, 'en', style)).toBe(expected);
});

describe('the era of a range', () => {
  test.each([
    ['-0044-03-15/-0031-09-02', 'axis', '15 Mar 45 – 2 Sept 32 BC'],
    ['-0044-03-15/-0031-09-02', 'short', '15 Mar 45 – 2 Sept 32 BC'],
    ['-0044-03-15/-0044-03-18', 'axis', '15–18 Mar'],
    ['-2004-02-01/2005', 'long', '1 February 2005 BC – 2005 AD'],
    ['-0044~/2005', 'long', 'about 45 BC – 2005 AD'],
    ['0050-03-01/2005', 'short', '1 Mar 50 AD – 2005 AD'],
    ['-0044/2005-22', 'long', '45 BC – summer 2005 AD'],
    ['-0044-03-15T10:00/2005', 'long', '15 March 45 BC, 10:00 – 2005 AD'],
    ['Y-300000/1990', 'long', '300,001 BC – 1990 AD'],
    ['Y-300000/Y12000', 'long', '300,001 BC – 12,000 AD'],
    ['-0044-03-15/..', 'long', 'from 15 March 45 BC on'],
    ['/2005', 'long', '? – 2005'],
    ['2003-22/2003-22', 'long', 'summer 2003'],
    ['2003-22?/2003-22?', 'long', 'summer 2003?'],
  ] as const)('%s, %s: “%s”', (text, style, expected) => {
    expect(say(text, 'en', style)).toBe(expected);
  });
});

describe('a window in words', () => {
  const windowOf = (from: string, to: string) => ({
    from: parseDay(from)?.from ?? NaN,
    to: parseDay(to)?.to ?? NaN,
  });

  test.each([
    ['2024-06-12', '2025-07-03', 'Juni 2024 – Juli 2025', 'Jun 2024 – Jul 2025', 'черв. 2024 – лип. 2025'],
    ['2024-10-03', '2024-10-09', '3.–9. Okt. 2024', '3–9 Oct 2024', '3–9 жовт. 2024'],
    [
      '2024-12-03',
      '2025-01-09',
      '3. Dez. 2024 – 9. Jan. 2025',
      '3 Dec 2024 – 9 Jan 2025',
      '3 груд. 2024 – 9 січ. 2025',
    ],
    ['2024-06-02', '2024-06-02', '2. Juni 2024', '2 Jun 2024', '2 черв. 2024'],
    ['2024-06', '2024-06', 'Juni 2024', 'Jun 2024', 'черв. 2024'],
    ['2025-04', '2025-06', 'Apr.–Juni 2025', 'Apr–Jun 2025', 'квіт.–черв. 2025'],
    ['2024', '2025', '2024–2025', '2024–2025', '2024–2025'],
    ['1989-11-09', '2025-07-03', '1989–2025', '1989–2025', '1989–2025'],
    ['-0499', '-0043', '500–44 v. Chr.', '500–44 BC', '500–44 до н. е.'],
    [
      'Y-306040',
      '8030',
      '306.041 v. Chr. – 8030 n. Chr.',
      '306,041 BC – 8030 AD',
      '306\u00a0041 до н. е. – 8030 н. е.',
    ],
    ['1990', 'Y12000', '1990 – 12.000', '1990 – 12,000', '1990 – 12\u00a0000'],
    ['Y12000', 'Y12000', '12.000', '12,000', '12\u00a0000'],
    [
      '2024-06-02T10:00',
      '2024-06-02T11:59',
      '2. Juni 2024, 10:00–11:59 Uhr',
      '2 Jun 2024, 10:00–11:59',
      '2 черв. 2024, 10:00–11:59',
    ],
  ])('%s to %s is “%s”, “%s” and «%s»', (from, to, ...expected) => {
    expect((['de', 'en', 'uk'] as const).map((lang) => formatWindow(windowOf(from, to), lang))).toEqual(
      expected,
    );
  });
});

describe('single positions in words', () => {
  const ms = parseDay('2025-04-24')?.from ?? NaN;

  test.each([
    ['de', '24. April 2025', '2025'],
    ['en', '24 April 2025', '2025'],
    ['uk', '24 квітня 2025', '2025'],
    ['en-US', 'April 24, 2025', '2025'],
    // Languages that Intl does not know are not those of the reader’s machine.
    ['xx', '24 April 2025', '2025'],
    ['de_DE', '24 April 2025', '2025'],
    ['', '24 April 2025', '2025'],
  ])('in “%s”: “%s”, “%s”', (lang, day, year) => {
    expect([formatDay(ms, lang), formatYear(ms, lang)]).toEqual([day, year]);
  });

  test('far years have only their year', () => {
    const far = parseDay('Y170000002')?.from ?? NaN;
    expect([formatDay(far, 'en'), formatYear(far, 'en')]).toEqual(['170,000,002', '170,000,002']);
  });
});
