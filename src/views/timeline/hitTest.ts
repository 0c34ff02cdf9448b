import type { Layout, PlacedItem } from './layout.ts';
import { LABEL_OFFSET } from './packLine.ts';
import { anchorX } from './shape.ts';

interface HitInput {
  readonly layout: Layout;
  readonly scale: (ms: number) => number;
  /** px from the surface's left and from the top of the lanes. */
  readonly x: number;
  readonly y: number;
  /** How far beside a glyph still counts, px. */
  readonly tolerance: number;
  readonly labelWidth: (item: PlacedItem) => number;
}

const HALF_LINE_PX = 10.5;
/** Farther than any screen: where open bars end. */
const FAR_PX = 4000;

/** The row under a point: the nearest glyph, else a bar or label there. */
export function rowAt({ layout, scale, x, y, tolerance, labelWidth }: HitInput): number | undefined {
  let nearest: { row: number; distance: number } | undefined;
  for (const item of layout.items) {
    if (Math.abs(item.y - y) > Math.max(HALF_LINE_PX, tolerance)) continue;
    const at = anchorX(scale(item.shape.at), scale(item.shape.to));
    const glyph = Math.hypot(at - x, item.y - y);
    const onItem =
      Math.abs(item.y - y) <= HALF_LINE_PX && x >= leftOf(item, at) && x <= rightOf(item, at, scale);
    const distance = glyph <= tolerance ? glyph : onItem ? tolerance + Math.abs(item.y - y) : Infinity;
    if (distance < (nearest?.distance ?? Infinity)) nearest = { row: item.row, distance };
  }
  return nearest?.row;

  function leftOf(item: PlacedItem, at: number): number {
    const label = item.label === 'left' ? at - LABEL_OFFSET - labelWidth(item) : at;
    return Math.min(label, Math.max(scale(item.shape.from), at - FAR_PX));
  }
  function rightOf(item: PlacedItem, at: number, toPx: (ms: number) => number): number {
    const label = item.label === 'right' ? at + LABEL_OFFSET + labelWidth(item) : at;
    return Math.max(label, Math.min(toPx(item.shape.to), at + FAR_PX));
  }
}
