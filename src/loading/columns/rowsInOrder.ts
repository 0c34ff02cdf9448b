/**
 * Events in the order of rows, by their place in the document: by earliest start, then latest end descending, then
 * document order, undated (NaN) last.
 */
export function rowsInOrder(starts: Float64Array, ends: Float64Array): Uint32Array {
  const { length } = starts;
  const rows = new Uint32Array(length);
  let dated = 0;
  for (let event = 0; event < length; event++) if (!Number.isNaN(starts[event]!)) rows[dated++] = event;
  sortDated(rows.subarray(0, dated), starts, ends);
  let row = dated;
  for (let event = 0; event < length; event++) if (Number.isNaN(starts[event]!)) rows[row++] = event;
  return rows;
}

function sortDated(rows: Uint32Array, starts: Float64Array, ends: Float64Array): void {
  const compare = (a: number, b: number) =>
    order(starts[a]!, starts[b]!) || order(ends[b]!, ends[a]!) || a - b;
  if (!isAscending(rows, starts)) {
    rows.sort(compare);
    return;
  }
  // Most documents are sorted by start already: what is left are those that start together.
  for (let from = 0; from < rows.length;) {
    let to = from + 1;
    let isSorted = true;
    while (to < rows.length && starts[rows[to]!] === starts[rows[from]!]) {
      if (ends[rows[to]!]! > ends[rows[to - 1]!]!) isSorted = false;
      to++;
    }
    if (!isSorted) rows.subarray(from, to).sort(compare);
    from = to;
  }
}

/** Safe for infinities, whose difference is no number. */
function order(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isAscending(rows: Uint32Array, starts: Float64Array): boolean {
  for (let row = 1; row < rows.length; row++) {
    if (starts[rows[row]!]! < starts[rows[row - 1]!]!) return false;
  }
  return true;
}
