import { latePart } from '../../ui/latePart.ts';

/** Up to so many events near the window have glyphs, however many of them find no room; more may need columns. */
export const FEW = 64;

/** What draws columns: a larger dataset waits for it before it is shown. */
export const { fetch: fetchDense, now: dense } = latePart(() => import('./dense.ts'));
