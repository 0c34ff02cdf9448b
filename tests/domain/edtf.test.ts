import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEdtf, type EdtfContext } from '../../src/domain/edtf.ts';
import type { Interval } from '../../src/domain/interval.ts';
import { anyEdtfText } from './anyTime.ts';

function read(text: string, context?: EdtfContext): Interval {
  const result = parseEdtf(text, context);
  if (!result.ok) throw new Error(`${text}: ${result.reason}`);
  return result.time;
}

/** Positions as days, `$` for the last millisecond of one. */
function days(...positions: number[]): string {
  return positions
    .map((ms) => (Number.isFinite(ms) ? new Date(ms).toISOString() : String(ms)))
    .map((text) => text.replace('T00:00:00.000Z', '').replace('T23:59:59.999Z', '$'))
    .join(' ');
}

const reach = (text: string, context?: EdtfContext) => {
  const { earliestStart, latestEnd } = read(text, context);
  return days(earliestStart, latestEnd);
};

describe('level 0', () => {
  test.each([
    ['1985-04-12', '1985-04-12 1985-04-12$', 'day'],
    ['1985-04', '1985-04-01 1985-04-30$', 'month'],
    ['1985', '1985-01-01 1985-12-31$', 'year'],
    ['1985-04-12T23:20:30', '1985-04-12T23:20:30.000Z 1985-04-12T23:20:30.999Z', 'second'],
    ['1985-04-12T23:20:30Z', '1985-04-12T23:20:30.000Z 1985-04-12T23:20:30.999Z', 'second'],
    ['1985-04-12T23:20:30-04', '1985-04-13T03:20:30.000Z 1985-04-13T03:20:30.999Z', 'second'],
    ['1985-04-12T23:20:30+04:30', '1985-04-12T18:50:30.000Z 1985-04-12T18:50:30.999Z', 'second'],
    ['1964/2008', '1964-01-01 2008-12-31$', 'year'],
    ['2004-06/2006-08', '2004-06-01 2006-08-31$', 'month'],
    ['2004-02-01/2005-02-08', '2004-02-01 2005-02-08$', 'day'],
    ['2004-02-01/2005-02', '2004-02-01 2005-02-28$', 'day'],
    ['2005/2006-02', '2005-01-01 2006-02-28$', 'year'],
  ])('%s reaches %s', (text, expected, precision) => {
    expect(reach(text)).toBe(expected);
    expect(read(text).startPrecision).toBe(precision);
  });
});

