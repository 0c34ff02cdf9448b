import type { Category, Event } from '../../domain/dataset.ts';
import type { TimeWindow } from '../../domain/interval.ts';
import { drawGlyph } from '../../ui/glyphPath.ts';
import type { Palette } from '../../ui/palette.svelte.ts';
import { drawBar } from './bars.ts';
import type { Axis } from '../../ui/timeAxis.ts';
import type { PlacedEra } from './eras.ts';
import { anchorX, type Layout, type PlacedItem } from './layout.ts';
import { scaleOf } from './shape.ts';

/** Everything one frame of the timeline's canvas shows. */
interface TimelineScene {
  readonly width: number;
  readonly height: number;
  readonly window: TimeWindow;
  readonly axis: Axis;
  readonly eras: readonly PlacedEra[];
  readonly layout: Layout;
  /** px from the top at which eras and lanes begin. */
  readonly erasTop: number;
  readonly lanesTop: number;
  readonly palette: Palette;
  /** The day the data are as of, with its name. */
  readonly asOf: { readonly at: number; readonly label: string } | undefined;
  readonly eventAt: (row: number) => Event;
  readonly categoryOf: (event: Event) => Category | undefined;
  readonly otherDates: (row: number) => readonly number[];
  /** Whether something claimed of the event is disputed or does not hold. */
  readonly isContested: (row: number) => boolean;
  /** Lanes, beside its own, that an event's actors have: a connector runs there. */
  readonly alsoIn: (item: PlacedItem) => readonly number[];
  /** Rows of the story's step: drawn larger. */
  readonly emphasised: ReadonlySet<number>;
  readonly selected: number | null;
  readonly highlighted: ReadonlySet<number>;
  readonly focused: number | null;
}

const GLYPH_PX = 6;
const EMPHASISED_PX = 8;
const ERA_PX = 15;
const SMALL_FONT = '11px "Source Sans 3 Variable", "Source Sans Fallback", sans-serif';

/** Draws grid, eras, lanes, bars and glyphs for one window. */
export function paintTimeline(context: CanvasRenderingContext2D, scene: TimelineScene): void {
  const { palette, width, layout, lanesTop } = scene;
  const x = scaleOf(scene.window, width);
  paintGrid(context, scene, x);
  paintEras(context, scene, x);
  context.strokeStyle = palette.rule;
  context.lineWidth = 1;
  for (const lane of layout.lanes) line(context, 0, lanesTop + lane.top, width, lanesTop + lane.top);
  if (scene.asOf) paintAsOf(context, scene, x(scene.asOf.at), scene.asOf.label);
  const drawn = layout.items.filter((item) => isOnScreen(item, x, width));
  for (const item of drawn) paintConnector(context, scene, item, x);
  for (const item of drawn) paintItem(context, scene, item, x);
}

function paintAsOf(context: CanvasRenderingContext2D, scene: TimelineScene, x: number, label: string): void {
  const { palette, lanesTop, height } = scene;
  context.strokeStyle = palette.faint;
  context.setLineDash([2, 3]);
  line(context, x, lanesTop, x, height);
  context.setLineDash([]);
  if (isCrowded(scene, x)) return;
  context.fillStyle = palette.faint;
  context.font = SMALL_FONT;
  context.textAlign = 'right';
  context.fillText(label, x - 5, height - 5);
  context.textAlign = 'left';
}

/** Whether events lie where the name of the day would stand: the line says enough then. */
function isCrowded({ layout, lanesTop, height, window, width }: TimelineScene, x: number): boolean {
  const scale = scaleOf(window, width);
  return layout.items.some(
    ({ y, shape }) =>
      lanesTop + y > height - AS_OF_PX && Math.abs(scale(shape.at) - x + AS_OF_REACH_PX / 2) < AS_OF_REACH_PX,
  );
}

/** px the day's name takes from the bottom, and to the left with a label that ends there. */
const AS_OF_PX = 26;
const AS_OF_REACH_PX = 150;

function paintGrid(context: CanvasRenderingContext2D, scene: TimelineScene, x: (ms: number) => number): void {
  const { palette, axis, height } = scene;
  const coarse = new Set(axis.coarse.map(({ at }) => at));
  context.lineWidth = 1;
  for (const { at } of axis.fine) {
    context.strokeStyle = coarse.has(at) ? palette.border : palette.rule;
    line(context, x(at), coarse.has(at) ? 0 : AXIS_LABELS_PX, x(at), height);
  }
}

const AXIS_LABELS_PX = 18;

function paintEras(context: CanvasRenderingContext2D, scene: TimelineScene, x: (ms: number) => number): void {
  for (const { from: start, to: end, line: row } of scene.eras) {
    const from = Math.max(-2, x(start));
    const to = Math.min(scene.width + 2, x(end));
    if (to < 0 || from > scene.width) continue;
    const top = scene.erasTop + row * ERA_PX;
    context.fillStyle = scene.palette.era;
    context.fillRect(from, top + 1, to - from, ERA_PX - 2);
    context.strokeStyle = scene.palette.border;
    if (from > 0) line(context, from, top + 1, from, top + ERA_PX - 1);
  }
}

function isOnScreen(item: PlacedItem, x: (ms: number) => number, width: number): boolean {
  return x(item.shape.from) < width + 200 && x(item.shape.to) > -200;
}

function paintItem(
  context: CanvasRenderingContext2D,
  scene: TimelineScene,
  item: PlacedItem,
  x: (ms: number) => number,
): void {
  const { palette } = scene;
  const event = scene.eventAt(item.row);
  const category = scene.categoryOf(event);
  const hue = palette.hues[category?.hue ?? 0]!;
  const y = scene.lanesTop + item.y;
  const at = anchorX(x(item.shape.at), x(item.shape.to));
  const shape = category?.glyph ?? 'circle';

  drawBar(context, { item, event, hue, x, y, width: scene.width });
  for (const other of scene.otherDates(item.row)) {
    // A date only other sources give: hollow, tied to the one in use.
    context.strokeStyle = palette.secondary;
    context.setLineDash([2, 2]);
    context.lineWidth = 1.5;
    line(context, at, y, x(other), y);
    context.setLineDash([]);
    drawGlyph(context, shape, x(other), y, GLYPH_PX * 0.8, palette.paper, hue, 1.5);
  }
  const radius = scene.emphasised.has(item.row) ? EMPHASISED_PX : GLYPH_PX;
  const hollow = event.status !== 'happened';
  if (scene.highlighted.has(item.row)) ring(context, at, y, radius + 4, palette.ink, 1.5);
  else if (scene.selected !== item.row && scene.isContested(item.row))
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

function paintConnector(
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

function ring(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  colour: string,
  width: number,
  dash: number[] = [],
): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash(dash);
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.stroke();
  context.setLineDash([]);
}

/** A line on whole pixels, so that hairlines stay sharp. */
function line(context: CanvasRenderingContext2D, x0: number, y0: number, x1: number, y1: number): void {
  const sharp = (value: number) => Math.round(value) + 0.5;
  context.beginPath();
  context.moveTo(sharp(x0), sharp(y0));
  context.lineTo(sharp(x1), sharp(y1));
  context.stroke();
}
