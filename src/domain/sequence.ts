/** A list that may make its entries when they are asked for. */
export interface Sequence<T> extends Iterable<T> {
  readonly length: number;
  at(index: number): T | undefined;
  /** Where the entry with this id or former id stands; only of sequences that can tell without reading all of them. */
  rowOf?(id: string): number | undefined;
}
