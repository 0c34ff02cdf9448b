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

/** The rows of each code, ascending, where there are `size` codes. A counting sort: O(rows + codes). */
export function invert({ offsets, codes }: Ragged, size: number): Ragged {
  const starts = new Uint32Array(size + 1);
  for (const code of codes) starts[code + 1]!++;
  for (let code = 0; code < size; code++) starts[code + 1]! += starts[code]!;
  const next = starts.slice(0, size);
  const rows = new Uint32Array(codes.length);
  for (let row = 0; row + 1 < offsets.length; row++) {
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) rows[next[codes[at]!]!++] = row;
  }
  return { offsets: starts, codes: rows };
}
