import type { BitSet } from '../../engine/bitSet.ts';
import type { EventTable } from '../../engine/eventTable.ts';
import type { DatedOrder } from './datedOrder.ts';
import type { Lane } from './lanes.ts';
import { eventSpan } from './eventSpan.ts';

/** What the keys move through. */
export interface Roving {
  readonly table: EventTable;
  /** Visible, dated rows in time order. */
  readonly order: DatedOrder;
  readonly visible: BitSet;
  readonly lanes: readonly Lane[];
  /** The row that the mark of a row is known by: merged events are one stop of the keys. */
  readonly markRow: (row: number) => number;
}

/** How many events a page of the list is. */
const PAGE = 10;

/** Where a key leads from the focused row, in time (`order`) or by lane; undefined for other keys. */
export function rove(key: string, focused: number | null, roving: Roving): number | undefined {
  const { order, markRow } = roving;
  if (order.length === 0) return undefined;
  const at = focused === null ? -1 : order.indexOf(markRow(focused));
  const to = (index: number) => order.at(Math.min(Math.max(index, 0), order.length - 1));
  /** The next position whose mark is known by its row; the last one passed where there is none. */
  const step = (direction: 1 | -1) => {
    let index = at + direction;
    while (index >= 0 && index < order.length && markRow(order.at(index)!) !== order.at(index))
      index += direction;
    return order.at(index) ?? focused ?? undefined;
  };
  switch (key) {
    case 'ArrowRight':
      return step(1);
    case 'ArrowLeft':
      return at < 0 ? to(order.length - 1) : step(-1);
    case 'Home':
      return to(0);
    case 'End':
      return to(order.length - 1);
    case 'PageDown':
      return to(at + PAGE);
    case 'PageUp':
      return to(at - PAGE);
    case 'ArrowDown':
      return inOtherLane(focused ?? order.at(0)!, 1, roving);
    case 'ArrowUp':
      return inOtherLane(focused ?? order.at(0)!, -1, roving);
    default:
      return undefined;
  }
}

/** The event nearest in time in the next lane that has one; the same row where there is none. */
function inOtherLane(row: number, direction: 1 | -1, { table, visible, lanes }: Roving): number {
  const at = eventSpan(table, row)?.at;
  const from = lanes.findIndex(({ rows }) => rows.has(row));
  if (from < 0 || at === undefined) return row;
  for (let lane = from + direction; lane >= 0 && lane < lanes.length; lane += direction) {
    const nearest = nearestIn(lanes[lane]!.rows.and(visible), at, table);
    if (nearest !== undefined) return nearest;
  }
  return row;
}

/** The row of a set that stands nearest to a moment: one of the two beside it, since rows are sorted by start. */
function nearestIn(rows: BitSet, at: number, table: EventTable): number | undefined {
  const after = rows.rank(table.times.firstFrom(at));
  const distance = (row: number) => Math.abs((eventSpan(table, row)?.at ?? Infinity) - at);
  return [rows.at(after - 1), rows.at(after)]
    .filter((row) => row !== undefined && eventSpan(table, row))
    .reduce((best, row) => (best === undefined || distance(row!) < distance(best) ? row : best), undefined);
}
