import { fetchLongList, MOST_ITEMS } from '../views/list/longList.ts';
import { FEW, fetchDense } from '../views/timeline/crowd.ts';

/** Fetches what only many events need. Rejects where the timeline could not draw them; the list can do without its part. */
export async function fetchLargeParts(events: number): Promise<void> {
  if (events > FEW) await fetchDense();
  if (events > MOST_ITEMS) await fetchLongList().catch(() => undefined);
}
