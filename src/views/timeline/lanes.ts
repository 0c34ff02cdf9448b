import type { Dataset } from '../../domain/dataset.ts';
import type { Lanes } from '../../state/viewState.ts';

/** One lane: what it stands for and the rows in it. Each row is in exactly one lane. */
export interface Lane {
  /** Category or actor id; '' for the only lane or for events of none; 'others' for the rest beyond the seventh. */
  readonly key: string;
  readonly kind: 'all' | 'category' | 'actor' | 'none' | 'others';
  readonly rows: readonly number[];
}

const MOST_LANES = 7;

/** The lanes of `rows`, in the dataset's order for categories, by count for actors; at most seven, then "others". */
export function lanesOf(
  dataset: Dataset,
  rows: Iterable<number>,
  mode: Lanes,
  preferred: readonly string[],
): Lane[] {
  const all = [...rows];
  if (mode === 'none') return [{ key: '', kind: 'all', rows: all }];
  return mode === 'category' ? categoryLanes(dataset, all) : actorLanes(dataset, all, preferred);
}

/** As many lanes as there is room for: those with most rows, in their order, and the others in one. */
export function fitLanes(lanes: readonly Lane[], most: number): readonly Lane[] {
  if (lanes.length <= most) return lanes;
  const union = (parts: readonly Lane[]) => parts.flatMap(({ rows }) => rows).sort((a, b) => a - b);
  if (most <= 1) return [{ key: '', kind: 'all', rows: union(lanes) }];
  const named = lanes.filter(({ kind }) => kind !== 'others');
  const kept = [...named].sort((a, b) => b.rows.length - a.rows.length).slice(0, most - 1);
  const left = lanes.filter((lane) => !kept.includes(lane));
  return [
    ...named.filter((lane) => kept.includes(lane)),
    { key: 'others', kind: 'others', rows: union(left) },
  ];
}

function categoryLanes(dataset: Dataset, rows: readonly number[]): Lane[] {
  const groups = groupBy(rows, (row) => dataset.events[row]!.category ?? '');
  const order = dataset.categories.map(({ id }) => id).filter((id) => groups.has(id));
  const kept = order.length > MOST_LANES ? byCount(order, groups).slice(0, MOST_LANES) : order;
  const lanes: Lane[] = order
    .filter((id) => kept.includes(id))
    .map((key) => ({ key, kind: 'category', rows: groups.get(key)! }));
  return [...lanes, ...rest(rows, kept, (row) => dataset.events[row]!.category ?? '')];
}

/** An event of several actors stands in the lane of the person who has most events, else of the organisation; the others get a connector. */
function actorLanes(dataset: Dataset, rows: readonly number[], preferred: readonly string[]): Lane[] {
  const counts = new Map<string, number[]>();
  for (const row of rows) {
    for (const { actor } of dataset.events[row]!.who) counts.set(actor, [...(counts.get(actor) ?? []), row]);
  }
  const isPerson = (id: string) => dataset.actors.get(id)?.kind === 'person';
  const byEvents = byCount([...counts.keys()], counts);
  const ranked = [...byEvents.filter(isPerson), ...byEvents.filter((id) => !isPerson(id))];
  const chosen = [
    ...preferred.filter((id) => counts.has(id)),
    ...ranked.filter((id) => !preferred.includes(id)),
  ];
  const kept = chosen.slice(0, MOST_LANES);
  const homeOf = (row: number) =>
    kept.find((id) => dataset.events[row]!.who.some(({ actor }) => actor === id)) ?? '';
  const groups = groupBy(rows, homeOf);
  const lanes: Lane[] = kept.flatMap((key) => {
    const own = groups.get(key);
    return own ? [{ key, kind: 'actor' as const, rows: own }] : [];
  });
  return [...lanes, ...rest(rows, kept, homeOf)];
}

function rest(rows: readonly number[], kept: readonly string[], keyOf: (row: number) => string): Lane[] {
  const left = rows.filter((row) => !kept.includes(keyOf(row)));
  if (left.length === 0) return [];
  const none = left.every((row) => keyOf(row) === '');
  return [{ key: none ? '' : 'others', kind: none && kept.length === 0 ? 'none' : 'others', rows: left }];
}

function byCount(keys: readonly string[], groups: ReadonlyMap<string, readonly number[]>): string[] {
  return [...keys].sort((a, b) => groups.get(b)!.length - groups.get(a)!.length);
}

function groupBy(rows: readonly number[], keyOf: (row: number) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
