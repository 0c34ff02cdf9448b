/** Lists of codes per row in two flat arrays: those of row r are codes[offsets[r] … offsets[r+1] − 1]. */
export interface Ragged {
  readonly offsets: Uint32Array;
  readonly codes: Uint32Array;
}

/** Packs one list of codes per row. */
export function packRagged(lists: readonly (readonly number[])[]): Ragged {
  const offsets = new Uint32Array(lists.length + 1);
  lists.forEach((list, row) => (offsets[row + 1] = offsets[row]! + list.length));
  const codes = new Uint32Array(offsets[lists.length]!);
  lists.forEach((list, row) => codes.set(list, offsets[row]));
  return { offsets, codes };
}

/** The codes of one row. */
export function codesOf(ragged: Ragged, row: number): Uint32Array {
  return ragged.codes.subarray(ragged.offsets[row], ragged.offsets[row + 1]);
}
