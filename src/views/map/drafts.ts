import { shortestWay } from '../../domain/projection.ts';
import type { EventTable } from '../../engine/eventTable.ts';
import { codesOf } from '../../engine/ragged.ts';
import type { CellSlots } from './cellSlots.ts';
import type { PlaceSlots } from './slots.ts';
import { uniteSums, type Sums } from './sums.ts';
import type { Tally } from './tally.ts';

/** What may become marks: places with what they cannot be told from, or cells of the grid. */
export interface Drafts {
  readonly size: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly sums: Sums;
  /** In the order that decides between drafts of equally many events. */
  readonly byTie: Uint32Array;
  /** The draft of each slot. */
  readonly ofSlot: Int32Array;
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

function cellDrafts(table: EventTable, { sums }: Tally, { size, slotOf, x, y, grid }: CellSlots): Drafts {
  const ownX = x.slice();
  const ownY = y.slice();
  for (let slot = 0; slot < size; slot++) {
    if (sums.count[slot] !== 1) continue;
    // One event is exactly where it is.
    const place = codesOf(table.marked, sums.first[slot]!).find((code) => slotOf[code] === slot)!;
    ownX[slot] = table.placeX[place]!;
    ownY[slot] = table.placeY[place]!;
  }
  const ofSlot = Int32Array.from({ length: size }, (_, slot) => slot);
  return { size, x: ownX, y: ownY, sums, byTie: grid.byTie, ofSlot, places: undefined };
}

/** Places gathered in the largest place that they lie within and cannot be told from. */
function mergeWithin(table: EventTable, tally: Tally, slots: PlaceSlots, scale: number): Drafts {
  const ofSlot = new Int32Array(slots.size);
  const draftOf = new Map<number, number>();
  slots.places.forEach((place, slot) => {
    const head = headOf(table, slots.slotOf, place, scale);
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
    sums: size === slots.size ? tally.sums : uniteSums(table, tally, ofSlot, size),
    byTie: places
      .slice()
      .sort()
      .map((place) => draftOf.get(place)!),
    ofSlot,
    places,
  };
}

function headOf(table: EventTable, slotOf: Int32Array, place: number, scale: number): number {
  const { placeX, placeY, placeWithin, placeRadiusKm } = table;
  let head = place;
  for (let next = placeWithin[head]!; next >= 0 && next !== place; next = placeWithin[next]!) {
    // A whole country is no better name for its capital: it gathers others only where events name it.
    if (placeRadiusKm[next]! > TOWN_KM && slotOf[next]! < 0) break;
    const dx = shortestWay(placeX[head]!, placeX[next]!);
    if (Math.hypot(dx, placeY[head]! - placeY[next]!) * scale >= WITHIN_PX) break;
    head = next;
  }
  return head;
}
