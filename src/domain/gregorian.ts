/**
 * The proleptic Gregorian calendar by arithmetic. `Date` reads the years 0–99 as 19xx in places, ends at
 * ±275,760 and turns into NaN beyond; these work for every year. Year 0 is 1 BC.
 */

/** Milliseconds of a calendar day; there are no others among calendar positions. */
export const DAY_MS = 86_400_000;

/** The positions that `Date`, and with it `Intl`, date-fns and d3, can hold. */
export const DATE_RANGE = { from: -8.64e15, to: 8.64e15 } as const;

const DAYS_PER_ERA = 146_097;
const EPOCH_DAY = 719_468;

/** Year, month 1–12 and day 1–31. */
interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Calendar position of a day's first millisecond; a month past 12 runs on into the next year. */
export function positionOf(year: number, month = 1, day = 1): number {
  // Years counted from March, so that the leap day is the last: see “days_from_civil”, howardhinnant.github.io/date_algorithms.html
  const marchMonth = month - 3;
  const marchYear = year + Math.floor(marchMonth / 12);
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (marchMonth - Math.floor(marchMonth / 12) * 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * DAYS_PER_ERA + dayOfEra - EPOCH_DAY) * DAY_MS;
}

/** The calendar day that holds a position. */
export function dateAt(ms: number): CivilDate {
  // Far out, positions are exact to hours only: a first millisecond may have been rounded into the day before.
  const nearest = Number.isSafeInteger(Math.round(ms)) ? ms : ms + DAY_MS / 4;
  const days = Math.floor(nearest / DAY_MS) + EPOCH_DAY;
  const era = Math.floor(days / DAYS_PER_ERA);
  const dayOfEra = days - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** The last millisecond before a position. */
export function lastBefore(ms: number): number {
  return Number.isSafeInteger(ms) ? ms - 1 : ms - DAY_MS / 2;
}

/** Number of days in a month. */
export function daysInMonth(year: number, month: number): number {
  return Math.round((positionOf(year, month + 1) - positionOf(year, month)) / DAY_MS);
}

/** Whether a position lies in a year of at most four digits; only the whole years beyond can be written. */
export function hasDays(ms: number): boolean {
  return ms >= FIRST_DAY && ms < END_OF_DAYS;
}

const FIRST_DAY = positionOf(-9999);
const END_OF_DAYS = positionOf(10_000);

/** First position of the year that holds a position, or of a later year. */
export function yearStart(ms: number, later = 0): number {
  return positionOf(dateAt(ms).year + later);
}
