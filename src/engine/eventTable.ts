import type { Dataset } from '../domain/dataset.ts';
import { FACETS, type Facet } from '../domain/filter.ts';
import { BitSet } from './bitSet.ts';
import { columnsOf } from './buildColumns.ts';
import { placeIdOf, type EventColumns } from './columns.ts';
import { FacetIndex } from './facetIndex.ts';
import { PlaceIndex } from './placeIndex.ts';
import { codesOf } from './ragged.ts';
import { TimeIndex } from './timeIndex.ts';

/** The columns of a dataset with their indexes. Made once per dataset; every query and every drawing reads from here. */
export interface EventTable extends Omit<EventColumns, 'facets'> {
  readonly facets: Readonly<Record<Facet, FacetIndex>>;
  readonly times: TimeIndex;
  readonly spots: PlaceIndex;
  /** Rows that name no place. */
  readonly placeless: BitSet;
  /** The rows of each hue, by hue: what a density is stacked from. */
  readonly byHue: readonly BitSet[];
}

/** Hues of the theme: seven for categories, 0 for all others. */
export const HUES = 8;

/** Columns of a dataset, with their indexes. */
export function buildEventTable(dataset: Dataset): EventTable {
  return indexColumns(columnsOf(dataset));
}

/** Indexes beside columns that are there already; each is built when somebody first asks for it. */
export function indexColumns(columns: EventColumns): EventTable {
  const { length, facets } = columns;
  const spots = new PlaceIndex(columns);
  const placeless = once(() => placelessRows(columns));
  const byHue = once(() => rowsByHue(columns));
  return {
    ...columns,
    facets: Object.fromEntries(
      FACETS.map((facet) => [facet, new FacetIndex(facets[facet], length)]),
    ) as Record<Facet, FacetIndex>,
    times: new TimeIndex(columns),
    spots,
    get placeless() {
      return placeless();
    },
    get byHue() {
      return byHue();
    },
  };
}

/** Ids of the places an event is marked at. */
export function markedPlaceIds(table: EventColumns, row: number): string[] {
  return Array.from(codesOf(table.marked, row), (code) => placeIdOf(table, code));
}

function placelessRows({ length, places }: EventColumns): BitSet {
  const rows = new BitSet(length);
  const { offsets } = places;
  for (let row = 0; row < length; row++) if (offsets[row] === offsets[row + 1]) rows.add(row);
  return rows;
}

function rowsByHue({ length, category, hues }: EventColumns): BitSet[] {
  const sets = Array.from({ length: HUES }, () => new BitSet(length));
  const words = sets.map((set) => set.words);
  for (let row = 0; row < length; row++) {
    words[hues[category[row]!] ?? 0]![row >>> 5]! |= 1 << (row & 31);
  }
  return sets;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
