import { contains, type Bounds } from '../domain/bounds.ts';
import { project } from '../domain/projection.ts';
import { BitSet } from './bitSet.ts';
import type { EventColumns } from './columns.ts';

/** Finds places in a box of the plane, edges included, by their codes; x from 0 up to 1. */
export interface PlaceTree {
  range(minX: number, minY: number, maxX: number, maxY: number): Iterable<number>;
}

/** Which rows have a place in a box. */
export class PlaceIndex {
  readonly #columns: EventColumns;
  #tree: PlaceTree | undefined;

  constructor(columns: EventColumns) {
    this.#columns = columns;
  }

  /** Takes a tree, which comes later where there are many places; until then all of them are looked at. */
  use(tree: PlaceTree): void {
    this.#tree = tree;
  }

  /** Rows with at least one of their places in the box, across the date line too. */
  rowsIn(area: Bounds): BitSet {
    const { length, placeLat, placeLon, places } = this.#columns;
    const inside = new Uint8Array(placeLat.length);
    for (const code of this.#candidates(area)) {
      if (contains(area, { lat: placeLat[code]!, lon: placeLon[code]! })) inside[code] = 1;
    }
    const rows = new BitSet(length);
    const { offsets, codes } = places;
    for (let row = 0; row < length; row++) {
      for (let at = offsets[row]!; at < offsets[row + 1]!; at++) {
        if (inside[codes[at]!] !== 1) continue;
        rows.add(row);
        break;
      }
    }
    return rows;
  }

  /** Codes of all places in the box, and of some that are not. */
  *#candidates({ west, south, east, north }: Bounds): Generator<number> {
    if (!this.#tree) {
      for (let code = 0; code < this.#columns.placeLat.length; code++) yield code;
      return;
    }
    const { x, y: top } = project(north, west);
    const { y: bottom } = project(south, west);
    const degrees = east - west;
    const width = (degrees < 0 ? (degrees % 360) + 360 : Math.min(degrees, 360)) / 360;
    // The box on the copies of the world it may reach into; 180° east and west are the same.
    const start = x - Math.floor(x);
    for (const copy of [-1, 0, 1]) {
      const from = start + copy;
      yield* this.#tree.range(from - HAIR, top - HAIR, from + width + HAIR, bottom + HAIR);
    }
  }
}

/** What rounding may add or take on the plane: less than a millimetre on the ground. */
const HAIR = 1e-11;
