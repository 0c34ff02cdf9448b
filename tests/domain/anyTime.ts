import fc from 'fast-check';
import { daysInMonth, positionOf } from '../../src/domain/gregorian.ts';

/** Generated times for property tests. */

const anyYear = fc.oneof(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: -3, max: 101 }));

/** A day that exists, years −9999 to 9999, those about 0–99 often. */
export const anyDay = fc
  .record({
    year: anyYear,
    month: fc.integer({ min: 1, max: 12 }),
    share: fc.double({ min: 0, max: 0.999, noNaN: true }),
  })
  .map(({ year, month, share }) => ({ year, month, day: 1 + Math.floor(share * daysInMonth(year, month)) }));

/** A calendar position on a whole second. */
export const anyMoment = fc
  .record({ day: anyDay, second: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 86_399 })) })
  // The first moment of all: the millisecond before it is a far year.
  .filter(({ day, second }) => day.year > -9999 || second > 0 || day.month > 1 || day.day > 1)
  .map(({ day, second }) => positionOf(day.year, day.month, day.day) + second * 1000);

const two = (value: number) => String(value).padStart(2, '0');
const yearTextOf = (year: number) => `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;

/** A day as ISO text, printed without the code under test. */
export function dayTextOf(year: number, month: number, day: number): string {
  return `${yearTextOf(year)}-${two(month)}-${two(day)}`;
}

const anyClock = fc
  .record({
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
    zone: fc.constantFrom('', 'Z', '+02:00', '-04:30'),
  })
  .map(({ hour, minute, zone }) => `T${two(hour)}:${two(minute)}${zone}`);

/** One plain ISO date or date-time as text. */
const anyIsoText = fc.oneof(
  anyDay.map(({ year }) => yearTextOf(year)),
  anyDay.map(({ year, month }) => `${yearTextOf(year)}-${two(month)}`),
  anyDay.map(({ year, month, day }) => dayTextOf(year, month, day)),
  fc.tuple(anyDay, anyClock).map(([{ year, month, day }, clock]) => dayTextOf(year, month, day) + clock),
);

/** One date of EDTF level 1, qualified or not. */
const anyEdtfDate = fc
  .tuple(
    fc.oneof(
      anyIsoText,
      anyDay.map(({ year }) => `${yearTextOf(year).slice(0, -1)}X`),
      anyDay.map(({ year }) => `${yearTextOf(year).slice(0, -2)}XX`),
      anyDay.map(({ year }) => `${yearTextOf(year)}-XX`),
      anyDay.map(({ year, month }) => `${yearTextOf(year)}-${two(month)}-XX`),
      anyDay.map(({ year }) => `${yearTextOf(year)}-XX-XX`),
      fc
        .tuple(anyDay, fc.integer({ min: 21, max: 24 }))
        .map(([{ year }, code]) => `${yearTextOf(year)}-${code}`),
      fc.integer({ min: 10_000, max: 2 ** 40 }).map((year) => `Y${year}`),
      fc.integer({ min: 10_000, max: 2 ** 40 }).map((year) => `Y-${year}`),
    ),
    fc.constantFrom('', '', '?', '~', '%'),
  )
  .map(([text, qualifier]) => text + qualifier);

const anySide = fc.oneof({ weight: 4, arbitrary: anyEdtfDate }, fc.constantFrom('..', ''));

/** EDTF of level 1: dates and intervals; the ends of an interval may be the wrong way round. */
export const anyEdtfText = fc.oneof(
  anyEdtfDate,
  fc.tuple(anySide, anySide).map(([start, end]) => `${start}/${end}`),
);
