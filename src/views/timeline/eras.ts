import type { Era } from '../../domain/dataset.ts';
import { overlaps, type TimeWindow } from '../../domain/interval.ts';

/** A stretch of the strip under the axis: one era, or several that all run through the whole window. */
export interface PlacedEra {
  readonly eras: readonly Era[];
  readonly from: number;
  readonly to: number;
  readonly line: number;
}

/**
 * The eras of a window on as few lines as they need: those that run through all of it share one stretch and have the first
 * line to themselves; no other begins on a line on which one goes on, or it would read as the end of that one.
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
  const ends: number[] = [];
  return groups.map((group) => {
    const { earliestStart: from, latestEnd: to } = group[0]!.time;
    const free = ends.findIndex((end) => end < from);
    const line = free < 0 ? ends.length : free;
    ends[line] = to;
    return { eras: group, from, to, line };
  });
}
