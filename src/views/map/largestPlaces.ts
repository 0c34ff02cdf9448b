import type { Ragged } from '../../engine/ragged.ts';
import type { CellSlots } from './cellSlots.ts';
import type { NamedPlaces } from './mark.ts';

const placesOf = new WeakMap<CellSlots, Ragged>();

/** Of each of some cells the place with most visible events, and how many places have any; `visits` is by place. */
export function largestPlaces(slots: CellSlots, some: readonly number[], visits: Uint32Array): NamedPlaces {
  let ragged = placesOf.get(slots);
  if (!ragged) placesOf.set(slots, (ragged = placesBySlot(slots)));
  const { offsets, codes } = ragged;
  const places: number[] = [];
  let count = 0;
  for (const slot of some) {
    let largest = codes[offsets[slot]!]!;
    for (let at = offsets[slot]!, end = offsets[slot + 1]!; at < end; at++) {
      const events = visits[codes[at]!]!;
      if (events > 0) count++;
      if (events > visits[largest]!) largest = codes[at]!;
    }
    places.push(largest);
  }
  return { places, count };
}

function placesBySlot({ size, slotOf }: CellSlots): Ragged {
  const offsets = new Uint32Array(size + 1);
  for (const slot of slotOf) if (slot >= 0) offsets[slot + 1]!++;
  for (let slot = 0; slot < size; slot++) offsets[slot + 1]! += offsets[slot]!;
  const codes = new Uint32Array(offsets[size]!);
  const next = offsets.slice();
  slotOf.forEach((slot, place) => {
    if (slot >= 0) codes[next[slot]!++] = place;
  });
  return { offsets, codes };
}