describe('level 1', () => {
  test.each([
    ['Y12345', '+012345-01-01 +012345-12-31$', 'year'],
    ['-1985', '-001985-01-01 -001985-12-31$', 'year'],
    ['-0043', '-000043-01-01 -000043-12-31$', 'year'],
    ['2001-21', '2001-03-01 2001-05-31$', 'season'],
    ['2001-22', '2001-06-01 2001-08-31$', 'season'],
    ['2001-23', '2001-09-01 2001-11-30$', 'season'],
    ['2024-24', '2024-12-01 2025-02-28$', 'season'],
    ['2001-24/2002-21', '2001-12-01 2002-05-31$', 'season'],
    ['201X', '2010-01-01 2019-12-31$', 'decade'],
    ['156X', '1560-01-01 1569-12-31$', 'decade'],
    ['000X', '0000-01-01 0009-12-31$', 'decade'],
    ['-201X', '-002019-01-01 -002010-12-31$', 'decade'],
    ['-000X', '-000009-01-01 0000-12-31$', 'decade'],
    ['20XX', '2000-01-01 2099-12-31$', 'century'],
    ['-20XX', '-002099-01-01 -002000-12-31$', 'century'],
    ['2004-XX', '2004-01-01 2004-12-31$', 'year'],
    ['1985-02-XX', '1985-02-01 1985-02-28$', 'month'],
    ['1985-XX-XX', '1985-01-01 1985-12-31$', 'year'],
    ['156X/157X', '1560-01-01 1579-12-31$', 'decade'],
    ['1985-04-12/..', '1985-04-12 Infinity', 'day'],
    ['1985-04-12/', '1985-04-12 Infinity', 'day'],
    ['../1985-04', '-Infinity 1985-04-30$', 'month'],
    ['/1985', '-Infinity 1985-12-31$', 'year'],
    ['1984-06-02?/2004-08-08~', '1984-06-02 2004-08-08$', 'day'],
  ])('%s reaches %s', (text, expected, precision) => {
    expect(reach(text)).toBe(expected);
    expect(read(text).startPrecision).toBe(precision);
    expect(read(text).edtf).toBe(text);
  });

  test.each([
    ['2001-21', '2001-09-01 2001-11-30$'],
    ['2001-22', '2001-12-01 2002-02-28$'],
    ['2001-23', '2001-03-01 2001-05-31$'],
    ['2001-24', '2001-06-01 2001-08-31$'],
  ])('season %s reaches %s south of the equator', (text, expected) => {
    expect(reach(text, { southern: true })).toBe(expected);
    expect(reach(text)).not.toBe(expected);
  });

  test.each([
    ['1984?', true, false, '?', '?'],
    ['2004-06~', false, true, '~', '~'],
    ['2004-06-11%', true, true, '%', '%'],
    ['2001-21~', false, true, '~', '~'],
    ['15XX?', true, false, '?', '?'],
    ['Y170000002~', false, true, '~', '~'],
    ['1984~/2004-06', false, true, '~', undefined],
    ['1984/2004-06?', true, false, undefined, '?'],
    ['1984?/2004~', true, true, '?', '~'],
    ['1984?/..', true, false, '?', undefined],
    ['1984', false, false, undefined, undefined],
  ])('%s: uncertain %s, approximate %s', (text, uncertain, approximate, start, end) => {
    expect(read(text)).toMatchObject({ uncertain, approximate });
    expect([read(text).startQualifier, read(text).endQualifier]).toEqual([start, end]);
  });

  test('a qualifier widens nothing', () => {
    expect(reach('2004-06~')).toBe(reach('2004-06'));
  });

  test.each(['Y170000002', 'Y-170000002', 'Y1000000000000000000000', `Y${'9'.repeat(199)}`])(
    'the far year %s has four finite positions in order',
    (text) => {
      const { earliestStart, latestEnd } = read(text);
      expect(Number.isFinite(earliestStart) && Number.isFinite(latestEnd)).toBe(true);
      expect(earliestStart).toBeLessThan(latestEnd);
    },
  );

  test('seasons keep their codes', () => {
    expect(read('2001-24/2002-21')).toMatchObject({ season: 24, endSeason: 21 });
    expect(read('2001/2002')).not.toHaveProperty('season');
  });
});

