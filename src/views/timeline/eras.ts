import type { Era } from '../../domain/dataset.ts';
import { overlaps, type TimeWindow } from '../../domain/interval.ts';

/** A stretch of the strip under the axis: one era, or several that all run through the whole window. */
export interface PlacedEra {
  readonly eras: readonly Era[];
  readonly from: number;
  readonly to: number;
  readonly line: number;
}

/** Height of a line of eras, px. */
export const ERA_PX = 15;

/** Height of all lines of eras, px. */
export function erasHeight(eras: readonly PlacedEra[]): number {
  return Math.max(0, ...eras.map(({ line }) => line + 1)) * ERA_PX;
}

/**
 * The eras of a window on as few lines as they need: those that run through all of it share one stretch and have the first
 * line to themselves; no other begins on a line on which one goes on, or it would read as the end of that one.
 * An era without an end is drawn to `known`, where the data end.
 */
export function placeEras(eras: readonly Era[], window: TimeWindow, known = Infinity): PlacedEra[] {
  const endOf = ({ time }: Era) =>
    Number.isFinite(time.latestEnd) ? time.latestEnd : Math.max(known, time.earliestStart);
  const inWindow = eras
    .filter((era) => overlaps(era.time, window) && endOf(era) >= window.from)
    .sort((a, b) => a.time.earliestStart - b.time.earliestStart);
  const through = inWindow.filter(
    (era) => era.time.earliestStart <= window.from && endOf(era) >= Math.min(window.to, known),
  );
  const groups = [
    ...(through.length > 0 ? [through] : []),
    ...inWindow.filter((era) => !through.includes(era)).map((era) => [era]),
  ];
  const ends: number[] = [];
  return groups.map((group) => {
    const from = group[0]!.time.earliestStart;
    const to = Math.min(...group.map(endOf));
    const free = ends.findIndex((end) => end < from);
    const line = free < 0 ? ends.length : free;
    ends[line] = group === through ? Infinity : endOf(group[0]!);
    return { eras: group, from, to, line };
  });
}
