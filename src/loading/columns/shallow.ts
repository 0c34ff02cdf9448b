/** A copy that is at most so deep, with at most so many entries on each level; a value that is no more is itself. */
export function shallow<T>(value: T, depth: number, most = Infinity): T {
  return isMore(value, depth, most) ? (cut(value, depth, most) as T) : value;
}

function isMore(value: unknown, depth: number, most: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const entries = Object.values(value);
  if (depth === 0 || entries.length > most) return true;
  return entries.some((entry) => isMore(entry, depth - 1, most));
}

function cut(value: unknown, depth: number, most: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) return Array.isArray(value) ? [] : {};
  const entries = Object.entries(value)
    .slice(0, most)
    .map(([key, entry]) => [key, cut(entry, depth - 1, most)] as const);
  return Array.isArray(value) ? entries.map(([, entry]) => entry) : Object.fromEntries(entries);
}
