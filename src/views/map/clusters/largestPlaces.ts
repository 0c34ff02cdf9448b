import type { Ragged } from '../../../engine/ragged.ts';
import type { GridBins } from './gridBins.ts';
import type { NamedPlaces } from './cluster.ts';

const placesOf = new WeakMap<GridBins, Ragged>();

/** Of each of some cells the place with most visible events, and how many places have any; `visits` is by place. */
export function largestPlaces(bins: GridBins, some: readonly number[], visits: Uint32Array): NamedPlaces {
  let ragged = placesOf.get(bins);
  if (!ragged) placesOf.set(bins, (ragged = placesByBin(bins)));
  const { offsets, codes } = ragged;
  const places: number[] = [];
  let count = 0;
  for (const bin of some) {
    let largest = codes[offsets[bin]!]!;
    for (let at = offsets[bin]!, end = offsets[bin + 1]!; at < end; at++) {
      const events = visits[codes[at]!]!;
      if (events > 0) count++;
      if (events > visits[largest]!) largest = codes[at]!;
    }
    places.push(largest);
  }
  return { places, count };
}

function placesByBin({ size, binOf }: GridBins): Ragged {
  const offsets = new Uint32Array(size + 1);
  for (const bin of binOf) if (bin >= 0) offsets[bin + 1]!++;
  for (let bin = 0; bin < size; bin++) offsets[bin + 1]! += offsets[bin]!;
  const codes = new Uint32Array(offsets[size]!);
  const next = offsets.slice();
  binOf.forEach((bin, place) => {
    if (bin >= 0) codes[next[bin]!++] = place;
  });
  return { offsets, codes };
}
