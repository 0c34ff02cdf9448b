import type { Dataset } from '../../domain/dataset.ts';
import type { BitSet } from '../../engine/bitSet.ts';
import type { EventTable } from '../../engine/eventTable.ts';
import type { Lanes } from '../../state/viewState.ts';
import { actorsOf } from './laneActors.ts';

/** One lane: what it stands for and the rows in it. Each row is in exactly one lane. */
export interface Lane {
  /** Category or actor id; '' for the only lane or for events of none; 'others' for the rest beyond the seventh. */
  readonly key: string;
  readonly kind: 'all' | 'category' | 'actor' | 'none' | 'others';
  readonly rows: BitSet;
}

const MOST_LANES = 7;

/** The lanes of `rows`, in the dataset's order for categories, by count for actors; at most seven, then "others". */
export function lanesOf(
  dataset: Dataset,
  table: EventTable,
  rows: BitSet,
  mode: Lanes,
  preferred: readonly string[],
): Lane[] {
  if (mode === 'none') return [{ key: '', kind: 'all', rows }];
  return mode === 'category'
    ? categoryLanes(dataset, table, rows)
    : actorLanes(table, rows, actorsOf(dataset, table, rows, preferred, MOST_LANES));
}

/** As many lanes as there is room for: those with most rows, in their order, and the others in one. */
export function fitLanes(lanes: readonly Lane[], most: number): readonly Lane[] {
  if (lanes.length <= most) return lanes;
  if (most <= 1) return [{ key: '', kind: 'all', rows: union(lanes) }];
  const named = lanes.filter(({ kind }) => kind !== 'others');
  const kept = [...named].sort((a, b) => b.rows.count() - a.rows.count()).slice(0, most - 1);
  const left = lanes.filter((lane) => !kept.includes(lane));
  return [
    ...named.filter((lane) => kept.includes(lane)),
    { key: 'others', kind: 'others', rows: union(left) },
  ];
}

function categoryLanes(dataset: Dataset, table: EventTable, rows: BitSet): Lane[] {
  const facet = table.facets.cat;
  const counts = facet.countIn(rows);
  const countOf = (id: string) => counts[facet.codeOf.get(id) ?? -1] ?? 0;
  const order = dataset.categories.map(({ id }) => id).filter((id) => countOf(id) > 0);
  // One lane more is no more to read than "others" that stands for one category.
  const kept = new Set(
    order.length > MOST_LANES + 1
      ? [...order].sort((a, b) => countOf(b) - countOf(a)).slice(0, MOST_LANES)
      : order,
  );
  const lanes: Lane[] = order
    .filter((id) => kept.has(id))
    .map((key) => ({ key, kind: 'category', rows: rows.and(facet.setOf(facet.codeOf.get(key)!)) }));
  const others = counts.some((count, code) => count > 0 && !kept.has(facet.values[code]!));
  return withRest(lanes, rows, others ? 'others' : '', kept.size);
}

/** An event of several actors stands in the lane of the first of them; the others get a connector. */
function actorLanes(table: EventTable, rows: BitSet, actors: readonly number[]): Lane[] {
  const facet = table.facets.who;
  let left = rows;
  const lanes: Lane[] = [];
  for (const code of actors) {
    const own = left.and(facet.setOf(code));
    if (own.count() === 0) continue;
    lanes.push({ key: facet.values[code]!, kind: 'actor', rows: own });
    left = left.andNot(own);
  }
  return withRest(lanes, rows, '', actors.length);
}

/** The lanes, and what is in none of them in one of its own. */
function withRest(lanes: Lane[], rows: BitSet, key: '' | 'others', named: number): Lane[] {
  const left = lanes.length > 0 ? rows.andNot(union(lanes)) : rows;
  if (left.count() === 0) return lanes;
  return [...lanes, { key, kind: key === '' && named === 0 ? 'none' : 'others', rows: left }];
}

function union([first, ...rest]: readonly Lane[]): BitSet {
  return rest.reduce((all, { rows }) => all.or(rows), first!.rows);
}
