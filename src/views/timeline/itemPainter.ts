import { drawGlyph } from '../../ui/glyphPath.ts';
import { drawBar } from './bars.ts';
import type { PlacedItem } from './layout.ts';
import type { TimelineScene } from './scene.ts';
import { anchorX } from './shape.ts';
import { line, ring } from './strokes.ts';

const GLYPH_PX = 6;
const EMPHASISED_PX = 8;
const QUIET_PX = 4.5;
/** From a glyph down to the bar of its span. */
const BELOW_PX = 10;
const QUIET_BELOW_PX = 7;

/** Whether an event, with its label, may be seen. */
export function isOnScreen(item: PlacedItem, x: (ms: number) => number, width: number): boolean {
  return x(item.shape.from) < width + 200 && x(item.shape.to) > -200;
}

/** Draws an event: its bar, its glyph, other dates given for it and the rings around it. */
export function paintItem(
  context: CanvasRenderingContext2D,
  scene: TimelineScene,
  item: PlacedItem,
  x: (ms: number) => number,
): void {
  const { palette } = scene;
  const event = scene.eventAt(item.row);
  const category = scene.categoryOf(item.row);
  const hue = palette.hues[category?.hue ?? 0]!;
  const y = scene.lanesTop + item.y;
  const at = anchorX(x(item.shape.at), x(item.shape.to));
  const shape = category?.glyph ?? 'circle';

  const isEmphasised = scene.emphasised.has(item.row);
  const isQuiet = scene.isQuiet && !isEmphasised && scene.selected !== item.row;
  const below = isQuiet ? QUIET_BELOW_PX : BELOW_PX;
  drawBar(context, { item, event, hue, x, y, width: scene.width, below });
  for (const other of scene.otherDates(item.row)) {
    // A date only other sources give: hollow, tied to the one in use.
    context.strokeStyle = palette.secondary;
    context.setLineDash([2, 2]);
    context.lineWidth = 1.5;
    line(context, at, y, x(other), y);
    context.setLineDash([]);
    drawGlyph(context, shape, x(other), y, GLYPH_PX * 0.8, palette.paper, hue, 1.5);
  }
  const radius = isQuiet ? QUIET_PX : isEmphasised && !scene.isQuiet ? EMPHASISED_PX : GLYPH_PX;
  const hollow = event.status !== 'happened';
  if (isAmong(item.row, scene.highlighted)) ring(context, at, y, radius + 4, palette.ink, 1.5);
  else if (!isQuiet && scene.selected !== item.row && scene.isContested(item.row))
    ring(context, at, y, radius + 3, palette.secondary, 1.25, [1.5, 2]);
  drawGlyph(context, shape, at, y, radius, hollow ? palette.paper : hue, hollow ? hue : palette.paper, 1.5);
  if (event.status === 'cancelled') {
    context.strokeStyle = hue;
    context.lineWidth = 1.5;
    line(context, at - radius, y + radius, at + radius, y - radius);
  }
  if (scene.selected === item.row) ring(context, at, y, radius + 4, palette.accent, 2.5);
  if (scene.focused === item.row) ring(context, at, y, radius + 8, palette.accent, 2, [3, 2]);
}

/** Ties an event to the other lanes it belongs to. */
export function paintConnector(
  context: CanvasRenderingContext2D,
  scene: TimelineScene,
  item: PlacedItem,
  x: (ms: number) => number,
): void {
  const at = anchorX(x(item.shape.at), x(item.shape.to));
  for (const lane of scene.alsoIn(item)) {
    const other = scene.layout.lanes[lane]!;
    const y = scene.lanesTop + other.top + other.height / 2;
    context.strokeStyle = scene.palette.border;
    context.lineWidth = 1;
    line(context, at, scene.lanesTop + item.y, at, y);
    context.fillStyle = scene.palette.secondary;
    context.beginPath();
    context.arc(at, y, 2.5, 0, 2 * Math.PI);
    context.fill();
  }
}

/** Whether a row is in an ascending list, which may be long. */
function isAmong(row: number, rows: TimelineScene['highlighted']): boolean {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rows[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return rows[low] === row;
}
