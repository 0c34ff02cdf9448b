import { formatWindow, formatYear } from '../../domain/format.ts';
import { DATE_RANGE, lastBefore } from '../../domain/gregorian.ts';
import { RANGE_DASH } from '../../domain/intlDates.ts';

/** A bin's time in words, from its first position to that of the next: “Mar 2014”, “24 Apr 2025”, “100–1 BC”. */
export function binText(from: number, next: number, lang: string): string {
  const to = lastBefore(Math.round(next));
  if (from >= DATE_RANGE.from && to <= DATE_RANGE.to) return formatWindow({ from, to }, lang);
  const [first, last] = [formatYear(from, lang), formatYear(to, lang)];
  return first === last ? first : `${first}${RANGE_DASH}${last}`;
}
