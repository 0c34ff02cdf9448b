import { contains, type Bounds } from '../domain/bounds.ts';
import { FACETS, type Facet, type Filter } from '../domain/filter.ts';
import type { TimeWindow } from '../domain/interval.ts';
import { BitSet } from './bitSet.ts';
import type { EventTable } from './eventTable.ts';
import { codesOf, type Ragged } from './ragged.ts';

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
  readonly order: Uint32Array;
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
  /** Per facet and code: rows that would be visible were only this facet's own values lifted. */
  readonly facets: Readonly<Record<Facet, Uint32Array>>;
}

const WINDOW_MISS = 1 << FACETS.length;
const AREA_MISS = WINDOW_MISS << 1;
const TEXT_MISS = AREA_MISS << 1;

/** Which rows match, are visible, in what order, and how many. One scan: O(rows). */
export function query(table: EventTable, question: Question): Answer {
  const wanted = wantedCodes(table, question.filter);
  const inArea = question.area && placesInArea(table, question.area);
  const matching = new BitSet(table.length);
  const anytime = new BitSet(table.length);
  const visible = new BitSet(table.length);
  const columns = FACETS.map((facet) => table.facets[facet].rows);
  const counted = FACETS.map((facet) => new Uint32Array(table.facets[facet].values.length));
  const narrowing = FACETS.map((_, bit) => bit).filter((bit) => wanted[bit]);
  let undated = 0;
  let placeless = 0;

  for (let row = 0; row < table.length; row++) {
    let misses = question.textRows && !question.textRows.has(row) ? TEXT_MISS : 0;
    for (const bit of narrowing) if (!hasSome(columns[bit]!, row, wanted[bit]!)) misses |= 1 << bit;
    const isUndated = Number.isNaN(table.earliestStart[row]!);
    const places = codesOf(table.places, row);
    if (misses === 0) {
      matching.add(row);
      if (isUndated) undated++;
    }
    if (question.window && !inWindow(table, row, question.window)) misses |= WINDOW_MISS;
    if (misses === 0 && places.length === 0) placeless++;
    if (inArea && !places.some((place) => inArea.has(place))) misses |= AREA_MISS;
    if (misses === 0) visible.add(row);
    if ((misses & ~WINDOW_MISS) === 0) anytime.add(row);
    for (let bit = 0; bit < columns.length; bit++) {
      if ((misses & ~(1 << bit)) === 0) countCodes(columns[bit]!, row, counted[bit]!);
    }
  }
  const order = visible.rows();
  return {
    matching,
    anytime,
    visible,
    order,
    counts: {
      total: table.length,
      matching: matching.count(),
      visible: order.length,
      undated,
      placeless,
      facets: Object.fromEntries(FACETS.map((facet, bit) => [facet, counted[bit]!])) as Record<
        Facet,
        Uint32Array
      >,
    },
  };
}

// Plain loops over the flat arrays: both run for every row of every query.
function hasSome({ offsets, codes }: Ragged, row: number, wanted: ReadonlySet<number>): boolean {
  for (let at = offsets[row]!; at < offsets[row + 1]!; at++) if (wanted.has(codes[at]!)) return true;
  return false;
}

function countCodes({ offsets, codes }: Ragged, row: number, counts: Uint32Array): void {
  for (let at = offsets[row]!; at < offsets[row + 1]!; at++) counts[codes[at]!]!++;
}

function inWindow(table: EventTable, row: number, window: TimeWindow): boolean {
  // Comparisons with NaN are false: undated rows are in no window.
  return table.earliestStart[row]! <= window.to && table.latestEnd[row]! >= window.from;
}

/** Per facet the codes asked for; undefined where the facet does not narrow. */
function wantedCodes(table: EventTable, filter: Filter): (Set<number> | undefined)[] {
  return FACETS.map((facet) => {
    const values = filter.facets[facet];
    if (!values?.length) return undefined;
    const { codeOf } = table.facets[facet];
    return new Set(values.flatMap((value) => codeOf.get(value) ?? []));
  });
}

function placesInArea(table: EventTable, area: Bounds): Set<number> {
  const found = new Set<number>();
  table.placeIds.forEach((_, code) => {
    if (contains(area, { lat: table.placeLat[code]!, lon: table.placeLon[code]! })) found.add(code);
  });
  return found;
}
