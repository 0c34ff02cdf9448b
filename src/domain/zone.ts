/**
 * Wall-clock time and true instants of IANA zones, by `Intl` alone: `tzOffset` of @date-fns/tz reads
 * −00:44 (Liberia until 1972) as +00:44.
 */

import { DAY_MS } from './gregorian.ts';

const MINUTE_MS = 60_000;

const formats = new Map<string, Intl.DateTimeFormat | undefined>();

/** Whether the runtime knows the zone. */
export function isZone(zone: string): boolean {
  return offsetFormat(zone) !== undefined;
}

/** How far the zone's clocks were ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, zone: string): number {
  const format = offsetFormat(zone);
  if (!format) throw new Error(`offsetAt: “${zone}” is not a time zone of this runtime`);
  const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = 0, minutes = 0, seconds = 0] = /([+-])(\d\d):?(\d\d)?:?(\d\d)?/.exec(name) ?? [];
  const size = (Number(hours) * 60 + Number(minutes)) * MINUTE_MS + Number(seconds) * 1000;
  return sign === '-' ? -size : size;
}

/** The wall clock of the zone at an instant, as a calendar position. */
export function wallClock(instant: number, zone: string): number {
  return instant + offsetAt(instant, zone);
}

/**
 * The instant at which the zone's wall clock shows a calendar position. Shown twice in autumn: the first;
 * never shown in spring: as if the clocks had not yet changed.
 */
export function instantOf(position: number, zone: string): number {
  const before = offsetAt(position - DAY_MS, zone);
  const after = offsetAt(position + DAY_MS, zone);
  const candidates = [position - before, position - after];
  return candidates.find((instant) => wallClock(instant, zone) === position) ?? position - before;
}

function offsetFormat(zone: string): Intl.DateTimeFormat | undefined {
  if (!formats.has(zone)) formats.set(zone, makeFormat(zone));
  return formats.get(zone);
}

function makeFormat(zone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'longOffset' });
  } catch {
    // Unknown zone: the only way Intl says so.
    return undefined;
  }
}
