import { planeLength, unproject } from '../../../domain/projection.ts';
import type { EventTable } from '../../../engine/eventTable.ts';
import type { ClusterCounts } from './clusterCounts.ts';

/** The area of a vague place on the plane. */
export interface Area {
  readonly place: number;
  readonly radius: number;
}

/** The vague places of a dataset, and those of them that have visible events. */
export class VagueAreas {
  readonly #table: EventTable;
  #all: readonly Area[] | undefined;
  #visible: readonly Area[] = [];
  #clusterCounts: ClusterCounts | undefined;

  constructor(table: EventTable) {
    this.#table = table;
  }

  /** Those with visible events, largest first, so that none hides a smaller one. */
  visible(clusterCounts: ClusterCounts): readonly Area[] {
    if (clusterCounts === this.#clusterCounts) return this.#visible;
    this.#clusterCounts = clusterCounts;
    const all = (this.#all ??= vaguePlaces(this.#table));
    if (all.length === 0) return all;
    const { visits } = clusterCounts;
    return (this.#visible = all.filter(({ place }) => visits[place]! > 0));
  }
}

function vaguePlaces({ placeX, placeY, placeRadiusKm }: EventTable): Area[] {
  const areas: Area[] = [];
  placeRadiusKm.forEach((km, place) => {
    if (!(km > 0)) return;
    const { lat } = unproject({ x: placeX[place]!, y: placeY[place]! });
    areas.push({ place, radius: planeLength(km, lat) });
  });
  return areas.sort((a, b) => b.radius - a.radius);
}
