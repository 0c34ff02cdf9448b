import { latePart } from '../../ui/latePart.ts';

/** The list, which an embed shows behind a tab: only one that is nothing but a list waits for it. */
export const { fetch: fetchList, now: list } = latePart(
  async () => (await import('../../views/list/index.ts')).EventList,
);
