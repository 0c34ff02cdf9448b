import { planeLength } from '../../domain/projection.ts';
import { unproject } from '../../domain/projection.ts';
import type { EventTable } from '../../engine/eventTable.ts';
import type { Tally } from './tally.ts';

/** The area of a vague place on the plane. */
export interface Area {
  readonly place: number;
  readonly radius: number;
}

/** The vague places of a dataset, and those of them that have visible events. */
export class Areas {
  readonly #table: EventTable;
  #all: readonly Area[] | undefined;
  #visible: readonly Area[] = [];
  #tally: Tally | undefined;

  constructor(table: EventTable) {
    this.#table = table;
  }

  /** Those with visible events, largest first, so that none hides a smaller one. */
  visible(tally: Tally): readonly Area[] {
    if (tally === this.#tally) return this.#visible;
    this.#tally = tally;
    const all = (this.#all ??= vaguePlaces(this.#table));
    if (all.length === 0) return all;
    const { visits } = tally;
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
