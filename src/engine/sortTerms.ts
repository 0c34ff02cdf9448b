/**
 * The codes of terms, ascending by their bytes (that is, by code point). Quicksort by one byte at a time, so that what
 * many terms begin with is compared once; Bentley & Sedgewick, “Fast algorithms for sorting and searching strings”, 1997.
 */
export function sortTerms(bytes: Uint8Array, offsets: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const order = Uint32Array.from({ length }, (_, code) => code);
  // Kept by hand: words that begin with the same ten thousand letters must not exhaust the call stack.
  const open: number[] = [0, length, 0];
  while (open.length > 0) {
    const depth = open.pop()!;
    const to = open.pop()!;
    const from = open.pop()!;
    if (to - from < 2) continue;
    const pivot = byteAt(order[(from + to) >>> 1]!, depth);
    let less = from;
    let more = to;
    for (let at = from; at < more;) {
      const code = order[at]!;
      const byte = byteAt(code, depth);
      if (byte < pivot) swap(less++, at++);
      else if (byte > pivot) swap(at, --more);
      else at++;
    }
    open.push(from, less, depth, more, to, depth);
    // A term that ends here is alone: each is in the table once.
    if (pivot >= 0) open.push(less, more, depth + 1);
  }
  return order;

  function byteAt(code: number, depth: number): number {
    const at = offsets[code]! + depth;
    return at < offsets[code + 1]! ? bytes[at]! : -1;
  }
  function swap(a: number, b: number): void {
    const code = order[a]!;
    order[a] = order[b]!;
    order[b] = code;
  }
}
