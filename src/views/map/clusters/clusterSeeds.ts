import { shortestWay } from '../../../domain/projection.ts';
import type { EventTable } from '../../../engine/eventTable.ts';
import type { GridBins } from './gridBins.ts';
import type { PlaceBins } from './bins.ts';
import { mergeCounts } from './sums.ts';
import type { ClusterCounts } from './clusterCounts.ts';

/** What may become clusters: places with what they cannot be told from, or cells of the grid. */
export interface ClusterSeeds {
  readonly size: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Events of each; of cells those of their bins, so they are good only as long as the clusterCounts’s. */
  readonly count: Uint32Array;
  /** In the order that decides between seeds of equally many events. */
  readonly byTie: Uint32Array;
  /** The seed of each bin, −1 where it has no events; undefined where the bins are the seeds. */
  readonly ofBin: Int32Array | undefined;
  /** The place each is called by; undefined where seeds are cells. */
  readonly places: Uint32Array | undefined;
}

/** A place keeps its own cluster from its `within` place where they are this far apart, in px. */
const WITHIN_PX = 26;
const TOWN_KM = 60;

/** ClusterSeeds of a clusterCounts at a scale (px per world). */
export function clusterSeeds(table: EventTable, clusterCounts: ClusterCounts, scale: number): ClusterSeeds {
  const { bins } = clusterCounts;
  return bins.grid ? gridSeeds(table, clusterCounts, bins) : mergeWithin(table, clusterCounts, bins, scale);
}

function gridSeeds(
  table: EventTable,
  clusterCounts: ClusterCounts,
  { size, binOf, x, y, grid }: GridBins,
): ClusterSeeds {
  const { count, rows } = clusterCounts.counts.sums;
  const ownX = x.slice();
  const ownY = y.slice();
  for (let bin = 0; bin < size; bin++) {
    if (count[bin] !== 1) continue;
    // One event is exactly where it is.
    const place = placeIn(bin, binOf, table, rows[bin]!);
    ownX[bin] = table.placeX[place]!;
    ownY[bin] = table.placeY[place]!;
  }
  return { size, x: ownX, y: ownY, count, byTie: grid.byTie, ofBin: undefined, places: undefined };
}

function placeIn(bin: number, binOf: Int32Array, { marked }: EventTable, row: number): number {
  let at = marked.offsets[row]!;
  while (binOf[marked.codes[at]!] !== bin) at++;
  return marked.codes[at]!;
}

/** Places gathered in the largest place that they lie within and cannot be told from. */
function mergeWithin(
  table: EventTable,
  clusterCounts: ClusterCounts,
  bins: PlaceBins,
  scale: number,
): ClusterSeeds {
  const { count } = clusterCounts.counts.sums;
  const ofBin = new Int32Array(bins.size).fill(-1);
  const draftOf = new Map<number, number>();
  const isVisible = (place: number) => bins.binOf[place]! >= 0 && count[bins.binOf[place]!]! > 0;
  bins.places.forEach((place, bin) => {
    if (count[bin] === 0) return;
    const head = headOf(table, isVisible, place, scale);
    let seed = draftOf.get(head);
    if (seed === undefined) draftOf.set(head, (seed = draftOf.size));
    ofBin[bin] = seed;
  });
  const places = Uint32Array.from(draftOf.keys());
  const size = places.length;
  return {
    size,
    x: Float64Array.from(places, (place) => table.placeX[place]!),
    y: Float64Array.from(places, (place) => table.placeY[place]!),
    count: mergeCounts(clusterCounts, ofBin, size).count,
    byTie: places
      .slice()
      .sort()
      .map((place) => draftOf.get(place)!),
    ofBin,
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
