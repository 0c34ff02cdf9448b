import type { Dataset, Source } from '../../domain/dataset.ts';

/** A publisher with its sources and how many events rest on each. */
export interface Publisher {
  readonly name: string | undefined;
  readonly sources: readonly { readonly source: Source; readonly events: number }[];
}

/** All sources by publisher, in alphabetical order, those without one last; the newest source first. */
export function sourcesByPublisher(dataset: Dataset, lang: string): Publisher[] {
  const uses = new Map<string, number>();
  for (const { sources } of dataset.events) {
    for (const id of new Set(sources)) uses.set(id, (uses.get(id) ?? 0) + 1);
  }
  const groups = new Map<string, Source[]>();
  for (const source of dataset.sources.values()) {
    const key = source.publisher ?? '';
    groups.set(key, [...(groups.get(key) ?? []), source]);
  }
  const collator = new Intl.Collator(lang);
  return [...groups]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || collator.compare(a, b))
    .map(([name, sources]) => ({
      name: name || undefined,
      sources: sources
        .sort((a, b) => (b.published ?? '').localeCompare(a.published ?? ''))
        .map((source) => ({ source, events: uses.get(source.id) ?? 0 })),
    }));
}