describe('what is not EDTF of level 1', () => {
  test.each([
    ['', 'syntax'],
    ['foo', 'syntax'],
    ['24.04.2025', 'syntax'],
    ['2025-4-24', 'syntax'],
    ['15', 'syntax'],
    ['150', 'syntax'],
    ['..', 'syntax'],
    ['Y2025', 'syntax'],
    ['2025?~', 'syntax'],
    ['2004/2005/2006', 'syntax'],
    ['2004/foo', 'syntax'],
    [`[${'1999,'.repeat(50)}2000]`, 'syntax'],
    ['2025-02-30', 'impossible-date'],
    ['2025-13', 'impossible-date'],
    ['2025-13-XX', 'impossible-date'],
    ['2025-02-30~', 'impossible-date'],
    ['2025-02-29/2025-03', 'impossible-date'],
    ['2025-04-31T25:00', 'impossible-date'],
    ['2025-04-24T25:00', 'impossible-hour'],
    ['2025-04-24T24:30', 'impossible-hour'],
    ['2025-04-24T12:60', 'impossible-minute'],
    ['2025-04-24T23:59:60Z', 'impossible-second'],
    ['2025-04-24T10:00/2025-04-24T25:00', 'impossible-hour'],
    ['2025-04-24T10:00+25:00', 'impossible-offset'],
    ['-300000', 'syntax'],
    ['Y17E8', 'level-2'],
    ['Y3388E2S3', 'level-2'],
    ['1950S2', 'level-2'],
    ['156X-12-25', 'level-2'],
    ['1XXX', 'level-2'],
    ['XXXX', 'level-2'],
    ['2001-34', 'level-2'],
    ['2004-06~-11', 'level-2'],
    ['?2004-06-11', 'level-2'],
    ['[1667,1668]', 'level-2'],
    ['{1667..1670}', 'level-2'],
    ['2006/2004', 'reversed'],
    ['2004-06-12/2004-06-11?', 'reversed'],
    ['2001-22/2001-21', 'reversed'],
  ])('“%s” is refused: %s', (text, reason) => {
    expect(parseEdtf(text)).toEqual({ ok: false, reason });
    expect(parseEdtf(text)).toEqual({ ok: false, reason });
  });

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-0-9XYTZES:+./?~%]{0,20}$/)), (text) => {
        const result = parseEdtf(text);
        expect(result.ok ? result.time.edtf : text).toBe(text);
      }),
    );
  });
});

describe('the four positions', () => {
  const four = (text: string) => {
    const { earliestStart, latestStart, earliestEnd, latestEnd } = read(text);
    return days(earliestStart, latestStart, earliestEnd, latestEnd);
  };

  test.each([
    ['2025-04-24', '2025-04-24 2025-04-24 2025-04-24$ 2025-04-24$'],
    ['2025-04', '2025-04-01 2025-04-30$ 2025-04-01 2025-04-30$'],
    ['2025-04-24/2025-04-25', '2025-04-24 2025-04-24 2025-04-25$ 2025-04-25$'],
    ['2004/2006', '2004-01-01 2004-12-31$ 2006-01-01 2006-12-31$'],
    ['2014-02/2014-03-21', '2014-02-01 2014-02-28$ 2014-03-21$ 2014-03-21$'],
    ['2004/2004-03', '2004-01-01 2004-03-31$ 2004-03-01 2004-03-31$'],
    ['2004-03-20/2004', '2004-03-20 2004-03-20 2004-03-20$ 2004-12-31$'],
    ['2004/2004-03-20', '2004-01-01 2004-03-20 2004-03-20$ 2004-03-20$'],
    ['2022-02-24/..', '2022-02-24 2022-02-24 Infinity Infinity'],
    ['2022-02-24/', '2022-02-24 2022-02-24 2022-02-24$ Infinity'],
    ['2022-02/', '2022-02-01 2022-02-28$ 2022-02-01 Infinity'],
    ['../2022-02-24', '-Infinity -Infinity 2022-02-24$ 2022-02-24$'],
    ['/2022-02-24', '-Infinity 2022-02-24 2022-02-24$ 2022-02-24$'],
    ['../..', '-Infinity -Infinity Infinity Infinity'],
    ['/', '-Infinity Infinity -Infinity Infinity'],
  ])('of %s are %s', (text, expected) => {
    expect(four(text)).toBe(expected);
  });

  test('are in order for every time, and none is NaN', () => {
    fc.assert(
      fc.property(
        anyEdtfText,
        fc.boolean(),
        fc.constantFrom(undefined, 'Europe/Kyiv'),
        (text, southern, zone) => {
          const result = parseEdtf(text, { southern, zone });
          if (!result.ok) {
            expect(result.reason).toBe('reversed');
            return;
          }
          const { earliestStart, latestStart, earliestEnd, latestEnd } = result.time;
          expect(earliestStart <= latestStart && latestStart <= latestEnd).toBe(true);
          expect(earliestStart <= earliestEnd && earliestEnd <= latestEnd).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});
