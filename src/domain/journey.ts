import type { Dataset, Event } from './dataset.ts';

/** One stop on an actor's thread: an event at the place that hosts it, else at its first. */
export interface Stop {
  readonly event: Event;
  /** The engine's row. */
  readonly row: number;
  readonly place: string;
  /** Consecutive events at one place share one stop; these are all of its rows. */
  readonly rows: readonly number[];
}

/** What an actor's thread shows: the stops to connect, and the events that are only listed (remote, not happened, or without a place). */
export interface Journey {
  readonly actor: string;
  readonly stops: readonly Stop[];
  readonly listed: readonly number[];
}

/** The order of an actor's known stops among `rows` (ascending, so in time order). */
export function journeyOf(dataset: Dataset, rows: Iterable<number>, actor: string): Journey {
  const stops: Stop[] = [];
  const listed: number[] = [];
  for (const row of rows) {
    const event = dataset.events.at(row)!;
    const participation = event.who.find((who) => who.actor === actor);
    if (!participation) continue;
    // Of several places the one that hosts is where people met.
    const places = event.where.filter(({ role }) => role !== 'remote' && role !== 'about');
    const place = (places.find(({ role }) => role === 'host') ?? places[0])?.place;
    const wasThere = (participation.mode ?? 'in-person') === 'in-person' && event.status === 'happened';
    const last = stops.at(-1);
    if (!place || !wasThere || !event.time) listed.push(row);
    else if (last?.place === place) stops[stops.length - 1] = { ...last, rows: [...last.rows, row] };
    else stops.push({ event, row, place, rows: [row] });
  }
  return { actor, stops, listed };
}
