import type { Event, Relation } from '../../domain/dataset.ts';
import type { RowOrder } from '../../engine/rowOrder.ts';
import type { Exploration } from '../../state/exploration.svelte.ts';

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
export function relatedTo(exploration: Exploration, event: Event): Related[] {
  const named = event.links.flatMap(({ event: id }) => exploration.rowOf(id) ?? []);
  const rows = Uint32Array.from(new Set([...exploration.table.linking, ...named])).sort();
  return [...rows].flatMap((row): Related[] => {
    const other = exploration.eventAt(row);
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
  order: RowOrder,
  row: number,
): { before: number | undefined; after: number | undefined } {
  const at = order.rank(row);
  return { before: order.at(at - 1), after: order.at(order.at(at) === row ? at + 1 : at) };
}
