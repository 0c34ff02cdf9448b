type Dense = typeof import('./dense.ts');

/** Up to so many events near the window have glyphs, however many of them find no room; more may need columns. */
export const FEW = 64;

let arrived: Dense | undefined;

/** Fetches what draws columns: a larger dataset waits for it before it is shown. Rejects where it cannot be had. */
export async function fetchDense(): Promise<Dense> {
  return (arrived ??= await import('./dense.ts'));
}

/** The same where it is here already. */
export function dense(): Dense | undefined {
  return arrived;
}
