/** What is opened by hand and small: fetched while nothing else is to do, so that it opens without a wait, and without a network. */
const PARTS: readonly (() => Promise<unknown>)[] = [
  () => import('../../views/details/index.ts'),
  () => import('../../views/filters/index.ts'),
  () => import('../../views/claims/index.ts'),
  () => import('../../views/sources/index.ts'),
  () => import('../../views/about/index.ts'),
  () => import('../../views/list/EmptyList.svelte'),
  () => import('../../views/list/GroupBanner.svelte'),
  () => import('../../views/list/Trays.svelte'),
  () => import('./ThreadChoices.svelte'),
  () => import('../../publish/showCite.ts'),
];

/** Fetches the parts of the page that come on demand; whoever opens one that was lost is told. */
export async function prefetchParts(): Promise<void> {
  await Promise.allSettled(PARTS.map((fetchPart) => fetchPart()));
}
