import type { EdtfNode } from 'edtf';
import { lastBefore, positionOf } from './gregorian.ts';
import { wholeYear } from './isoTime.ts';
import type { TimeEnd } from './timeEnd.ts';

/** Bits of `unspecified`, by the library. */
const MASK = { year: 8, decade: 12, month: 48, day: 192, monthAndDay: 240 } as const;

/** First month of spring, summer, autumn and winter (codes 21–24), meteorologically. */
const NORTHERN = [3, 6, 9, 12] as const;
const SOUTHERN = [9, 12, 3, 6] as const;

/** The unit that one date read by the EDTF library stands for, where it is of level 1. */
export function readNode(
  node: EdtfNode,
  southern: boolean,
): TimeEnd | 'syntax' | 'level-2' | 'impossible-date' {
  // ISO 8601 knows “15” and “150” for a century and a decade, EDTF does not.
  if (node.type === 'Century' || node.type === 'Decade') return 'syntax';
  if (node.level > 1) return 'level-2';
  const [year = 0, second = 0] = node.values.map(Number);
  switch (node.type) {
    case 'Year':
      return wholeYear(year);
    case 'Season':
      return seasonOf(year, second, southern);
    case 'Date':
      return masked(year, second + 1, node.unspecified);
    default:
      return 'level-2';
  }
}

/** The three months of a season; the one that begins in December belongs to the year of that December. */
function seasonOf(year: number, code: number, southern: boolean): TimeEnd {
  const month = (southern ? SOUTHERN : NORTHERN)[code - 21] ?? 1;
  return {
    from: positionOf(year, month),
    to: lastBefore(positionOf(year, month + 3)),
    precision: 'season',
    season: code,
  };
}

function masked(
  year: number,
  month: number,
  mask: number | undefined,
): TimeEnd | 'level-2' | 'impossible-date' {
  switch (mask) {
    case undefined:
      // A plain date that the fast path has refused: a leap second, an offset of a hundred hours.
      return 'impossible-date';
    case MASK.year:
      return years(year, 10, 'decade');
    case MASK.decade:
      return years(year, 100, 'century');
    case MASK.month:
    case MASK.monthAndDay:
      return wholeYear(year);
    case MASK.day:
      return {
        from: positionOf(year, month),
        to: lastBefore(positionOf(year, month + 1)),
        precision: 'month',
      };
    default:
      return 'level-2';
  }
}

/** `-201X` stands for −2019 … −2010: the digits count away from zero. */
function years(year: number, count: number, precision: 'decade' | 'century'): TimeEnd {
  const first = year < 0 || Object.is(year, -0) ? year - count + 1 : year;
  return { from: positionOf(first), to: lastBefore(positionOf(first + count)), precision };
}
