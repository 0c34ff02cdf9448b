import type { Dataset, Event, Place, Step } from './dataset.ts';
import type { Interval } from './interval.ts';
import { daysBetween } from './calendar.ts';
import { ancestors, markedPlaces } from './places.ts';

/** An event that a step of a story numbers on map, timeline and in the text. */
export interface Stop {
  /** From 1, in the order of the step. */
  readonly number: number;
  readonly event: Event;
  /** The engine's row. */
  readonly row: number;
  /** The town rather than the building; undefined where the event has no place. */
  readonly place: Place | undefined;
}

/** The time between two stops, from the first day of one to the first day of the other. */
export interface Span {
  readonly from: Stop;
  readonly to: Stop;
  /** Negative where the second comes first. */
  readonly days: number;
  /** Whether both dates are exact to the day. */
  readonly isExact: boolean;
}

/** The numbered stops of a step; an event that the dataset lacks keeps its number free. */
export function stopsOf(
  dataset: Dataset,
  step: Pick<Step, 'stops'> | undefined,
  rowOf: (id: string) => number | null,
): Stop[] {
  return (step?.stops ?? []).flatMap((id, index) => {
    const row = rowOf(id);
    const event = row === null ? undefined : dataset.events.at(row);
    return row === null || !event
      ? []
      : [{ number: index + 1, event, row, place: townOf(dataset.places, event) }];
  });
}

/** The spans of a step between two of its stops, as far as both have a date. */
export function spansOf(step: Pick<Step, 'spans'> | undefined, stops: readonly Stop[]): Span[] {
  const stopOf = (id: string) => stops.find(({ event }) => event.id === id);
  return (step?.spans ?? []).flatMap((pair) => {
    const from = stopOf(pair.from);
    const to = stopOf(pair.to);
    const [start, end] = [startOf(from), startOf(to)];
    if (!from || !to || start === undefined || end === undefined) return [];
    const days = daysBetween(start, end);
    return days === undefined
      ? []
      : [{ from, to, days, isExact: isDayExact(from.event.time) && isDayExact(to.event.time) }];
  });
}

/** Whether the start of a time is known to the day. */
function isDayExact(time: Interval | undefined): boolean {
  if (!time || time.approximate || time.uncertain) return false;
  return ['day', 'hour', 'minute', 'second'].includes(time.startPrecision);
}

function startOf(stop: Stop | undefined): number | undefined {
  const start = stop?.event.time?.earliestStart;
  return start !== undefined && Number.isFinite(start) ? start : undefined;
}

/** The outermost place around an event's first one that is a point, not an area such as a country. */
function townOf(places: ReadonlyMap<string, Place>, event: Event): Place | undefined {
  const [id] = markedPlaces(event);
  if (id === undefined) return undefined;
  const chain = ancestors(places, id).flatMap((each) => places.get(each) ?? []);
  return chain.findLast(({ radiusKm }) => !radiusKm) ?? chain[0];
}
