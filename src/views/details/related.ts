import type { Dataset, Event, Relation } from '../../domain/dataset.ts';

/** An event that another one refers to or is referred to by. */
export interface Related {
  readonly rel: Relation;
  /** True where the other event names this one. */
  readonly back: boolean;
  readonly event: Event;
}

/** Events linked from and to an event, in order of time; of several links to one event the first. */
export function relatedTo(dataset: Dataset, event: Event): Related[] {
  const found = new Map<string, Related>();
  const byId = new Map(event.links.map(({ event: id, rel }) => [id, rel]));
  for (const other of dataset.events) {
    const rel = byId.get(other.id);
    const back = other.links.find(({ event: id }) => id === event.id);
    if (rel) found.set(other.id, { rel, back: false, event: other });
    else if (back) found.set(other.id, { rel: back.rel, back: true, event: other });
  }
  return [...found.values()];
}

/** The rows before and after a row among visible rows in order of time; the row itself may be hidden. */
export function neighbours(
  order: Uint32Array,
  row: number,
): { before: number | undefined; after: number | undefined } {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (order[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return { before: order[low - 1], after: order[low] === row ? order[low + 1] : order[low] };
}
