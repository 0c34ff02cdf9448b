import type { OtherDate } from '../domain/dataset.ts';
import { parseEdtf } from '../domain/edtf.ts';
import type { Interval, TimeWindow } from '../domain/interval.ts';
import type { EventRecord } from './definition.ts';
import { textField } from './normaliseText.ts';

/** Where a time is told: its zone, and whether summer is in January there. */
interface TimePlace {
  readonly zone?: string | undefined;
  readonly southern?: boolean;
}

/** The time a checked text stands for; undefined where there is none. */
export function toTime(text: string | undefined, place: TimePlace = {}): Interval | undefined {
  if (text === undefined) return undefined;
  const read = parseEdtf(text, place);
  return read.ok ? read.time : undefined;
}

/** What an event says about its date. */
interface EventTime {
  readonly time?: Interval;
  readonly timeSources: readonly string[];
  readonly also: readonly OtherDate[];
}

/** Reads `when`, be it a text or an object with sources and other dates. */
export function toEventTime(when: EventRecord['when'], southern: boolean, language: string): EventTime {
  if (when === undefined) return { timeSources: [], also: [] };
  if (typeof when === 'string')
    return { ...timeField(toTime(when, { southern })), timeSources: [], also: [] };
  const place = { zone: when.zone, southern };
  const also = (when.also ?? []).flatMap((other) => {
    const time = toTime(other.edtf, place);
    return time ? [{ time, sources: other.sources ?? [], ...textField('note', other.note, language) }] : [];
  });
  return { ...timeField(toTime(when.edtf, place)), timeSources: when.sources ?? [], also };
}

/** From the start of one date to the end of another; one alone is both; undefined where an end is open. */
export function toWindow(from: string | undefined, to: string | undefined): TimeWindow | undefined {
  const start = toTime(from ?? to)?.earliestStart;
  const end = toTime(to ?? from)?.latestEnd;
  if (start === undefined || end === undefined || !Number.isFinite(start) || !Number.isFinite(end))
    return undefined;
  return start <= end ? { from: start, to: end } : undefined;
}

function timeField(time: Interval | undefined): { readonly time?: Interval } {
  return time ? { time } : {};
}
