import type { Event } from '../domain/dataset.ts';
import type { Sequence } from '../domain/sequence.ts';

/** Rows by event id and, where no event has that id, by former id. */
export function rowsById(events: Iterable<Event>): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  const former = new Map<string, number>();
  let row = 0;
  for (const event of events) {
    for (const id of event.formerIds) former.set(id, row);
    rows.set(event.id, row++);
  }
  for (const [id, at] of former) if (!rows.has(id)) rows.set(id, at);
  return rows;
}

/** Looks rows up by id or former id; a sequence that finds its ids by itself is asked. */
export function rowFinder(events: Sequence<Event>): (id: string) => number | undefined {
  if (events.rowOf) return (id) => events.rowOf?.(id);
  const rows = rowsById(events);
  return (id) => rows.get(id);
}
