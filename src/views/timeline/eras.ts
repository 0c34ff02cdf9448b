import type { Era } from '../../domain/dataset.ts';
import { overlaps, type TimeWindow } from '../../domain/interval.ts';

/** A stretch of the strip under the axis: one era, or several that all run through the whole window. */
export interface PlacedEra {
  readonly eras: readonly Era[];
  readonly from: number;
  readonly to: number;
  readonly line: number;
}

// Least room for a name before the next era begins on the same line, as a share of the window.
const NAME_SHARE = 0.14;

/**
 * The eras of a window on as few lines as they need. Those that run through all of it share one stretch; of those that run
 * on past its end, several stand on one line, each until the next begins.
 */
export function placeEras(eras: readonly Era[], window: TimeWindow): PlacedEra[] {
  const inWindow = eras
    .filter(({ time }) => overlaps(time, window))
    .sort((a, b) => a.time.earliestStart - b.time.earliestStart);
  const through = inWindow.filter(
    ({ time }) => time.earliestStart <= window.from && time.latestEnd >= window.to,
  );
  const groups = [
    ...(through.length > 0 ? [through] : []),
    ...inWindow.filter((era) => !through.includes(era)).map((era) => [era]),
  ];
  const room = (window.to - window.from) * NAME_SHARE;
  const last: { from: number; to: number }[] = [];
  return groups.map((group) => {
    const { earliestStart, latestEnd } = group[0]!.time;
    const from = Math.max(earliestStart, window.from);
    const runsOn = latestEnd >= window.to;
    const free = last.findIndex(
      (before) => before.to <= from || (runsOn && before.to >= window.to && from - before.from >= room),
    );
    const line = free < 0 ? last.length : free;
    last[line] = { from, to: latestEnd };
    return { eras: group, from: earliestStart, to: latestEnd, line };
  });
}
