import type { EventTable } from '../../engine/eventTable.ts';
import type { Found } from '../../engine/textIndex.ts';

/** One line of the search's list. */
export type Option =
  | { readonly kind: 'filter'; readonly key: string; readonly text: string }
  | { readonly kind: 'event'; readonly key: string; readonly row: number }
  | { readonly kind: 'actor' | 'place'; readonly key: string; readonly id: string };

/** Options under one heading; the filter stands alone, without one. */
interface OptionGroup {
  readonly kind: Option['kind'];
  readonly options: readonly Option[];
}

const MOST = { event: 6, actor: 4, place: 4 } as const;

/** What the list offers for a text: to filter by it first, then what it names. Actors and places without events are left out. */
export function optionsFor(text: string, found: Found, table: EventTable): OptionGroup[] {
  const trimmed = text.trim();
  if (trimmed === '') return [];
  const groups: OptionGroup[] = [
    { kind: 'filter', options: [{ kind: 'filter', key: 'filter', text: trimmed }] },
    {
      kind: 'event',
      options: found.rows.slice(0, MOST.event).map((row) => ({ kind: 'event', key: `event-${row}`, row })),
    },
    {
      kind: 'actor',
      options: named(
        'actor',
        found.actors.filter((id) => table.facets.who.codeOf.has(id)),
      ),
    },
    {
      kind: 'place',
      options: named(
        'place',
        found.places.filter((id) => table.facets.where.codeOf.has(id)),
      ),
    },
  ];
  return groups.filter(({ options }) => options.length > 0);
}

function named(kind: 'actor' | 'place', ids: readonly string[]): Option[] {
  return ids.slice(0, MOST[kind]).map((id) => ({ kind, key: `${kind}-${id}`, id }));
}
