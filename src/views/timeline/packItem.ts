import { DAY_MS } from '../../domain/gregorian.ts';
import type { BitSet } from '../../engine/bitSet.ts';
import type { TimeScale } from '../../ui/timeScale.ts';
import { anchorX, eventSpan } from './eventSpan.ts';
import type { LayoutInput } from './layout.ts';
import type { PackItem } from './packLine.ts';

/** Half of what a glyph takes on its line: with the gap between two, glyphs stand 13 px apart. */
const GLYPH_HALF_PX = 5;
/** Shorter spans are the glyph alone. */
export const MIN_BAR_PX = 13;
/** Open bars are packed as if they ended here beyond the edge. */
const BEYOND_PX = 40;
/** Room for the number of a merged mark beside its glyph. */
const NUMBER_PX = 4;
const DIGIT_PX = 7;

/** A layout's input with what is made of it once for all items. */
export interface PackInput {
  readonly input: LayoutInput;
  readonly scale: TimeScale;
  readonly inWindow: BitSet;
}

/** What a dated row covers in the window of a layout, in px, and how much it wants its place. */
export function packItem({ input, scale, inWindow }: PackInput, row: number): PackItem {
  const { width } = input;
  const span = eventSpan(input.table, row)!;
  const clamped = (ms: number) => Math.min(Math.max(scale(ms), -width), 2 * width);
  const from = clamped(span.from);
  const to = clamped(span.to);
  const others = input.otherDates(row).map(scale);
  const anchor = anchorX(scale(span.at), to);
  const isBar = to - from >= MIN_BAR_PX;
  const barEnd = Number.isFinite(span.to) ? to : to + BEYOND_PX;
  const isSelected = row === input.selected;
  const isEmphasised = input.emphasised.has(row);
  return {
    row,
    rows: [row],
    keepsLabel: isSelected || isEmphasised,
    from: Math.min(anchor, isBar ? from : anchor, ...others) - GLYPH_HALF_PX,
    to: Math.max(anchor, isBar ? barEnd : anchor, ...others) + GLYPH_HALF_PX,
    anchor,
    labelWidth: input.widthOf(input.labelOf(row), isSelected || isEmphasised),
    priority: (inWindow.has(row) ? 1e3 : 0) + (isEmphasised ? 100 : 0) + input.table.importance[row]! * 10,
  };
}

/** px that the number of a merged mark takes from the middle of its glyph. */
function numberWidth(count: number): number {
  return GLYPH_HALF_PX + NUMBER_PX + DIGIT_PX * String(count).length;
}

/** Units of time that marks merge by, the coarsest first; the finest serves where all others are too wide. */
const MERGE_MS = [DAY_MS, DAY_MS / 4, DAY_MS / 24, DAY_MS / 96, DAY_MS / 1440];

/** The items with those of one day merged: glyphs alone, that neither keep their labels nor give other dates. Where a day is wide, of one hour or less. */
export function mergeByDay(items: readonly PackItem[], { input, scale }: PackInput): PackItem[] {
  const unit = mergeUnit(scale);
  const groups = new Map<number, PackItem[]>();
  const merged: PackItem[] = [];
  for (const item of items) {
    const isGlyph = item.to - item.from <= 2 * GLYPH_HALF_PX + 1 && !item.keepsLabel;
    const key = isGlyph ? Math.floor(eventSpan(input.table, item.row)!.at / unit) : undefined;
    const group = key === undefined ? undefined : groups.get(key);
    if (key === undefined) merged.push(item);
    else if (group) group.push(item);
    else groups.set(key, [item]);
  }
  for (const group of groups.values()) merged.push(group.length === 1 ? group[0]! : mergedItem(group));
  return merged;
}

function mergeUnit(scale: TimeScale): number {
  const pxPerMs = scale(1) - scale(0);
  return MERGE_MS.find((unit) => unit * pxPerMs <= 2 * MIN_BAR_PX) ?? MERGE_MS.at(-1)!;
}

function mergedItem(group: readonly PackItem[]): PackItem {
  const first = group[0]!;
  return {
    ...first,
    rows: group.map(({ row }) => row),
    to: first.anchor + numberWidth(group.length),
    labelWidth: 0,
    priority: Math.max(...group.map(({ priority }) => priority)),
  };
}
