import { parseEdtf } from '../../domain/edtf.ts';
import { DAY_MS, daysInMonth, positionOf } from '../../domain/gregorian.ts';
import type { Interval } from '../../domain/interval.ts';

/** What `Dates.read` answers besides codes: a plain day or span of days, and what is no date. */
export const PLAIN = -1;
export const NO_DATE = -2;
export const BAD_DATE = -3;

/** Dates remembered by their text; emptied when full, as a text without repetition gains nothing by more. */
const MOST_KNOWN = 1 << 16;

const ZERO = 48;
const HYPHEN = 45;
const SLASH = 47;
/** Of `YYYY-MM-DD`. */
const DAY_LENGTH = 10;

/**
 * Reads dates of events. Whole days and spans of them, which nearly all are, are read from their digits; all others by
 * the parser, once each, and have a code.
 */
export class Dates {
  /** First and last millisecond of what was read last, if that was plain. */
  first = 0;
  last = 0;
  /** Times by their code. */
  readonly times: Interval[] = [];
  /** By code, the code of the time that the same text is south of the equator, where that differs. */
  readonly southern = new Map<number, number>();
  readonly #codes = new Map<string, number>();

  /** `PLAIN`, with `first` and `last` set, a code, or `BAD_DATE`. */
  read(text: string, zone?: string): number {
    if (this.#isPlain(text)) return this.last < this.first ? BAD_DATE : PLAIN;
    // The bar always: a text may have one too.
    const key = `${text}|${zone ?? ''}`;
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    if (this.#codes.size >= MOST_KNOWN) this.#codes.clear();
    const code = this.#parse(text, zone);
    this.#codes.set(key, code);
    return code;
  }

  #parse(text: string, zone: string | undefined): number {
    const read = parseEdtf(text, { zone });
    // The check knows nothing of zones, in which an end may come before a start that it does not precede on paper.
    if (!read.ok || (zone !== undefined && !parseEdtf(text).ok)) return BAD_DATE;
    const code = this.times.push(read.time) - 1;
    if (read.time.season !== undefined || read.time.endSeason !== undefined) {
      const south = parseEdtf(text, { zone, southern: true });
      // Winter comes first there: what ends before it starts in the north may not in the south, and the other way round.
      if (!south.ok) return BAD_DATE;
      this.southern.set(code, this.times.push(south.time) - 1);
    }
    return code;
  }

  #isPlain(text: string): boolean {
    const { length } = text;
    if (length !== DAY_LENGTH && length !== 2 * DAY_LENGTH + 1) return false;
    this.first = dayAt(text, 0);
    this.last = this.first;
    if (length > DAY_LENGTH) {
      if (text.charCodeAt(DAY_LENGTH) !== SLASH) return false;
      this.last = dayAt(text, DAY_LENGTH + 1);
    }
    this.last += DAY_MS - 1;
    return !Number.isNaN(this.first) && !Number.isNaN(this.last);
  }
}

/** Where the day starts that is written from `at` on; NaN where none is. */
function dayAt(text: string, at: number): number {
  if (text.charCodeAt(at + 4) !== HYPHEN || text.charCodeAt(at + 7) !== HYPHEN) return NaN;
  const year = 100 * twoDigits(text, at) + twoDigits(text, at + 2);
  const month = twoDigits(text, at + 5);
  const day = twoDigits(text, at + 8);
  const isDay = year >= 0 && month >= 1 && month <= 12 && day >= 1;
  return isDay && (day <= 28 || day <= daysInMonth(year, month))
    ? monthAt(year, month) + (day - 1) * DAY_MS
    : NaN;
}

/** First millisecond of each month of the years 0 to 9999 that was asked for. */
const months = new Float64Array(12 * 10_000).fill(NaN);

function monthAt(year: number, month: number): number {
  const at = 12 * year + month - 1;
  const known = months[at]!;
  return Number.isNaN(known) ? (months[at] = positionOf(year, month)) : known;
}

/** NaN where there are other characters. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : NaN;
}
