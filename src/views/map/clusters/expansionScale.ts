import { shortestWay } from '../../../domain/projection.ts';
import { BitSet } from '../../../engine/bitSet.ts';
import type { EventTable } from '../../../engine/eventTable.ts';
import { OVERLAP_PX } from './clusterPoints.ts';
import type { Cluster } from './cluster.ts';
import { Clusters } from './clusters.ts';
import { binsOfPlaces } from './bins.ts';
import { countByBin } from './clusterCounts.ts';

const STEP = 1.25;
/** Places so far apart are never in one cluster where each is told apart, whatever they lie within. */
const CERTAIN_PX = 60;
/** Nor here, where cells gather them: twice the way across a cell and to its cluster, at either end of a step. */
const CERTAIN_CELLS_PX = 156;

/** The scale from which a cluster falls apart; undefined where no zoom does it. */
export function expansionScale(
  clusters: Clusters,
  cluster: Cluster,
  from: number,
  most: number,
): number | undefined {
  const { table, clusterCounts } = clusters;
  const places = placesIn(clusters, cluster);
  const span = spanOf(table, cluster, places);
  // What is nearer than clusters may be cannot fall apart.
  const least = Math.max(from, OVERLAP_PX / span);
  if (least > most) return undefined;
  if (clusterCounts.bins.grid) return Math.min(Math.max(from, CERTAIN_CELLS_PX / span), most);
  const binOf = new Int32Array(table.placeX.length).fill(-1);
  places.forEach((place, bin) => (binOf[place] = bin));
  const bins = binsOfPlaces(table, places, binOf);
  const alone = countByBin(table, BitSet.of(table.length, cluster.rows), bins, clusterCounts.rowStyles);
  for (let scale = least; scale <= most && scale * span < STEP * CERTAIN_PX; scale *= STEP) {
    if (new Clusters(table, alone, scale).all.length > 1) return scale;
  }
  return undefined;
}

/** The places at which a cluster has events. */
function placesIn(clusters: Clusters, cluster: Cluster): number[] {
  const { offsets, codes } = clusters.table.marked;
  const seen = new Uint8Array(clusters.table.placeX.length);
  const places: number[] = [];
  for (const row of cluster.rows) {
    for (let at = offsets[row]!, end = offsets[row + 1]!; at < end; at++) {
      const place = codes[at]!;
      if (seen[place] === 1) continue;
      seen[place] = 1;
      if (clusters.clusterOf(place) === cluster) places.push(place);
    }
  }
  return places;
}

/** The longer side of the box around places, on the plane. */
function spanOf({ placeX, placeY }: EventTable, cluster: Cluster, places: readonly number[]): number {
  let [west, east, north, south] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const place of places) {
    const x = shortestWay(cluster.x, placeX[place]!);
    const y = placeY[place]!;
    west = Math.min(west, x);
    east = Math.max(east, x);
    north = Math.min(north, y);
    south = Math.max(south, y);
  }
  return Math.max(east - west, south - north);
}
