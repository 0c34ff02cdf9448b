/** Entries of a list of ids, texts or objects around an id, told apart by what they say. */

/** Below it, comparing each with each is quicker than a set. */
const FEW = 8;

/** Whether an entry of a list says what an earlier one says. */
export function hasRepeats(list: readonly unknown[]): boolean {
  if (list.length > FEW) return repeatsIn(list).size > 0;
  for (let at = 1; at < list.length; at++) {
    for (let before = 0; before < at; before++) if (isSame(list[at], list[before])) return true;
  }
  return false;
}

/** The positions of the entries that say what an earlier one says. */
export function repeatsIn(list: readonly unknown[]): ReadonlySet<number> {
  const repeats = new Set<number>();
  const seen = new Set<string>();
  for (const [index, entry] of list.entries()) {
    const key = keyOf(entry);
    if (key === undefined) continue;
    if (seen.has(key)) repeats.add(index);
    seen.add(key);
  }
  return repeats;
}

function isSame(one: unknown, other: unknown): boolean {
  if (typeof one === 'string' && typeof other === 'string') return one === other;
  const key = keyOf(one);
  return key !== undefined && key === keyOf(other);
}

/** An id and an object that holds nothing but it are the same; undefined for what holds more than texts and numbers. */
function keyOf(entry: unknown): string | undefined {
  if (typeof entry === 'string') return entry;
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return undefined;
  const fields = Object.entries(entry);
  if (!fields.every(([, value]) => typeof value === 'string' || typeof value === 'number')) return undefined;
  const [first] = fields;
  if (fields.length === 1 && (first![0] === 'place' || first![0] === 'actor')) return String(first![1]);
  return JSON.stringify(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
}
