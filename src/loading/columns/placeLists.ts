import { GrowingColumn } from '../../engine/growingColumn.ts';
import type { Ragged } from '../../engine/ragged.ts';
import type { CodeLists } from './eventStore.ts';
import { isAway, type PlaceCodes } from './placeCodes.ts';
import type { SharedOffsets } from './facetBuilder.ts';

/** Which places each row names, and which it is marked at; one and the same where no row makes a difference. */
export interface PlaceLists {
  readonly places: Ragged;
  readonly marked: Ragged;
}

/** Lists of places by row; `order` are the events of the rows. */
export function placeLists(
  where: CodeLists,
  codes: PlaceCodes,
  order: Uint32Array,
  shared: SharedOffsets,
): PlaceLists {
  const places = new RaggedBuilder(order.length, where.codes.length, shared);
  let differ = false;
  for (const event of order) {
    const start = places.length;
    for (let at = where.starts.values[event]!, end = where.endOf(event); at < end; at++) {
      const entry = where.codes.values[at]!;
      const code = codes.codeOf(entry);
      if (code < 0) continue;
      if (isAway(entry) || places.has(code, start)) differ = true;
      places.add(code);
    }
    places.endRow();
  }
  const named = places.finish();
  return { places: named, marked: differ ? markedOf(where, codes, order, shared) : named };
}

/** As `markedPlaces` has it: where it took place; only if that is nowhere, the places it is about or was joined from. */
function markedOf(where: CodeLists, codes: PlaceCodes, order: Uint32Array, shared: SharedOffsets): Ragged {
  const marked = new RaggedBuilder(order.length, where.codes.length, shared);
  for (const event of order) {
    const start = marked.length;
    for (const away of [false, true]) {
      if (marked.length > start) break;
      for (let at = where.starts.values[event]!, end = where.endOf(event); at < end; at++) {
        const entry = where.codes.values[at]!;
        const code = codes.codeOf(entry);
        if (code >= 0 && isAway(entry) === away && !marked.has(code, start)) marked.add(code);
      }
    }
    marked.endRow();
  }
  return marked.finish();
}

/** Packs lists of codes row by row. */
class RaggedBuilder {
  readonly #shared: SharedOffsets;
  readonly #codes: GrowingColumn;
  readonly #offsets: Uint32Array<ArrayBuffer>;
  #row = 0;
  #isSingle = true;

  constructor(rows: number, codes: number, shared: SharedOffsets) {
    this.#shared = shared;
    this.#codes = new GrowingColumn(Math.max(codes, 1));
    this.#offsets = new Uint32Array(rows + 1);
  }

  get length(): number {
    return this.#codes.length;
  }

  has(code: number, from: number): boolean {
    const { values, length } = this.#codes;
    for (let at = from; at < length; at++) if (values[at] === code) return true;
    return false;
  }

  add(code: number): void {
    this.#codes.push(code);
  }

  endRow(): void {
    this.#offsets[++this.#row] = this.#codes.length;
    if (this.#codes.length !== this.#row) this.#isSingle = false;
  }

  finish(): Ragged {
    const { values, length } = this.#codes;
    return {
      offsets: this.#isSingle ? this.#shared.one : this.#offsets,
      codes: length === values.length ? values : values.slice(0, length),
    };
  }
}
