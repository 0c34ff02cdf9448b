import type { Era } from '../../domain/dataset.ts';
import { overlaps, type TimeWindow } from '../../domain/interval.ts';

/** A stretch of the band of periods: one period, or several that all run through the whole window. */
export interface PlacedEra {
  readonly eras: readonly Era[];
  readonly from: number;
  readonly to: number;
  readonly line: number;
}

/** The same in px from the left of what is seen and the top of the band. */
export interface DrawnEra {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly y: number;
  /** Cut to its room; empty where there is none. */
  readonly name: string;
  readonly lang: string | undefined;
}

/** Height of a line of periods, px. */
export const ERA_PX = 15;

/** Height of all lines of periods, px. */
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

/** The same on one line: each goes on until the next begins. */
export function onOneLine(eras: readonly PlacedEra[]): PlacedEra[] {
  return [...eras].sort((a, b) => a.from - b.from).map((era) => ({ ...era, line: 0 }));
}

interface EraWords {
  /** `began`: before the window. */
  readonly nameOf: (era: Era, began: boolean) => string;
  readonly langOf: (era: Era) => string | undefined;
  readonly widthOf: (text: string) => number;
}

/** Less room than this has no name, px. */
const MIN_NAME_PX = 40;
const PADDING_PX = 5;

/** Eras with their names, each within what is seen of it before another begins on its line. */
export function drawEras(
  eras: readonly PlacedEra[],
  scale: (ms: number) => number,
  width: number,
  { nameOf, langOf, widthOf }: EraWords,
): DrawnEra[] {
  return eras.flatMap((era): DrawnEra[] => {
    const from = Math.max(0, scale(era.from));
    // Where a later era begins on the same line, its name goes on from there.
    const next = eras.find((other) => other.line === era.line && other.from > era.from);
    const to = Math.min(width, scale(era.to), next ? scale(next.from) : Infinity);
    if (to <= 0 || from >= width) return [];
    const name = era.eras.map((one) => nameOf(one, from === 0)).join(' · ');
    const room = to - from - 2 * PADDING_PX;
    return [
      {
        key: era.eras[0]!.id,
        from: Math.max(-2, scale(era.from)),
        to: Math.min(width + 2, scale(era.to)),
        y: era.line * ERA_PX,
        name: room < MIN_NAME_PX ? '' : fitted(name, room, widthOf),
        lang: langOf(era.eras[0]!),
      },
    ];
  });
}

/** As much of a text as fits, with an ellipsis where it is cut. */
function fitted(text: string, room: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= room) return text;
  const letters = [...text];
  let length = letters.length;
  while (length > 0 && widthOf(`${letters.slice(0, length).join('')}…`) > room) length--;
  return `${letters.slice(0, length).join('').trimEnd()}…`;
}
