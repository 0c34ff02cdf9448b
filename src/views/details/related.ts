import type { Dataset, Event, Relation } from '../../domain/dataset.ts';

/** An event that another one refers to or is referred to by. */
export interface Related {
  readonly rel: Relation;
  /** True where the other event names this one. */
  readonly back: boolean;
  readonly event: Event;
}

/** Links that say which of two events came first, each in its own way. */
const OF_ORDER: ReadonlySet<Relation> = new Set<Relation>(['leads-to', 'follows', 'responds-to']);

/** Every link from and to an event, in order of time; an order that both ends tell is told once, as this end tells it. */
export function relatedTo(dataset: Dataset, event: Event): Related[] {
  return dataset.events.flatMap((other): Related[] => {
    const own = relationsTo(event, other);
    const tellsOrder = own.some((rel) => OF_ORDER.has(rel));
    const theirs = relationsTo(other, event).filter((rel) => !(tellsOrder && OF_ORDER.has(rel)));
    return [
      ...own.map((rel) => ({ rel, back: false, event: other })),
      ...theirs.map((rel) => ({ rel, back: true, event: other })),
    ];
  });
}

function relationsTo({ links }: Event, { id }: Event): Relation[] {
  return [...new Set(links.filter(({ event }) => event === id).map(({ rel }) => rel))];
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
