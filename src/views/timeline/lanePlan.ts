import type { BitSet } from '../../engine/bitSet.ts';
import { FEW } from './crowd.ts';
import { denseItems } from './denseItems.ts';
import type { Lane } from './lanes.ts';
import { hasStrip, LANE_PADDING_PX, LEAST_LINE_PX } from './laneMetrics.ts';
import type { LayoutInput } from './layout.ts';
import { pack, shareLines, type Packed } from './pack.ts';
import { packItem } from './packItem.ts';
import type { PackItem } from './packLine.ts';

/** How a lane shows its events: each with its glyph, or as columns with the few that must be seen; and how high it is. */
export interface LanePlan extends Pick<Packed, 'items' | 'hidden'> {
  readonly isDense: boolean;
  readonly height: number;
  readonly linePx: number;
  /** px above and below the lines. */
  readonly padding: number;
}

/** px from one line to the next, and above and below them, with room to spare. */
const MOST_LINE_PX = 27;
const MOST_PADDING_PX = 10;

/** More than so many never have; nor do lanes beyond as many in all, for which each must be read and measured. */
const MOST = 150;
const MOST_IN_ALL = 480;
/** Between the two, a lane that hides more than this share shows columns. */
const MOST_HIDDEN = 1 / 4;
/** Lines a lane of columns asks for; it gets all that the others leave. */
const COLUMN_LINES = 3;

/** Decides for each lane whether every event gets its glyph, and shares out the height. */
export function planLanes(input: LayoutInput, lanes: readonly Lane[], inWindow: BitSet): LanePlan[] {
  const { table, window, width, height } = input;
  const length = window.to - window.from + 1;
  const near = table.times.rowsIn({ from: window.from - length, to: window.to + length });
  const isDense = tooMany(lanes.map(({ rows }) => rows.countShared(near)));
  const edges = { from: 0, to: width };
  const items = lanes.map(({ rows }, index) =>
    isDense[index] ? [] : Array.from(rows.and(near).rows(), (row) => packItem(input, row, inWindow)),
  );
  const wanted = items.map((each) => pack(each, Infinity, edges).lines);
  const available = Math.floor((height - lanes.length * 2 * LANE_PADDING_PX) / input.minLinePx);

  for (;;) {
    const shares = shareLines(
      wanted.map((lines, index) => (isDense[index] ? COLUMN_LINES : lines)),
      available,
    );
    const packed = items.map((each, index) =>
      isDense[index] ? undefined : packLane(each, shares[index]!, edges, input),
    );
    const crowded = packed.findIndex((each) => each && hidesTooMany(each, inWindow));
    if (crowded >= 0) {
      isDense[crowded] = true;
      continue;
    }
    const room = share(input, shares, isDense);
    return lanes.map((lane, index) => {
      const laneHeight = room.heightOf(index);
      const sparse = packed[index];
      if (sparse) return { ...room, ...sparse, isDense: false, height: laneHeight };
      const lines = Math.floor((laneHeight - 2 * LANE_PADDING_PX) / LEAST_LINE_PX);
      const chosen = denseItems(input, lane.rows, near, inWindow, hasStrip(laneHeight));
      const found = packLane(chosen.items, Math.max(1, lines), edges, input).items;
      const shown = found.filter(
        ({ row, line, label }) => chosen.musts.has(row) || (line === 0 && label !== 'none'),
      );
      return { ...room, items: shown, hidden: [], isDense: true, height: laneHeight };
    });
  }
}

/** Which lanes have more events near the window than can each be drawn; the emptiest are drawn first. */
function tooMany(near: readonly number[]): boolean[] {
  let left = MOST_IN_ALL;
  const isDense = near.map((count) => count > MOST);
  const byCount = [...near.keys()].sort((a, b) => near[a]! - near[b]!);
  for (const lane of byCount) {
    if (isDense[lane]) continue;
    if (near[lane]! > Math.max(left, FEW)) isDense[lane] = true;
    else left -= near[lane]!;
  }
  return isDense;
}

function hidesTooMany({ items, hidden }: Packed, inWindow: BitSet): boolean {
  if (items.length + hidden.length <= FEW) return false;
  const count = (rows: readonly number[]) => rows.filter((row) => inWindow.has(row)).length;
  const lost = count(hidden);
  return lost > MOST_HIDDEN * (lost + count(items.map(({ row }) => row)));
}

/** What is left over makes lines and lanes airier, but a lane of glyphs never swims in space; columns take all of it. */
function share({ height, minLinePx }: LayoutInput, shares: readonly number[], isDense: readonly boolean[]) {
  const lanes = shares.length;
  const dense = isDense.filter(Boolean).length;
  if (dense > 0) {
    const heightOf = (index: number) => shares[index]! * minLinePx + 2 * LANE_PADDING_PX;
    const taken = shares.reduce((sum, _, index) => sum + (isDense[index] ? 0 : heightOf(index)), 0);
    return {
      linePx: minLinePx,
      padding: LANE_PADDING_PX,
      heightOf: (index: number) => (isDense[index] ? (height - taken) / dense : heightOf(index)),
    };
  }
  const lines = Math.max(
    1,
    shares.reduce((sum, each) => sum + each, 0),
  );
  const room = height - lanes * 2 * LANE_PADDING_PX;
  const linePx = clamp(Math.floor(room / lines), minLinePx, MOST_LINE_PX);
  const padding = clamp(
    (height - lines * linePx) / (2 * Math.max(1, lanes)),
    LANE_PADDING_PX,
    MOST_PADDING_PX,
  );
  return { linePx, padding, heightOf: (index: number) => shares[index]! * linePx + 2 * padding };
}

/** Packs a lane; what is selected or focused keeps the place it has anyway, and gets one first only where it would have none. */
function packLane(
  items: readonly PackItem[],
  capacity: number,
  edges: { readonly from: number; readonly to: number },
  { selected, focused }: LayoutInput,
): Packed {
  const packed = pack(items, capacity, edges);
  const label = packed.items.find(({ row }) => row === selected)?.label;
  const isLost = packed.hidden.some((row) => row === selected || row === focused) || label === 'none';
  if (!isLost) return packed;
  const first = items.map((item) =>
    item.row === selected || item.row === focused ? { ...item, priority: Infinity } : item,
  );
  return pack(first, capacity, edges);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
