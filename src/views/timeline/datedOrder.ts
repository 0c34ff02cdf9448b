import type { RowOrder } from '../../engine/rowOrder.ts';

/** The rows of a list that have a date, in time order: those without come last, so that positions are the same. */
export class DatedOrder {
  readonly length: number;
  readonly #order: RowOrder;

  /** `dated`: how many rows of the whole dataset have a date. */
  constructor(order: RowOrder, dated: number) {
    this.#order = order;
    this.length = order.rank(dated);
  }

  /** The row at a position; undefined outside the list. */
  at(position: number): number | undefined {
    return position < this.length ? this.#order.at(position) : undefined;
  }
  /** The position of a row, −1 where it is not in the list. */
  indexOf(row: number): number {
    const position = this.#order.indexOf(row);
    return position < this.length ? position : -1;
  }
  /** The row itself where it is in the list, else the next in time, or the last; undefined where the list is empty. */
  nearestTo(row: number): number | undefined {
    return this.at(Math.min(this.#order.rank(row), this.length - 1));
  }
  /** The rows from one position up to, not including, another. */
  slice(from: number, to: number): Uint32Array {
    return this.#order.slice(from, Math.min(to, this.length));
  }
}
