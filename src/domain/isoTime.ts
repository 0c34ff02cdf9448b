import { DAY_MS, dateAt, daysInMonth, lastBefore, positionOf } from './gregorian.ts';
import type { Interval } from './interval.ts';
import { intervalBetween, type Side, type TimeEnd } from './timeEnd.ts';
import { instantOf, isZone, wallClock } from './zone.ts';

/** The plain part of EDTF that nearly every date is written in, read without the EDTF library. */

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

// Farther years are taken for this one: beyond it a double no longer tells one day from the next.
const FARTHEST_YEAR = 1e11;

const DATE = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(.+))?)?)?$/;
const CLOCK = /^(\d\d)(?::(\d\d)(?::(\d\d)(?:[.,]\d+)?)?)?(?:(Z)|([+-])(\d\d)(?::?(\d\d))?)?$/;
const FAR_YEAR = /^Y(-?[1-9]\d{4,})$/;

/**
 * The interval of plain ISO text: `Y`, `Y-M`, `Y-M-D`, a date-time with or without `Z` or offset, or `A/B` of these, `..`
 * and nothing. Undefined for all else, impossible dates, and ends before starts. In a `zone` positions are its wall clock; times
 * with an offset and no zone are those of UTC, so that they stand in their order.
 */
export function parseIsoTime(text: string, zone?: string): Interval | undefined {
  const [before = '', after, more] = text.split('/');
  if (more !== undefined) return undefined;
  const start = readSide(before, zone);
  const end = after === undefined ? start : readSide(after, zone);
  if (!start || !end || (after === undefined && typeof start === 'string')) return undefined;
  return intervalBetween(text, start, end, zone);
}

/** One plain ISO date or date-time; undefined where it is not one, or there is no such day. */
export function parseIsoEnd(text: string, zone?: string): TimeEnd | undefined {
  const [, yearText, monthText, dayText, clock] = DATE.exec(text) ?? [];
  if (yearText === undefined || yearText === '-0000') return undefined;
  const year = Number(yearText);
  if (monthText === undefined) return wholeYear(year);
  const month = Number(monthText);
  if (month < 1 || month > 12) return undefined;
  const first = positionOf(year, month);
  if (dayText === undefined)
    return { from: first, to: lastBefore(positionOf(year, month + 1)), precision: 'month' };
  const day = Number(dayText);
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  const from = first + (day - 1) * DAY_MS;
  return clock === undefined
    ? { from, to: from + DAY_MS - 1, precision: 'day' }
    : readClock(from, clock, zone);
}

/** A whole year, of any size. */
export function wholeYear(number: number): TimeEnd {
  const year = Math.max(-FARTHEST_YEAR, Math.min(FARTHEST_YEAR, number));
  return { from: positionOf(year), to: lastBefore(positionOf(year + 1)), precision: 'year' };
}

/** First and last millisecond of one plain date, as the address bar has it: day, instant, month or year; far years as `Y12345`. */
export function parseDay(text: string): { readonly from: number; readonly to: number } | undefined {
  const [, farYear] = FAR_YEAR.exec(text) ?? [];
  const end = farYear === undefined ? parseIsoEnd(text) : wholeYear(Number(farYear));
  return end && { from: end.from, to: end.to };
}

/**
 * The text whose first (`from`) or last (`to`) millisecond is this position: the day, else to the minute. Positions between
 * minutes round outwards; beyond four digits only the year can be written.
 */
export function dayText(ms: number, edge: 'from' | 'to' = 'from'): string {
  const { year, month, day } = dateAt(ms);
  if (Math.abs(year) > 9999) return `Y${year}`;
  const date = `${yearText(year)}-${twoDigits(month)}-${twoDigits(day)}`;
  const minute = Math.floor(ms / MINUTE_MS);
  // Measured to the next first millisecond, an end reads like a start.
  if (((edge === 'from' ? minute : minute + 1) * MINUTE_MS) % DAY_MS === 0) return date;
  const ofDay = minute - positionOf(year, month, day) / MINUTE_MS;
  return `${date}T${twoDigits(Math.floor(ofDay / 60))}:${twoDigits(ofDay % 60)}`;
}

function readSide(text: string, zone: string | undefined): Side | undefined {
  if (text === '..') return 'open';
  return text === '' ? 'unknown' : parseIsoEnd(text, zone);
}

function readClock(midnight: number, text: string, zone: string | undefined): TimeEnd | undefined {
  const [, hours, minutes, seconds, utc, sign, offsetHours, offsetMinutes = 0] = CLOCK.exec(text) ?? [];
  if (hours === undefined) return undefined;
  const time = Number(hours) * HOUR_MS + Number(minutes ?? 0) * MINUTE_MS + Number(seconds ?? 0) * SECOND_MS;
  // 24:00 is the midnight at the end of the day.
  if (time > DAY_MS || Number(minutes ?? 0) > 59 || Number(seconds ?? 0) > 59) return undefined;
  if (Number(offsetHours ?? 0) > 23 || Number(offsetMinutes) > 59) return undefined;
  const written = midnight + time;
  const place = zone !== undefined && isZone(zone) ? zone : undefined;
  const size = Number(offsetHours ?? 0) * HOUR_MS + Number(offsetMinutes) * MINUTE_MS;
  const offset = utc !== undefined ? 0 : sign === '-' ? -size : sign === '+' ? size : undefined;
  const local = place === undefined ? undefined : instantOf(written, place);
  const instant = offset === undefined ? local : written - offset;
  const from =
    offset === undefined
      ? written
      : place === undefined
        ? written - offset
        : wallClock(written - offset, place);
  // Programs write “:00” whatever they know.
  const precision = Number(seconds ?? 0) > 0 ? 'second' : minutes !== undefined ? 'minute' : 'hour';
  const length = { second: SECOND_MS, minute: MINUTE_MS, hour: HOUR_MS }[precision];
  return { from, to: from + length - 1, precision, ...(instant !== undefined && { instant }) };
}

function yearText(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
