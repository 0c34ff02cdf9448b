import { drawGlyph } from '../../ui/glyphPath.ts';
import type { Palette } from '../../ui/palette.svelte.ts';
import type { CanvasText } from './canvasText.ts';
import { ROOMY, type MarkLook } from './markLook.ts';

const RING_PX = 3.5;
const RING_GAP_PX = 1.5;
const BADGE_PX = 7.5;
/** Between two categories, radians. */
const GAP = 0.12;

/** Draws a mark without its number: the glyph of its one category, or an ink circle with a ring of its categories. */
export function drawMark(
  context: CanvasRenderingContext2D,
  { radius, parts }: MarkLook,
  x: number,
  y: number,
  hasText: boolean,
  palette: Palette,
): void {
  const only = parts.length === 1 ? parts[0]! : undefined;
  if (only) drawGlyph(context, only.glyph, x, y, radius, palette.hues[only.hue]!, palette.paper);
  else drawMixed(context, parts, x, y, radius, hasText, palette);
}

/** Writes the number of a mark: in it where it has room, else beside it. */
export function drawMarkNumber(
  context: CanvasRenderingContext2D,
  { radius, parts }: MarkLook,
  x: number,
  y: number,
  text: string,
  palette: Palette,
  words: CanvasText,
): void {
  const only = parts.length === 1 ? parts[0]! : undefined;
  if (only && !ROOMY.has(only.glyph)) {
    drawNumber(context, text, x + radius * 0.9, y - radius * 0.75, palette, words);
    return;
  }
  // Counts are longer in some languages than in others.
  words.counts.print(context, text, x, y + 0.5, palette.paper, 2 * (radius - RING_PX));
}

function drawMixed(
  context: CanvasRenderingContext2D,
  parts: MarkLook['parts'],
  x: number,
  y: number,
  radius: number,
  hasText: boolean,
  palette: Palette,
): void {
  disc(context, x, y, radius + 1.5, palette.paper);
  wedges(context, parts, x, y, radius + 0.5, palette);
  disc(context, x, y, radius + 0.5 - RING_PX, palette.paper);
  // Without a number a dot is enough.
  disc(context, x, y, hasText ? radius - RING_PX - RING_GAP_PX + 1 : radius * 0.3, palette.ink);
}

/** A disc of the categories' shares, clockwise from the top, as filled wedges: what is in the middle is covered. */
function wedges(
  context: CanvasRenderingContext2D,
  parts: MarkLook['parts'],
  x: number,
  y: number,
  radius: number,
  palette: Palette,
): void {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  let angle = -Math.PI / 2;
  for (const { hue, count } of parts) {
    const turn = (count / total) * 2 * Math.PI;
    context.beginPath();
    context.moveTo(x, y);
    context.arc(x, y, radius, angle + GAP / 2, Math.max(angle + GAP / 2, angle + turn - GAP / 2));
    context.fillStyle = palette.hues[hue]!;
    context.fill();
    angle += turn;
  }
}

/** A number in a circle: stop numbers on legs, and badges beside small glyphs. */
export function drawNumber(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  palette: Palette,
  words: CanvasText,
  strong = false,
): void {
  const half = numberHalfWidth(text, words);
  const height = BADGE_PX * words.zoom;
  context.beginPath();
  context.roundRect(x - half, y - height, 2 * half, 2 * height, height);
  context.fillStyle = strong ? palette.ink : palette.paper;
  context.fill();
  context.lineWidth = 1.25;
  context.strokeStyle = palette.ink;
  context.stroke();
  words.counts.print(context, text, x, y + 0.5, strong ? palette.paper : palette.ink);
}

/** Half the width of a number in its circle. */
export function numberHalfWidth(text: string, words: CanvasText): number {
  return Math.max(BADGE_PX * words.zoom, words.counts.width(text) / 2 + 4);
}

/** A ring around a mark, with paper on both sides so that it stands off what lies under it. */
export function drawRing(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  colour: string,
  width: number,
  paper: string,
  dash: readonly number[] = [],
): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.lineWidth = width + 2.5;
  context.strokeStyle = paper;
  context.stroke();
  context.lineWidth = width;
  context.strokeStyle = colour;
  context.setLineDash([...dash]);
  context.stroke();
  context.setLineDash([]);
}

function disc(context: CanvasRenderingContext2D, x: number, y: number, radius: number, colour: string): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = colour;
  context.fill();
}
