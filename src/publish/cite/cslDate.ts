import { dateAt } from '../../domain/gregorian.ts';
import type { Interval, Precision } from '../../domain/interval.ts';
import { parseIsoEnd } from '../../domain/isoTime.ts';
import { intervalBetween, type Side } from '../../domain/timeEnd.ts';
import type { CslDate } from './cslItem.ts';

const QUALIFIED = /^(.*?)([~?%])?$/;
/** How many numbers say a date of this precision. */
const PARTS: Partial<Record<Precision, number>> = {
  year: 1,
  month: 2,
  day: 3,
  hour: 3,
  minute: 3,
  second: 3,
};

/** EDTF of level 0 with qualifiers, without the EDTF library: that is what sources are dated in. */
export function plainTime(edtf: string): Interval | undefined {
  const [before = '', after, more] = edtf.split('/');
  const start = sideOf(before);
  const end = after === undefined ? start : sideOf(after);
  return start && end && more === undefined && start !== 'open'
    ? intervalBetween(edtf, start, end)
    : undefined;
}

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

/** The date as biblatex reads it, ISO 8601-2: “2025-04-23~”, “2025-04/2025-06”; undefined where it is not in numbers. */
export function isoDate(date: CslDate): string | undefined {
  const { 'date-parts': parts, season, circa } = date;
  if (!parts) return undefined;
  const qualifier = circa ? '~' : '';
  return parts
    .map(([year = 0, ...rest]) => [isoYear(year), ...(season ? [season + 20] : rest)])
    .map((numbers) => numbers.map((number) => String(number).padStart(2, '0')).join('-') + qualifier)
    .join('/');
}

function sideOf(text: string): Side | undefined {
  if (text === '..') return 'open';
  const [, bare = '', qualifier] = QUALIFIED.exec(text) ?? [];
  const end = parseIsoEnd(bare);
  return end && qualifier ? { ...end, qualifier: qualifier as '~' | '?' | '%' } : end;
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

function isoYear(year: number): string {
  const iso = year > 0 ? year : year + 1;
  return `${iso < 0 ? '-' : ''}${String(Math.abs(iso)).padStart(4, '0')}`;
}
