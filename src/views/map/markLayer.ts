import type { CanvasText } from './canvasText.ts';
import { drawMark, drawMarkNumber, drawRing } from './markPainter.ts';
import type { MarkStamps } from './markStamps.ts';
import { SELECTED_RING_PX } from './placeLabels.ts';
import type { DrawnMark, Scene } from './scene.ts';

const HIGHLIGHT_RING_PX = 3;
const FOCUS_RING_PX = 9;
const CONTESTED_DASH = [1.5, 2];
/** So many marks are drawn one by one, to a fraction of a pixel; more are stamped. */
const MOST_DRAWN = 12;

/** Draws marks with their rings and numbers, the first ones lowest. */
export function drawMarks(
  context: CanvasRenderingContext2D,
  fromBack: readonly DrawnMark[],
  scene: Scene,
  words: CanvasText,
  stamps: MarkStamps,
): void {
  // While a thread or a step's stops are shown, numbers are theirs.
  const textOf = ({ look }: DrawnMark) =>
    look.count > 1 && !scene.hasThread && !scene.foreground ? scene.countText(look.count) : '';
  const draw = (on: CanvasRenderingContext2D, one: DrawnMark) => {
    drawOne(on, one, textOf(one) !== '', scene);
  };
  const isStamped = fromBack.length > MOST_DRAWN;
  if (isStamped) stamps.renew(scene.palette, scene.pixelRatio, !scene.hasThread && !scene.foreground);
  const cut = isStamped ? stamps.cut(fromBack, draw) : [];
  fromBack.forEach((one, index) => {
    const stamp = one.isSelected || one.isFocused ? undefined : cut[index];
    if (stamp) stamps.put(context, stamp, one.x, one.y);
    else draw(context, one);
    const text = textOf(one);
    if (text !== '') drawMarkNumber(context, one.look, one.x, one.y, text, scene.palette, words);
  });
}

function drawOne(
  context: CanvasRenderingContext2D,
  one: DrawnMark,
  hasText: boolean,
  { palette }: Scene,
): void {
  const { x, y, look } = one;
  const { paper, ink, accent, secondary } = palette;
  if (one.isSelected) drawRing(context, x, y, look.radius + SELECTED_RING_PX, accent, 2.5, paper);
  else if (one.isHighlighted) drawRing(context, x, y, look.radius + HIGHLIGHT_RING_PX, ink, 2, paper);
  else if (look.isContested)
    drawRing(context, x, y, look.radius + HIGHLIGHT_RING_PX, secondary, 1.25, paper, CONTESTED_DASH);
  if (one.isFocused) drawRing(context, x, y, look.radius + FOCUS_RING_PX, accent, 2, paper);
  drawMark(context, look, x, y, hasText, palette);
}
