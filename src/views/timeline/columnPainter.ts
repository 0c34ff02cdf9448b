import { drawWords } from '../../ui/canvasWords.ts';
import { binOf } from '../../engine/density.ts';
import { blockOf } from './columnHit.ts';
import type { ColumnLane, Columns } from './columns.ts';
import { roundBelow } from './columnScale.ts';
import type { TimelineScene } from './scene.ts';
import { line } from './strokes.ts';

const FONT_PX = 10;
const FONT = '10px "Source Sans 3 Variable", "Source Sans Fallback", sans-serif';
/** The lowest column that can be seen. */
const LEAST_COLUMN_PX = 1;
const BLOCK_GAP_PX = 1;
const COLUMN_GAP_PX = 1;
/** More highlighted rows than this are not marked one by one. */
const MOST_MARKED = 200;
/** Columns lower than this have no line for their scale. */
const SCALE_FROM_PX = 22;
/** px from the centre of a glyph to where its stem begins. */
const STEM_PX = 8;

type Scale = (ms: number) => number;

/** Draws the columns of all lanes that have them, the scale they stand on, and what is pointed at or highlighted. */
export function paintColumns(context: CanvasRenderingContext2D, scene: TimelineScene, x: Scale): void {
  const { columns, palette, width } = scene;
  const said = new Set<number>();
  for (const each of columns.lanes) {
    const base = baseOf(scene, each);
    const count = each.hasBlocks ? undefined : scaleCount(each);
    if (count !== undefined) {
      context.strokeStyle = palette.rule;
      context.lineWidth = 1;
      line(context, 0, base - count * each.unit, width, base - count * each.unit);
    }
    paintLane(context, scene, each, base, x);
    paintStems(context, scene, each, base, x);
    context.strokeStyle = palette.border;
    context.lineWidth = 1;
    line(context, 0, base, width, base);
    // What a height stands for is said once per scale.
    if (count !== undefined && !said.has(each.unit))
      paintCount(context, scene, count, base - count * each.unit);
    said.add(each.unit);
  }
  paintMarks(context, scene, x);
}

function baseOf({ lanesTop }: TimelineScene, { lane }: ColumnLane): number {
  return Math.round(lanesTop + lane.columns!.base);
}

function heightOf({ unit, hasBlocks }: ColumnLane, count: number): number {
  return hasBlocks ? count * unit : Math.max(LEAST_COLUMN_PX, count * unit);
}

function paintLane(
  context: CanvasRenderingContext2D,
  { columns, palette }: TimelineScene,
  each: ColumnLane,
  base: number,
  x: Scale,
): void {
  const { unit, hasBlocks } = each;
  const { counts, hues, totals, bins } = each.density;
  for (let bin = 0; bin < bins; bin++) {
    if (totals[bin] === 0) continue;
    const { left, width } = spanOf(columns, bin, x);
    let level = 0;
    for (let layer = 0; layer < hues.length; layer++) {
      const count = counts[bin * hues.length + layer]!;
      if (count === 0) continue;
      context.fillStyle = palette.hues[hues[layer]!]!;
      if (hasBlocks) {
        for (let block = level; block < level + count; block++) {
          context.fillRect(left, base - (block + 1) * unit, width, unit - BLOCK_GAP_PX);
        }
      } else {
        const height = heightOf(each, count);
        context.fillRect(left, base - level * unit - height, width, height);
      }
      level += count;
    }
  }
}

/** Columns stand on whole pixels, a gap between them. */
function spanOf(
  { edges }: Columns,
  bin: number,
  x: Scale,
): { readonly left: number; readonly width: number } {
  const left = Math.round(x(edges[bin]!));
  return { left, width: Math.max(1, Math.round(x(edges[bin + 1]!)) - left - COLUMN_GAP_PX) };
}

/** A round number of events for which there is a line; undefined where it would be of no use. */
function scaleCount({ lane, unit }: ColumnLane): number | undefined {
  const height = lane.columns!.base - lane.columns!.top;
  return height < SCALE_FROM_PX ? undefined : roundBelow(Math.max(1, (height - FONT_PX) / unit));
}

function paintCount(
  context: CanvasRenderingContext2D,
  { palette, width, formatCount }: TimelineScene,
  count: number,
  y: number,
): void {
  const word = { text: formatCount(count), font: FONT, colour: palette.secondary, halo: palette.paper };
  drawWords(context, word, width - 4, y - 6, 'right');
}

/** Ties the events that are drawn by themselves to the columns in which they are counted. */
function paintStems(
  context: CanvasRenderingContext2D,
  { layout, columns, palette, lanesTop }: TimelineScene,
  each: ColumnLane,
  base: number,
  x: Scale,
): void {
  const { edges } = columns;
  context.strokeStyle = palette.secondary;
  context.lineWidth = 1;
  for (const { lane, shape, y } of layout.items) {
    if (lane !== each.index || shape.from < edges[0]! || shape.from >= edges.at(-1)!) continue;
    const top = base - heightOf(each, each.density.totals[binOf(edges, shape.from)]!);
    const from = lanesTop + y + STEM_PX;
    if (top > from) line(context, x(shape.from), from, x(shape.from), top - 1);
  }
}

/** Outlines the column under the pointer, and the blocks or columns of what is highlighted. */
function paintMarks(context: CanvasRenderingContext2D, scene: TimelineScene, x: Scale): void {
  const { columns, pointed, highlighted, palette } = scene;
  context.strokeStyle = palette.ink;
  context.lineWidth = 1.5;
  const outline = (each: ColumnLane, bin: number, from: number, count: number) => {
    const { left, width } = spanOf(columns, bin, x);
    const height = heightOf(each, count);
    const top = baseOf(scene, each) - from * each.unit - height;
    context.strokeRect(left - 0.5, top - 0.5, width + 1, height + 0.5);
  };
  const outlineColumn = (each: ColumnLane, bin: number) => outline(each, bin, 0, each.density.totals[bin]!);
  const under = columns.lanes.find(({ index }) => index === pointed?.lane);
  if (under && pointed && !under.hasBlocks) outlineColumn(under, pointed.bin);
  if (highlighted.length > MOST_MARKED) return;
  for (const row of highlighted) {
    const each = columns.lanes.find(({ lane }) => lane.rows.has(row));
    const block = each && blockOf(columns, each, row);
    if (!block) continue;
    if (each.hasBlocks) outline(each, block.bin, block.level, 1);
    else outlineColumn(each, block.bin);
  }
}
