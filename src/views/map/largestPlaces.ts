import type { EventTable } from '../../engine/eventTable.ts';
import type { Tally } from './tally.ts';

/** Of each slot the place with most visible events, and how many places have any. */
export interface LargestPlaces {
  readonly place: Uint32Array;
  readonly count: Uint32Array;
}

/** One more pass over the visible events: only for names, where there are any. */
export function largestPlaces({ marked, placeX }: EventTable, { slots, visible }: Tally): LargestPlaces {
  const { offsets, codes } = marked;
  const { size, slotOf } = slots;
  const place = new Uint32Array(size);
  const count = new Uint32Array(size);
  const most = new Uint32Array(size);
  const visits = new Uint32Array(placeX.length);
  visible.forEach((row) => {
    for (let at = offsets[row]!, end = offsets[row + 1]!; at < end; at++) {
      const code = codes[at]!;
      const slot = slotOf[code]!;
      if (slot < 0) continue;
      const events = ++visits[code]!;
      if (events === 1) count[slot]!++;
      if (events <= most[slot]!) continue;
      most[slot] = events;
      place[slot] = code;
    }
  });
  return { place, count };
}
