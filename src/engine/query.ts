import type { Bounds } from '../domain/bounds.ts';
import { FACETS, type Facet, type Filter } from '../domain/filter.ts';
import type { TimeWindow } from '../domain/interval.ts';
import { BitSet } from './bitSet.ts';
import type { EventTable } from './eventTable.ts';
import { RowOrder } from './rowOrder.ts';

/** What to look for. Undefined parts do not narrow. */
export interface Question {
  readonly filter: Filter;
  /** Undefined: the whole extent, the only window in which undated events are visible. */
  readonly window?: TimeWindow | undefined;
  readonly area?: Bounds | undefined;
  /** Rows that match `filter.text`, from the text index. */
  readonly textRows?: BitSet | undefined;
}

/** The answer every view draws from. */
export interface Answer {
  /** Rows that match facets and text. */
  readonly matching: BitSet;
  /** Matching rows in the area, whatever the window: where a window that moves will find its rows. */
  readonly anytime: BitSet;
  /** Matching rows that possibly overlap the window and lie in the area. */
  readonly visible: BitSet;
  /** Visible rows in time order. */
  readonly order: RowOrder;
  readonly counts: Counts;
}

export interface Counts {
  readonly total: number;
  readonly matching: number;
  readonly visible: number;
  /** Matching rows without a date, whatever the window. */
  readonly undated: number;
  /** Rows in the window and matching, without a place, whatever the area. */
  readonly placeless: number;
  /** Per facet and code: rows that would be visible were only this facet's own values lifted. Counted when asked for. */
  readonly facets: Readonly<Record<Facet, Uint32Array>>;
}

/** The sets an answer is made of, kept from question to question as long as what they depend on is the same. */
export interface Parts {
  /** Rows with one of the values asked for, per facet; undefined where the facet does not narrow. */
  readonly byFacet: Readonly<Partial<Record<Facet, BitSet>>>;
  readonly matching: BitSet;
  readonly inArea: BitSet | undefined;
  readonly anytime: BitSet;
  readonly inWindow: BitSet | undefined;
}

/** Which rows match, are visible, in what order, and how many. */
export function query(table: EventTable, question: Question): Answer {
  return answerOf(table, question, partsOf(table, question));
}

/** The visible rows an actor takes part in. */
export function visibleOf(
  { table, answer }: { readonly table: EventTable; readonly answer: Answer },
  actor: string,
): BitSet {
  return answer.visible.and(table.facets.who.setOfAny([actor]));
}

/** The sets a question needs; those of the question before are taken over where they say the same. */
export function partsOf(
  table: EventTable,
  question: Question,
  before?: { readonly question: Question; readonly parts: Parts },
): Parts {
  const last = before?.question;
  const { filter, window, area, textRows } = question;
  const isSameFilter = last?.filter === filter && last.textRows === textRows;
  const isSameArea = last !== undefined && isSame(last.area, area);
  const byFacet = isSameFilter ? before!.parts.byFacet : facetSets(table, filter);
  const matching = isSameFilter
    ? before!.parts.matching
    : intersection(table, [textRows, ...Object.values(byFacet)]);
  const inArea = isSameArea ? before!.parts.inArea : area && table.spots.rowsIn(area);
  const anytime =
    isSameFilter && isSameArea ? before!.parts.anytime : inArea ? matching.and(inArea) : matching;
  const inWindow =
    last && isSame(last.window, window) ? before.parts.inWindow : window && table.times.rowsIn(window);
  return { byFacet, matching, inArea, anytime, inWindow };
}

/** The answer to a question from its sets. */
export function answerOf(table: EventTable, question: Question, parts: Parts): Answer {
  const { matching, anytime, inWindow } = parts;
  const visible = inWindow ? anytime.and(inWindow) : anytime;
  const order = new RowOrder(visible);
  const nowhere = matching.and(table.placeless);
  return {
    matching,
    anytime,
    visible,
    order,
    counts: {
      total: table.length,
      matching: matching.count(),
      visible: order.length,
      undated: matching.countBetween(table.times.dated, table.length),
      placeless: (inWindow ? nowhere.and(inWindow) : nowhere).count(),
      facets: facetCounts(table, question, parts, visible),
    },
  };
}

/** The rows that would be visible were a facet's own values lifted. */
export function liftedRows(table: EventTable, { textRows }: Question, parts: Parts, facet: Facet): BitSet {
  const others = FACETS.flatMap((other) => (other === facet ? [] : (parts.byFacet[other] ?? [])));
  return intersection(table, [textRows, ...others, parts.inArea, parts.inWindow]);
}

function facetCounts(
  table: EventTable,
  question: Question,
  parts: Parts,
  visible: BitSet,
): Record<Facet, Uint32Array> {
  const counted: Partial<Record<Facet, Uint32Array>> = {};
  const counts = {};
  for (const facet of FACETS) {
    const get = () =>
      (counted[facet] ??= table.facets[facet].countIn(
        parts.byFacet[facet] ? liftedRows(table, question, parts, facet) : visible,
      ));
    Object.defineProperty(counts, facet, { get, enumerable: true });
  }
  return counts as Record<Facet, Uint32Array>;
}

function facetSets(table: EventTable, filter: Filter): Partial<Record<Facet, BitSet>> {
  const sets: Partial<Record<Facet, BitSet>> = {};
  for (const facet of FACETS) {
    const values = filter.facets[facet];
    if (values?.length) sets[facet] = table.facets[facet].setOfAny(values);
  }
  return sets;
}

/** What all sets have; all rows where there is none. */
function intersection(table: EventTable, sets: readonly (BitSet | undefined)[]): BitSet {
  const [first, ...rest] = sets.filter((set) => set !== undefined);
  return first ? rest.reduce((rows, set) => rows.and(set), first) : BitSet.all(table.length);
}

function isSame<T extends object>(a: T | undefined, b: T | undefined): boolean {
  if (a === b || !a || !b) return a === b;
  return (Object.keys(a) as (keyof T)[]).every((key) => a[key] === b[key]);
}
