import type { BitSet } from '../../engine/bitSet.ts';
import type { LayoutInput } from './layout.ts';
import type { PackItem } from './packLine.ts';
import { anchorX, scaleOf, shapeOf } from './shape.ts';

/** Open bars are packed as if they ended here beyond the edge. */
const BEYOND_PX = 40;

/** What a dated row covers in the window of a layout, in px, and how much it wants its place. */
export function packItem(input: LayoutInput, row: number, inWindow: BitSet): PackItem {
  const { window, width } = input;
  const scale = scaleOf(window, width);
  const shape = shapeOf(input.table, row)!;
  const clamped = (ms: number) => Math.min(Math.max(scale(ms), -width), 2 * width);
  const from = clamped(shape.from);
  const to = clamped(shape.to);
  const others = input.otherDates(row).map(scale);
  const selected = row === input.selected;
  const emphasised = input.emphasised.has(row);
  return {
    row,
    keepsLabel: selected || emphasised,
    from: Math.min(from, ...others),
    to: Math.max(Number.isFinite(shape.to) ? to : to + BEYOND_PX, ...others),
    anchor: anchorX(scale(shape.at), to),
    labelWidth: input.widthOf(input.labelOf(row), selected || emphasised),
    priority: (inWindow.has(row) ? 1e3 : 0) + (emphasised ? 100 : 0) + input.table.importance[row]! * 10,
  };
}
