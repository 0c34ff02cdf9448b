import type { TimeWindow } from '../../domain/interval.ts';
import type { Axis, Tick } from '../../ui/timeAxis.ts';
import { timeScale } from '../../ui/timeScale.ts';

/** Heights of the axis and of its upper row, px. */
export const AXIS_PX = 40;
const ROW_PX = 18;

/** The words of an axis and its grid, px from the left of what is seen. */
export interface DrawnAxis {
  readonly coarse: readonly AxisLabel[];
  /** Alone in the middle where there is no coarse row. */
  readonly fine: readonly AxisLabel[];
  /** Positions of the grid lines; those of coarse ticks begin at the top. */
  readonly lines: readonly { readonly x: number; readonly isCoarse: boolean }[];
}

interface AxisLabel {
  readonly key: number;
  readonly x: number;
  readonly label: string;
}

// Rough, and enough to know that a name would be cut.
const LETTER_PX = 7;
const PADDING_PX = 5;

/** Places the words of an axis: the coarse ones stick to the left edge while their unit lasts, and none is cut by what follows or by the right edge. */
export function layOutAxis({ coarse, fine }: Axis, window: TimeWindow, width: number): DrawnAxis {
  const scale = timeScale(window, width);
  const labels = (row: readonly Tick[], isSticky: boolean) =>
    row.flatMap(({ at, next, label }): AxisLabel[] => {
      const start = isSticky ? Math.max(0, scale(at)) : scale(at);
      const end = Math.min(scale(next), width);
      const fits = start > -2 && end - start >= label.length * LETTER_PX + PADDING_PX;
      return fits ? [{ key: at, x: start + PADDING_PX, label }] : [];
    });
  const first = new Set(coarse.map(({ at }) => at));
  const seen = fine.filter(({ at }) => at >= window.from);
  return {
    coarse: labels(coarse, true),
    fine: labels(fine, coarse.length === 0),
    lines: seen.map(({ at }) => ({ x: scale(at), isCoarse: first.has(at) })),
  };
}

/** The unit whose word is at a point of the axis: what a click on it shows; undefined where there is none. */
export function unitAt(
  { coarse, fine }: Axis,
  window: TimeWindow,
  width: number,
  x: number,
  y: number,
): TimeWindow | undefined {
  const at = timeScale(window, width).invert(x);
  const row = coarse.length > 0 && y <= ROW_PX ? coarse : fine;
  const tick = row.findLast((each) => each.at <= at) ?? coarse.findLast((each) => each.at <= at);
  return tick && { from: tick.at, to: tick.next - 1 };
}
