import { dateAt } from '../../domain/gregorian.ts';
import type { Interval, Precision } from '../../domain/interval.ts';
import type { CslDate } from './cslItem.ts';

/** How many numbers say a date of this precision. */
const PARTS: Partial<Record<Precision, number>> = {
  year: 1,
  month: 2,
  day: 3,
  hour: 3,
  minute: 3,
  second: 3,
};

/** A time as CSL has it; `words` stand in where numbers would say more or less than is known: open ends, decades. */
export function cslDate(time: Interval, words: string): CslDate {
  const circa = time.approximate || time.uncertain ? { circa: true } : {};
  const alone = !time.edtf.includes('/');
  const start = partsOf(time.earliestStart, time.startPrecision);
  const end = alone ? start : partsOf(time.latestEnd, time.endPrecision);
  if (time.startKind !== 'known' || time.endKind !== 'known') return { literal: words };
  if (alone && time.season !== undefined)
    return {
      'date-parts': [[cslYear(time.earliestStart)]],
      season: ((time.season - 1) % 4) + 1,
      ...circa,
    };
  if (!start || !end) return { literal: words };
  return { 'date-parts': alone ? [start] : [start, end], ...circa };
}

function partsOf(ms: number, precision: Precision): number[] | undefined {
  const count = PARTS[precision];
  if (count === undefined || !Number.isFinite(ms)) return undefined;
  const { month, day } = dateAt(ms);
  return [cslYear(ms), month, day].slice(0, count);
}

/** CSL knows no year 0: −44 is 44 BC, which is −43 in ISO 8601. */
function cslYear(ms: number): number {
  const { year } = dateAt(ms);
  return year > 0 ? year : year - 1;
}
