import type { PlanePoint } from '../../domain/projection.ts';
import { lookOf, type MarkLook } from './markLook.ts';
import type { Marks } from './marks.ts';

/** Places of a mark, most events first; of very many only the largest. */
export interface NamedPlaces {
  readonly places: readonly number[];
  /** How many there are. */
  readonly count: number;
}

/**
 * One mark: a place, or several too near each other to be told apart. Of a million events only the sums are known
 * at once; names, look and rows are made out when somebody asks.
 */
export class Mark implements PlanePoint {
  readonly x: number;
  readonly y: number;
  /** Visible events, each once. */
  readonly count: number;
  readonly #group: number;
  readonly #marks: Marks;
  #key: string | undefined;
  #look: MarkLook | undefined;
  #rows: Uint32Array | undefined;
  #named: NamedPlaces | undefined;

  constructor(marks: Marks, group: number, { x, y }: PlanePoint) {
    this.#marks = marks;
    this.#group = group;
    this.x = x;
    this.y = y;
    this.count = marks.sums.count[group]!;
  }

  /** The row of the first in time; of several found by one pass over all. */
  get first(): number {
    return this.#marks.firstOf(this.#group);
  }
  /** Names the mark as long as it stands for the same. */
  get key(): string {
    return (this.#key ??= this.#marks.keyOf(this.#group));
  }
  get look(): MarkLook {
    return (this.#look ??= lookOf(this.#marks.sums, this.#group, this.#marks.tally.rowLooks.looks));
  }
  /** Its visible events in time order, found by one pass over all. */
  get rows(): Uint32Array {
    return (this.#rows ??= this.#marks.rowsOf(this.#group));
  }
  /** The places it stands for. */
  get named(): NamedPlaces {
    return (this.#named ??= this.#marks.namedPlaces(this.#group));
  }
  /** A place that is known at once, of cells perhaps of events that are not visible. */
  get headPlace(): number {
    return this.#marks.headPlaceOf(this.#group);
  }
  /** The place of its first event: marks merge and part, a place is always in one. */
  get anchor(): number {
    return this.#marks.placeAt(this.#group, this.first)!;
  }
}
