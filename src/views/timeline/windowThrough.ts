import type { TimeWindow } from '../../domain/interval.ts';

/** A finger and the moment it holds. */
export interface Hold {
  /** px from the left of the surface. */
  readonly px: number;
  /** Calendar ms. */
  readonly moment: number;
}

// Closer together than this, two fingers say nothing about a scale.
const LEAST_SPREAD_PX = 8;

/** The window in which one finger, or two, are over the moments they hold. */
export function windowThrough(holds: readonly Hold[], window: TimeWindow, width: number): TimeWindow {
  const [first, second] = holds;
  if (!first) return window;
  const length = window.to - window.from + 1;
  const spread = second ? second.px - first.px : 0;
  const scaled =
    second && Math.abs(spread) >= LEAST_SPREAD_PX
      ? ((second.moment - first.moment) / spread) * width
      : length;
  const fitting = scaled > 0 ? scaled : length;
  const from = first.moment - (first.px / width) * fitting;
  return { from, to: from + fitting - 1 };
}
