const MEGABYTE = 1_000_000;

/** Largest dataset by where it comes from. */
export const LIMIT_BYTES = {
  sameOrigin: 400 * MEGABYTE,
  foreign: 25 * MEGABYTE,
  framed: 5 * MEGABYTE,
} as const;

/** How many bytes to accept from `address`, on a page at `page`, in a frame or not. */
export function limitFor(address: string, page: string, framed: boolean): number {
  if (framed) return LIMIT_BYTES.framed;
  return new URL(address).origin === new URL(page).origin ? LIMIT_BYTES.sameOrigin : LIMIT_BYTES.foreign;
}
