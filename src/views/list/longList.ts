import { latePart } from '../../ui/latePart.ts';

/** Up to here one item each, as the document contract says; a longer list renders what is near. */
export const MOST_ITEMS = 200;

/** What shows a long list: most pages never need it, a large dataset waits for it before it is shown. */
export const { fetch: fetchLongList, now: longList } = latePart(
  async () => (await import('./VirtualEvents.svelte')).default,
);
