import { DAY_MS } from '../../domain/gregorian.ts';
import type { TimeWindow } from '../../domain/interval.ts';

const SMALL = 200;
const LARGE = 20;

/** The window after a key on one of its thumbs (APG multi-thumb slider); undefined for other keys. */
export function stepRange(
  key: string,
  thumb: 'from' | 'to',
  window: TimeWindow,
  extent: TimeWindow,
): TimeWindow | undefined {
  const length = extent.to - extent.from;
  const small = Math.max(DAY_MS, length / SMALL);
  const large = Math.max(DAY_MS, length / LARGE);
  const [least, most] =
    thumb === 'from'
      ? [extent.from, Math.max(window.from, window.to - DAY_MS)]
      : [Math.min(window.to, window.from + DAY_MS), extent.to];
  const to = (value: number): TimeWindow => ({ ...window, [thumb]: Math.min(Math.max(value, least), most) });
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return to(window[thumb] + small);
    case 'ArrowLeft':
    case 'ArrowDown':
      return to(window[thumb] - small);
    case 'PageUp':
      return to(window[thumb] + large);
    case 'PageDown':
      return to(window[thumb] - large);
    case 'Home':
      return to(least);
    case 'End':
      return to(most);
    default:
      return undefined;
  }
}
