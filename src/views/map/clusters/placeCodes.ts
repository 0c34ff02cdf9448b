import { INLINE } from '../../../engine/columns.ts';
import type { EventTable } from '../../../engine/eventTable.ts';

/** Finds places by id. The index is made when somebody first asks: only threads and routes do. */
export class PlaceCodes {
  readonly #table: EventTable;
  #codes: ReadonlyMap<string, number> | undefined;

  constructor(table: EventTable) {
    this.#table = table;
  }

  /** The code of a place; undefined where there is none of that id. */
  of(id: string): number | undefined {
    const { placeIds, inlinePlaces } = this.#table;
    this.#codes ??= new Map(placeIds.map((each, code) => [each, code]));
    const code = this.#codes.get(id);
    if (code !== undefined || !id.startsWith(INLINE)) return code;
    const number = Number(id.slice(INLINE.length));
    return Number.isInteger(number) && number >= 1 && number <= inlinePlaces
      ? placeIds.length + number - 1
      : undefined;
  }
}
