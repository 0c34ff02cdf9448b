import type { Interval } from '../domain/interval.ts';
import type { EventRecord } from './definition.ts';
import { toTime } from './normaliseTime.ts';

/** Between the first and the last clock on Earth; dates of different zones may be that far out of order. */
const ZONES_MS = 26 * 3_600_000;

/** Whether one event certainly began only when the other was wholly over; never, where nobody knows when they were. */
export function startsAfter(time: Interval | undefined, before: Interval | undefined): boolean {
  if (!time || !before || isVague(time) || isVague(before)) return false;
  const tolerance = time.zone === before.zone ? 0 : ZONES_MS;
  return before.latestEnd + tolerance < time.earliestStart;
}

/** The time of an event as its record has it. */
export function timeOf({ when }: EventRecord): Interval | undefined {
  return typeof when === 'object' ? toTime(when.edtf, { zone: when.zone }) : toTime(when);
}

/** How much “about” may be off is not said, and which months a season has depends on the place. */
function isVague({ approximate, uncertain, season, endSeason }: Interval): boolean {
  return approximate || uncertain || season !== undefined || endSeason !== undefined;
}
