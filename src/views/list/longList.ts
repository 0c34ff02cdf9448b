type LongList = typeof import('./VirtualEvents.svelte').default;

/** Up to here one item each, as the document contract says; a longer list renders what is near. */
export const MOST_ITEMS = 200;

let arrived: LongList | undefined;

/** Fetches what shows a long list: most pages never need it, a large dataset waits for it before it is shown. */
export async function fetchLongList(): Promise<LongList> {
  return (arrived ??= (await import('./VirtualEvents.svelte')).default);
}

/** The same where it is here already. */
export function longList(): LongList | undefined {
  return arrived;
}
