/** A part of the program that comes when it is needed: `fetch` asks for it until it has come, `now` is the same where it is here. */
export function latePart<T>(load: () => Promise<T>): {
  readonly fetch: () => Promise<T>;
  readonly now: () => T | undefined;
} {
  let arrived: T | undefined;
  return { fetch: async () => (arrived ??= await load()), now: () => arrived };
}
