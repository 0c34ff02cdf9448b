/** A rectangle on screen, px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A label that would like to stand beside a mark. */
export interface LabelWish {
  readonly key: string;
  /** Middle and radius of the mark. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
}

export type Side = 'right' | 'left' | 'above' | 'below';

export interface PlacedLabel extends Box {
  readonly key: string;
  readonly side: Side;
}

/** Room between a mark and its label, and between labels. */
const GAP_PX = 3;
/** And to the rim of the map. */
const EDGE_PX = 2;

/**
 * Finds room for labels, the first ones first: right, left, above, below of the mark, then the four corners. What
 * finds none is left out. No two labels overlap, nor a label and an obstacle; all are inside the frame. Where there is
 * a choice, labels also keep clear of `avoid`.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  obstacles: readonly Box[],
  frame: { readonly width: number; readonly height: number },
  avoid: readonly Box[] = [],
): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    const free = candidates(wish, frame).filter(
      (candidate) =>
        isInside(candidate, frame, EDGE_PX) && !hits(candidate, obstacles) && !hits(candidate, placed),
    );
    const label = free.find((candidate) => !hits(candidate, avoid)) ?? free[0];
    if (label) placed.push(label);
  }
  return placed;
}

/** Whether a box overlaps any of the others. */
export function hits(box: Box, others: readonly Box[]): boolean {
  return others.some((other) => overlaps(box, other));
}

/** Whether two boxes share more than an edge. */
export function overlaps(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}

/** Whether a box lies within a frame, at least `edge` px from its rim. */
export function isInside(
  { left, top, width, height }: Box,
  frame: { readonly width: number; readonly height: number },
  edge = 0,
): boolean {
  return (
    Math.min(left, top) >= edge && left + width <= frame.width - edge && top + height <= frame.height - edge
  );
}

/** The square around a round mark. */
export function squareAround(x: number, y: number, radius: number): Box {
  return { left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius };
}

function candidates(
  { key, x, y, radius, width, height }: LabelWish,
  frame: { readonly width: number },
): PlacedLabel[] {
  const away = radius + GAP_PX;
  // Beside a corner the circle leaves more room than its square would.
  const corner = radius * 0.75 + GAP_PX;
  // Above and below, a label may slide along its mark to stay inside.
  const slid = Math.max(EDGE_PX, Math.min(x - width / 2, frame.width - EDGE_PX - width));
  const middle = slid <= x && slid + width >= x ? slid : x - width / 2;
  const at = (left: number, top: number, side: Side) => ({ key, side, left, top, width, height });
  return [
    at(x + away, y - height / 2, 'right'),
    at(x - away - width, y - height / 2, 'left'),
    at(middle, y - away - height, 'above'),
    at(middle, y + away, 'below'),
    at(x + corner, y - corner - height * 0.6, 'right'),
    at(x + corner, y + corner - height * 0.4, 'right'),
    at(x - corner - width, y - corner - height * 0.6, 'left'),
    at(x - corner - width, y + corner - height * 0.4, 'left'),
  ];
}
