import type { Place } from '../../domain/dataset.ts';
import { INLINE, placeIdOf, type EventColumns } from '../../engine/columns.ts';
import type { InlineNames } from './slicedDocument.ts';

/** Places of a large dataset: those of the document, and those written in line, which are made when they are asked for. */
export class SlicedPlaces implements ReadonlyMap<string, Place> {
  readonly size: number;
  readonly #declared: ReadonlyMap<string, Place>;
  readonly #columns: EventColumns;
  readonly #names: InlineNames;

  constructor(declared: ReadonlyMap<string, Place>, columns: EventColumns, names: InlineNames) {
    this.#declared = declared;
    this.#columns = columns;
    this.#names = names;
    this.size = declared.size + columns.inlinePlaces;
  }

  get(id: string): Place | undefined {
    return this.#declared.get(id) ?? this.#inline(id);
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  forEach(visit: (place: Place, id: string, places: ReadonlyMap<string, Place>) => void): void {
    for (const [id, place] of this) visit(place, id, this);
  }

  *keys(): MapIterator<string> {
    for (let code = 0; code < this.size; code++) yield placeIdOf(this.#columns, code);
  }

  *values(): MapIterator<Place> {
    for (const id of this.keys()) yield this.get(id)!;
  }

  *entries(): MapIterator<[string, Place]> {
    for (const id of this.keys()) yield [id, this.get(id)!];
  }

  [Symbol.iterator](): MapIterator<[string, Place]> {
    return this.entries();
  }

  #inline(id: string): Place | undefined {
    const at = id.startsWith(INLINE) ? Number(id.slice(INLINE.length)) - 1 : -1;
    const { inlinePlaces, placeLat, placeLon, placeRadiusKm } = this.#columns;
    if (!Number.isInteger(at) || at < 0 || at >= inlinePlaces) return undefined;
    const code = this.#declared.size + at;
    // Other spellings of the number are no ids.
    if (placeIdOf(this.#columns, code) !== id) return undefined;
    return {
      id,
      name: this.#names.texts[(this.#names.codes[at] ?? 0) - 1] ?? {},
      aliases: [],
      lat: placeLat[code]!,
      lon: placeLon[code]!,
      radiusKm: placeRadiusKm[code]!,
    };
  }
}
