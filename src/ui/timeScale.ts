import { scaleLinear, type ScaleLinear } from 'd3';
import type { TimeWindow } from '../domain/interval.ts';

/** Calendar ms → px; `invert` leads back. */
export type TimeScale = ScaleLinear<number, number>;

/** The scale of a window drawn `width` px wide. Numbers, not `Date`s: years before −271821 and after 275760 are positions, too. */
export function timeScale({ from, to }: TimeWindow, width: number): TimeScale {
  // The last millisecond is part of the window.
  return scaleLinear([from, to + 1], [0, width]);
}
