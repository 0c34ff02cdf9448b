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

/** What tells the stop numbers of several journeys apart: “A”, “B” …; nothing where there is only one. */
export function journeyLetter(index: number, count: number): string {
  return count > 1 ? String.fromCharCode(65 + (index % 26)) : '';
}

/** The stop numbers of events by row, as map, timeline and lists print them: “3”, or “A3” and “B1” of several journeys. */
export function stopNumbers(journeys: readonly Journey[]): Map<number, string[]> {
  const numbers = new Map<number, string[]>();
  journeys.forEach(({ stops }, journey) => {
    const letter = journeyLetter(journey, journeys.length);
    stops.forEach(({ rows }, index) => {
      for (const row of rows) numbers.set(row, [...(numbers.get(row) ?? []), `${letter}${index + 1}`]);
    });
  });
  return numbers;
}

/** The rows of events at which the people of two or more journeys were. */
export function sharedRows(journeys: readonly Journey[]): Set<number> {
  return new Set([...stopNumbers(journeys)].filter(([, numbers]) => numbers.length > 1).map(([row]) => row));
}
