import { shortestWay } from '../../domain/projection.ts';
import type { EventTable } from '../../engine/eventTable.ts';
import type { CellSlots } from './cellSlots.ts';
import type { PlaceSlots } from './slots.ts';
import { uniteSums } from './sums.ts';
import type { Tally } from './tally.ts';

/** What may become marks: places with what they cannot be told from, or cells of the grid. */
export interface Drafts {
  readonly size: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Events of each; of cells those of their slots, so they are good only as long as the tally’s. */
  readonly count: Uint32Array;
  /** In the order that decides between drafts of equally many events. */
  readonly byTie: Uint32Array;
  /** The draft of each slot, −1 where it has no events; undefined where the slots are the drafts. */
  readonly ofSlot: Int32Array | undefined;
  /** The place each is called by; undefined where drafts are cells. */
  readonly places: Uint32Array | undefined;
}

/** A place keeps its own mark from its `within` place where they are this far apart, in px. */
const WITHIN_PX = 26;
const TOWN_KM = 60;

/** Drafts of a tally at a scale (px per world). */
export function draftsOf(table: EventTable, tally: Tally, scale: number): Drafts {
  const { slots } = tally;
  return slots.grid ? cellDrafts(table, tally, slots) : mergeWithin(table, tally, slots, scale);
}

function cellDrafts(table: EventTable, tally: Tally, { size, slotOf, x, y, grid }: CellSlots): Drafts {
  const { count, rows } = tally.counts.sums;
  const ownX = x.slice();
  const ownY = y.slice();
  for (let slot = 0; slot < size; slot++) {
    if (count[slot] !== 1) continue;
    // One event is exactly where it is.
    const place = placeIn(slot, slotOf, table, rows[slot]!);
    ownX[slot] = table.placeX[place]!;
    ownY[slot] = table.placeY[place]!;
  }
  return { size, x: ownX, y: ownY, count, byTie: grid.byTie, ofSlot: undefined, places: undefined };
}

function placeIn(slot: number, slotOf: Int32Array, { marked }: EventTable, row: number): number {
  let at = marked.offsets[row]!;
  while (slotOf[marked.codes[at]!] !== slot) at++;
  return marked.codes[at]!;
}

/** Places gathered in the largest place that they lie within and cannot be told from. */
function mergeWithin(table: EventTable, tally: Tally, slots: PlaceSlots, scale: number): Drafts {
  const { count } = tally.counts.sums;
  const ofSlot = new Int32Array(slots.size).fill(-1);
  const draftOf = new Map<number, number>();
  const isVisible = (place: number) => slots.slotOf[place]! >= 0 && count[slots.slotOf[place]!]! > 0;
  slots.places.forEach((place, slot) => {
    if (count[slot] === 0) return;
    const head = headOf(table, isVisible, place, scale);
    let draft = draftOf.get(head);
    if (draft === undefined) draftOf.set(head, (draft = draftOf.size));
    ofSlot[slot] = draft;
  });
  const places = Uint32Array.from(draftOf.keys());
  const size = places.length;
  return {
    size,
    x: Float64Array.from(places, (place) => table.placeX[place]!),
    y: Float64Array.from(places, (place) => table.placeY[place]!),
    count: uniteSums(tally, ofSlot, size).count,
    byTie: places
      .slice()
      .sort()
      .map((place) => draftOf.get(place)!),
    ofSlot,
    places,
  };
}

function headOf(
  table: EventTable,
  isVisible: (place: number) => boolean,
  place: number,
  scale: number,
): number {
  const { placeX, placeY, placeWithin, placeRadiusKm } = table;
  let head = place;
  for (let next = placeWithin[head]!; next >= 0 && next !== place; next = placeWithin[next]!) {
    // A whole country is no better name for its capital: it gathers others only where events name it.
    if (placeRadiusKm[next]! > TOWN_KM && !isVisible(next)) break;
    const dx = shortestWay(placeX[head]!, placeX[next]!);
    if (Math.hypot(dx, placeY[head]! - placeY[next]!) * scale >= WITHIN_PX) break;
    head = next;
  }
  return head;
}
