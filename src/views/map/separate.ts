import { shortestWay } from '../../domain/projection.ts';
import { BitSet } from '../../engine/bitSet.ts';
import type { EventTable } from '../../engine/eventTable.ts';
import { OVERLAP_PX } from './grouping.ts';
import type { Mark } from './mark.ts';
import { Marks } from './marks.ts';
import { slotsOfPlaces } from './slots.ts';
import { tallySlots } from './tally.ts';

const STEP = 1.25;
/** Places so far apart are never in one mark where each is told apart, whatever they lie within. */
const CERTAIN_PX = 60;
/** Nor here, where cells gather them: twice the way across a cell and to its mark, at either end of a step. */
const CERTAIN_CELLS_PX = 156;

/** The scale from which a mark falls apart; undefined where no zoom does it. */
export function separatingScale(marks: Marks, mark: Mark, from: number, most: number): number | undefined {
  const { table, tally } = marks;
  const places = placesIn(marks, mark);
  const span = spanOf(table, mark, places);
  // What is nearer than marks may be cannot fall apart.
  const least = Math.max(from, OVERLAP_PX / span);
  if (least > most) return undefined;
  if (tally.slots.grid) return Math.min(Math.max(from, CERTAIN_CELLS_PX / span), most);
  const slotOf = new Int32Array(table.placeX.length).fill(-1);
  places.forEach((place, slot) => (slotOf[place] = slot));
  const slots = slotsOfPlaces(table, places, slotOf);
  const alone = tallySlots(table, BitSet.of(table.length, mark.rows), slots, tally.rowLooks);
  for (let scale = least; scale <= most && scale * span < STEP * CERTAIN_PX; scale *= STEP) {
    if (new Marks(table, alone, scale).all.length > 1) return scale;
  }
  return undefined;
}

/** The places at which a mark has events. */
function placesIn(marks: Marks, mark: Mark): number[] {
  const { offsets, codes } = marks.table.marked;
  const seen = new Uint8Array(marks.table.placeX.length);
  const places: number[] = [];
  for (const row of mark.rows) {
    for (let at = offsets[row]!, end = offsets[row + 1]!; at < end; at++) {
      const place = codes[at]!;
      if (seen[place] === 1) continue;
      seen[place] = 1;
      if (marks.markOf(place) === mark) places.push(place);
    }
  }
  return places;
}

/** The longer side of the box around places, on the plane. */
function spanOf({ placeX, placeY }: EventTable, mark: Mark, places: readonly number[]): number {
  let [west, east, north, south] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const place of places) {
    const x = shortestWay(mark.x, placeX[place]!);
    const y = placeY[place]!;
    west = Math.min(west, x);
    east = Math.max(east, x);
    north = Math.min(north, y);
    south = Math.max(south, y);
  }
  return Math.max(east - west, south - north);
}
