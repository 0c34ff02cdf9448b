import type { EndKind, Interval, Precision, Qualifier } from './interval.ts';

/** A date as written: the unit it names, from its first to its last millisecond. */
export interface TimeEnd {
  readonly from: number;
  readonly to: number;
  readonly precision: Precision;
  readonly season?: number;
  readonly qualifier?: Qualifier;
  /** True instant of `from`, where known. */
  readonly instant?: number;
}

/** One side of an interval: a date, open (`..`) or unknown (empty). */
export type Side = TimeEnd | Exclude<EndKind, 'known'>;

const EXACT: ReadonlySet<Precision> = new Set<Precision>(['day', 'hour', 'minute', 'second']);

/**
 * The interval between two sides, with its four positions (rules: `Interval`); pass the same side twice for a single
 * date. Undefined where the end lies before the start.
 */
export function intervalBetween(edtf: string, start: Side, end: Side, place?: string): Interval | undefined {
  const first = typeof start === 'object' ? start : undefined;
  const last = typeof end === 'object' ? end : undefined;
  // Without a zone only an offset leads to an instant.
  const zone = place ?? (first?.instant === undefined ? undefined : 'UTC');
  if (first && last && last.to < first.from) return undefined;
  const earliestStart = first ? first.from : -Infinity;
  const latestEnd = last ? last.to : Infinity;
  return {
    edtf,
    earliestStart,
    latestStart: start === 'open' ? -Infinity : latestStart(first, last),
    earliestEnd: end === 'open' ? Infinity : earliestEnd(first, last),
    latestEnd,
    startPrecision: (first ?? last)?.precision ?? 'year',
    endPrecision: (last ?? first)?.precision ?? 'year',
    startKind: typeof start === 'object' ? 'known' : start,
    endKind: typeof end === 'object' ? 'known' : end,
    approximate: isOneOf('~%', first, last),
    uncertain: isOneOf('?%', first, last),
    ...(first?.qualifier && { startQualifier: first.qualifier }),
    ...(last?.qualifier && { endQualifier: last.qualifier }),
    ...(first?.season !== undefined && { season: first.season }),
    ...(last?.season !== undefined && { endSeason: last.season }),
    ...(zone !== undefined && { zone }),
    ...(first?.instant !== undefined && { instant: first.instant }),
  };
}

function latestStart(first: TimeEnd | undefined, last: TimeEnd | undefined): number {
  if (first && EXACT.has(first.precision)) return first.from;
  const limit = !last ? Infinity : EXACT.has(last.precision) ? last.from : last.to;
  return Math.min(first?.to ?? Infinity, limit);
}

function earliestEnd(first: TimeEnd | undefined, last: TimeEnd | undefined): number {
  if (last && EXACT.has(last.precision)) return last.to;
  const limit = !first ? -Infinity : EXACT.has(first.precision) ? first.to : first.from;
  return Math.max(last?.from ?? -Infinity, limit);
}

function isOneOf(qualifiers: string, ...ends: readonly (TimeEnd | undefined)[]): boolean {
  return ends.some((end) => end?.qualifier !== undefined && qualifiers.includes(end.qualifier));
}
