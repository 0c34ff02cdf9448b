/** A record whose fields may all be missing. */
export type Brief<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The record without what is missing or empty. */
export function brief<T extends object>(record: T): Brief<T> {
  const entries = Object.entries(record).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(entries) as Brief<T>;
}

/** The value, or nothing where it is the usual one. */
export function unless<T>(usual: T, value: T): T | undefined {
  return value === usual ? undefined : value;
}
