import { arcsOnScreen, pointAt, type Arc } from './arcs.ts';
import type { CanvasText } from './canvasText.ts';
import { hits, type Box } from './labels.ts';
import { numberHalfWidth } from './markPainter.ts';
import type { Mark } from './mark.ts';
import { reach } from './placeLabels.ts';
import type { DrawnMark, Scene } from './scene.ts';
import type { Leg } from './threads.ts';

/** A leg on screen, with the radii of the marks at its ends. */
export interface LegArc {
  readonly leg: Leg;
  readonly arc: Arc;
  readonly radii: readonly [from: number, to: number];
}

/** A stop number on its leg, or at a mark. */
export interface PlacedNumber extends Box {
  readonly text: string;
  readonly isSelected: boolean;
}

/** Where along its leg a number may stand, best first. */
const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];
const SHORTEST_PX = 56;
/** Numbers written at one mark; the rest are counted. */
const MOST_AT_MARK = 2;
const SAMPLES = 24;
const SAMPLE_PX = 5;

/** The arcs of all legs that are on screen. */
export function arcsOf(scene: Scene, drawn: readonly DrawnMark[]): LegArc[] {
  const onScreen = new Map(drawn.map((one) => [one.mark, reach(one)]));
  const radius = (mark: Mark | undefined) => (mark && (onScreen.get(mark) ?? mark.look.radius)) ?? 2;
  return scene.threads.legs.flatMap((leg) =>
    arcsOnScreen(scene.camera, leg.from, leg.to, leg.repeat).map((arc) => ({
      leg,
      arc,
      radii: [radius(leg.fromMark), radius(leg.toMark)] as const,
    })),
  );
}

/** Small boxes along the arcs, for what should keep clear of the lines. */
export function boxesAlong(arcs: readonly LegArc[]): Box[] {
  return arcs.flatMap(({ arc }) =>
    Array.from({ length: SAMPLES - 1 }, (_, index) => {
      const { x, y } = pointAt(arc, (index + 1) / SAMPLES);
      return { left: x - SAMPLE_PX, top: y - SAMPLE_PX, width: 2 * SAMPLE_PX, height: 2 * SAMPLE_PX };
    }),
  );
}

/** The numbers of first stops, at their marks. */
export function placeStarts(
  scene: Scene,
  drawn: readonly DrawnMark[],
  obstacles: readonly Box[],
  words: CanvasText,
): PlacedNumber[] {
  return placeAtMarks(scene, drawn, scene.threads.starts, obstacles, words);
}

/** Stop numbers on their legs where these have room, else at the mark they lead to. */
export function placeNumbers(
  scene: Scene,
  drawn: readonly DrawnMark[],
  arcs: readonly LegArc[],
  obstacles: readonly Box[],
  words: CanvasText,
): PlacedNumber[] {
  const numbers: PlacedNumber[] = [];
  const atMarks = new Map<Mark, string[]>();
  for (const leg of scene.threads.legs) {
    if (leg.label === '') continue;
    const own = arcs.filter((candidate) => candidate.leg === leg);
    const box = own
      .flatMap(({ arc }) => numberBoxes(arc, leg.label, words))
      .find(
        (candidate) => isInside(candidate, scene) && !hits(candidate, obstacles) && !hits(candidate, numbers),
      );
    if (box) numbers.push({ ...box, text: leg.label, isSelected: leg.selected });
    else if (leg.toMark) atMarks.set(leg.toMark, [...(atMarks.get(leg.toMark) ?? []), leg.label]);
  }
  return [...numbers, ...placeAtMarks(scene, drawn, atMarks, [...obstacles, ...numbers], words)];
}

function placeAtMarks(
  scene: Scene,
  drawn: readonly DrawnMark[],
  texts: ReadonlyMap<Mark, readonly string[]>,
  obstacles: readonly Box[],
  words: CanvasText,
): PlacedNumber[] {
  const placed: PlacedNumber[] = [];
  for (const one of drawn) {
    const all = texts.get(one.mark);
    if (!all) continue;
    const more = all.length - MOST_AT_MARK;
    const text = all.slice(0, MOST_AT_MARK).join('·') + (more > 0 ? ` +${more}` : '');
    const boxes = boxesBeside(one, text, words);
    const inside = boxes.filter((candidate) => isInside(candidate, scene));
    // A stop without a number would be a gap in the order: if need be it stands on something else.
    const box =
      inside.find((candidate) => !hits(candidate, obstacles) && !hits(candidate, placed)) ??
      inside[0] ??
      boxes[0]!;
    placed.push({ ...box, text, isSelected: false });
  }
  return placed;
}

function numberBoxes(arc: Arc, text: string, words: CanvasText): Box[] {
  if (Math.hypot(arc.to.x - arc.from.x, arc.to.y - arc.from.y) < SHORTEST_PX) return [];
  const half = numberHalfWidth(text, words);
  const height = words.height('count') + 3;
  return SHARES.map((share) => {
    const { x, y } = pointAt(arc, share);
    return { left: x - half, top: y - height / 2, width: 2 * half, height };
  });
}

/** Around a mark: the corners first, then the sides. */
function boxesBeside(one: DrawnMark, text: string, words: CanvasText): Box[] {
  const width = 2 * numberHalfWidth(text, words);
  const height = words.height('count') + 3;
  const near = reach(one) * 0.72 + 1;
  const far = reach(one) + 2;
  const at = (left: number, top: number) => ({ left: one.x + left, top: one.y + top, width, height });
  return [
    at(near, -near - height),
    at(-near - width, -near - height),
    at(near, near),
    at(-near - width, near),
    at(-width / 2, -far - height),
    at(-width / 2, far),
    at(far, -height / 2),
    at(-far - width, -height / 2),
  ];
}

function isInside({ left, top, width, height }: Box, { camera }: Scene): boolean {
  return left > 0 && top > 0 && left + width < camera.width && top + height < camera.height;
}
