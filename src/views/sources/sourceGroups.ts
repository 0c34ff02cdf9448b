import type { Source, SourceType } from '../../domain/dataset.ts';
import { dateAt } from '../../domain/gregorian.ts';
import { plainTime } from '../../domain/plainTime.ts';
import { languageName } from '../../ui/countryName.ts';

/** What sources are grouped by. */
export const GROUPINGS = ['publisher', 'type', 'language', 'date'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Sources under one heading. */
export interface SourceGroup {
  /** Publisher, type, language tag, or year; empty where nobody says. */
  readonly key: string;
  /** The newest first. */
  readonly sources: readonly Source[];
}

/** From what is closest to the events to what is farthest from them. */
const TYPE_ORDER: readonly SourceType[] = ['primary', 'report', 'analysis', 'data'];

/**
 * Sources in groups: publishers by name, types from primary to data, the most frequent language first, the newest year
 * first; those of which nobody says it are last.
 */
export function groupSources(sources: readonly Source[], by: Grouping, lang: string): SourceGroup[] {
  const groups = new Map<string, Source[]>();
  for (const source of newestFirst(sources)) {
    const key = keyOf(source, by);
    const group = groups.get(key);
    if (group) group.push(source);
    else groups.set(key, [source]);
  }
  const order = orderOf(by, lang);
  return [...groups]
    .map(([key, members]) => ({ key, sources: members }))
    .sort((a, b) => Number(a.key === '') - Number(b.key === '') || order(a, b));
}

function keyOf({ publisher, type, language, published }: Source, by: Grouping): string {
  switch (by) {
    case 'publisher':
      return publisher ?? '';
    case 'type':
      return type ?? '';
    case 'language':
      return language ?? '';
    case 'date': {
      const at = positionOf(published);
      return at === undefined ? '' : String(dateAt(at).year);
    }
  }
}

function orderOf(by: Grouping, lang: string): (a: SourceGroup, b: SourceGroup) => number {
  const collator = new Intl.Collator(lang);
  switch (by) {
    case 'publisher':
      return (a, b) => collator.compare(a.key, b.key);
    case 'type':
      return (a, b) => TYPE_ORDER.indexOf(a.key as SourceType) - TYPE_ORDER.indexOf(b.key as SourceType);
    case 'language':
      return (a, b) =>
        b.sources.length - a.sources.length ||
        collator.compare(languageName(a.key, lang), languageName(b.key, lang));
    case 'date':
      return (a, b) => Number(b.key) - Number(a.key);
  }
}

function newestFirst(sources: readonly Source[]): readonly Source[] {
  const dated = sources.map((source) => ({ source, at: positionOf(source.published) ?? -Infinity }));
  return dated.sort((a, b) => (a.at === b.at ? 0 : b.at - a.at)).map(({ source }) => source);
}

/** Where on the time axis a source was published; undefined where its EDTF date is missing or no plain one. */
function positionOf(published: string | undefined): number | undefined {
  const time = published === undefined ? undefined : plainTime(published);
  return time && [time.earliestStart, time.latestEnd].find(Number.isFinite);
}

/** The first so many sources of all groups together; groups of which none is left are left out. */
export function firstOf(groups: readonly SourceGroup[], most: number): SourceGroup[] {
  const first: SourceGroup[] = [];
  let left = most;
  for (const { key, sources } of groups) {
    if (left <= 0) break;
    first.push({ key, sources: sources.slice(0, left) });
    left -= sources.length;
  }
  return first;
}
