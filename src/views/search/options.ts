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

/** What the list offers for a text: to filter by it first, then what it names. */
export function optionsFor(text: string, found: Found): OptionGroup[] {
  const trimmed = text.trim();
  if (trimmed === '') return [];
  const groups: OptionGroup[] = [
    { kind: 'filter', options: [{ kind: 'filter', key: 'filter', text: trimmed }] },
    {
      kind: 'event',
      options: found.rows.slice(0, MOST.event).map((row) => ({ kind: 'event', key: `event-${row}`, row })),
    },
    { kind: 'actor', options: named('actor', found.actors) },
    { kind: 'place', options: named('place', found.places) },
  ];
  return groups.filter(({ options }) => options.length > 0);
}

function named(kind: 'actor' | 'place', ids: readonly string[]): Option[] {
  return ids.slice(0, MOST[kind]).map((id) => ({ kind, key: `${kind}-${id}`, id }));
}
