import { drawWords } from '../../ui/canvasWords.ts';
import type { Event } from '../../domain/dataset.ts';
import type { PlacedItem } from './layout.ts';

interface Bar {
  readonly item: PlacedItem;
  readonly event: Event;
  readonly hue: string;
  readonly x: (ms: number) => number;
  readonly y: number;
  readonly width: number;
  /** px from the middle of the glyph down to the bar. */
  readonly below: number;
}

/** Shorter spans are the glyph alone, px. */
const LEAST_PX = 13;
const THICK_PX = 2.5;
const SOFT_PX = 10;
const ARROW_PX = 5;
const UNKNOWN_FONT = '600 11px system-ui, sans-serif';

/**
 * Draws an event's span under its glyph and label: solid where certain, dashed where only possible,
 * soft at both ends where approximate, an arrow where open, fading with "?" where an end is unknown.
 */
export function drawBar(
  context: CanvasRenderingContext2D,
  { item, event, hue, x, y, width, below }: Bar,
): void {
  const { time } = event;
  if (!time) return;
  const from = Math.max(-20, x(item.shape.from));
  const to = Math.min(width + 20, x(item.shape.to));
  if (to - from < LEAST_PX) return;
  const base = y + below;
  context.save();
  context.lineWidth = THICK_PX;
  context.strokeStyle = time.approximate ? softened(context, hue, from, to) : hue;

  const certainFrom = Math.max(from, x(item.shape.certainFrom));
  const certainTo = Math.min(to, x(item.shape.certainTo));
  const isCertain = certainTo > certainFrom;
  context.setLineDash([3, 3]);
  if (!isCertain) stroke(context, from, to, base);
  else {
    if (certainFrom - from > 1) stroke(context, from, certainFrom, base);
    if (to - certainTo > 1) stroke(context, certainTo, to, base);
  }
  context.setLineDash([]);
  if (isCertain) stroke(context, certainFrom, certainTo, base);

  context.fillStyle = hue;
  if (time.endKind === 'open') arrow(context, to - 20 < width ? Math.min(to, width - 4) : width - 4, base, 1);
  if (time.startKind === 'open') arrow(context, Math.max(from, 4), base, -1);
  const unknown = { text: '?', font: UNKNOWN_FONT, colour: hue };
  if (time.endKind === 'unknown') drawWords(context, unknown, Math.min(to, width - 8), base - 1);
  if (time.startKind === 'unknown') drawWords(context, unknown, Math.max(from, 2), base - 1);
  context.restore();
}

function softened(context: CanvasRenderingContext2D, hue: string, from: number, to: number): CanvasGradient {
  const gradient = context.createLinearGradient(from - SOFT_PX, 0, to + SOFT_PX, 0);
  const share = Math.min(0.4, (2 * SOFT_PX) / (to - from + 2 * SOFT_PX));
  gradient.addColorStop(0, 'transparent');
  gradient.addColorStop(share, hue);
  gradient.addColorStop(1 - share, hue);
  gradient.addColorStop(1, 'transparent');
  return gradient;
}

function stroke(context: CanvasRenderingContext2D, from: number, to: number, y: number): void {
  context.beginPath();
  context.moveTo(from, y);
  context.lineTo(to, y);
  context.stroke();
}

function arrow(context: CanvasRenderingContext2D, tip: number, y: number, direction: 1 | -1): void {
  context.beginPath();
  context.moveTo(tip, y);
  context.lineTo(tip - direction * ARROW_PX, y - ARROW_PX * 0.8);
  context.lineTo(tip - direction * ARROW_PX, y + ARROW_PX * 0.8);
  context.closePath();
  context.fill();
}
