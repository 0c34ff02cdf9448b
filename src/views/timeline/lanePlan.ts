import { maxIndex, sum } from 'd3';
import type { BitSet } from '../../engine/bitSet.ts';
import { timeScale } from '../../ui/timeScale.ts';
import type { Lane } from './lanes.ts';
import {
  hasStrip,
  LANE_PADDING_PX,
  MAX_LINE_PX,
  MAX_PADDING_PX,
  MIN_HISTOGRAM_PX,
  NAMED_LINE_PX,
  TIGHT_LINE_PX,
  TIGHT_PADDING_PX,
} from './laneMetrics.ts';
import type { LayoutInput } from './layout.ts';
import { notableItems } from './notableItems.ts';
import { linesNeeded, pack, type Packed } from './pack.ts';
import { mergeByDay, packItem, type PackInput } from './packItem.ts';
import type { PackItem } from './packLine.ts';

/** How a lane shows its events, each with a mark or as a histogram with the few that stand out, and how high it is. */
export interface LanePlan extends Pick<Packed, 'items'> {
  readonly isHistogram: boolean;
  readonly height: number;
  readonly linePx: number;
  /** px above and below the lines. */
  readonly padding: number;
}

/** More marks than this are not drawn, within the window and with its surroundings. */
const MAX_MARKS = 400;
const MAX_MARKS_NEAR = 900;

/** A lane before its height is known. */
interface Draft {
  items: readonly PackItem[];
  isHistogram: boolean;
  isMerged: boolean;
  /** Lines on which every mark has a place, and on which most have their names, too. */
  needed: number;
  wanted: number;
}

interface Room {
  lines: number;
  linePx: number;
  padding: number;
  height: number;
}

/**
 * Decides for each lane how its marks find room in the height there is: labels give way first, then lines close up, then marks
 * of one day merge, and where that is not enough the lane becomes a histogram.
 */
export function planLanes(input: LayoutInput, lanes: readonly Lane[], inWindow: BitSet): LanePlan[] {
  const { table, window, width } = input;
  const length = window.to - window.from + 1;
  const near = table.times.rowsIn({ from: window.from - length, to: window.to + length });
  const packInput: PackInput = { input, scale: timeScale(window, width), inWindow };
  const tooMany = lanesOverCap(lanes, inWindow, near);
  const edges = { from: 0, to: width };
  const drafts = lanes.map(({ rows }, index): Draft => {
    if (tooMany[index]) return histogramDraft();
    const items = Array.from(rows.and(near).rows(), (row) => packItem(packInput, row));
    const needed = linesNeeded(items);
    const wanted = Math.max(needed, pack(items, Infinity, edges).lines);
    return { items, isHistogram: false, isMerged: false, needed, wanted };
  });
  makeRoom(drafts, packInput);
  const rooms = shareHeight(drafts, input);
  return drafts.map((draft, index) => {
    const room = rooms[index]!;
    if (draft.isHistogram) {
      const chosen = notableItems(packInput, lanes[index]!.rows, near, hasStrip(room.height));
      const linePx = Math.min(input.minLinePx, room.height);
      const lines = Math.max(1, Math.floor((room.height - 2 * LANE_PADDING_PX) / linePx));
      const shown = pack(chosen.items, lines, edges).items.filter(
        ({ row, line, label }) => chosen.musts.has(row) || (line === 0 && label !== 'none'),
      );
      const items = shown.map((item) => ({ ...item, line: Math.min(item.line, lines - 1) }));
      return { linePx, padding: LANE_PADDING_PX, height: room.height, isHistogram: true, items };
    }
    const hasNames = room.linePx >= Math.min(NAMED_LINE_PX, input.minLinePx);
    const items = hasNames ? draft.items : draft.items.map(withoutLabel);
    return { ...room, isHistogram: false, items: pack(items, room.lines, edges).items };
  });
}

function withoutLabel(item: PackItem): PackItem {
  return item.keepsLabel ? item : { ...item, labelWidth: 0 };
}

function histogramDraft(): Draft {
  return { items: [], isHistogram: true, isMerged: false, needed: 0, wanted: 0 };
}

/** The fullest lanes, until the marks of the others are few enough. */
function lanesOverCap(lanes: readonly Lane[], inWindow: BitSet, near: BitSet): boolean[] {
  const counts = lanes.map(({ rows }) => ({
    shown: rows.countShared(inWindow),
    near: rows.countShared(near),
  }));
  let shown = sum(counts, (count) => count.shown);
  let around = sum(counts, (count) => count.near);
  const isOver = lanes.map(() => false);
  for (const lane of [...counts.keys()].sort((a, b) => counts[b]!.near - counts[a]!.near)) {
    if (shown <= MAX_MARKS && around <= MAX_MARKS_NEAR) break;
    isOver[lane] = true;
    shown -= counts[lane]!.shown;
    around -= counts[lane]!.near;
  }
  return isOver;
}

/** Merges, then gives up, the fullest lanes until the lowest heights of all fit. */
function makeRoom(drafts: Draft[], packInput: PackInput): void {
  const { input } = packInput;
  while (sum(drafts, (draft) => minHeight(draft, input)) > input.height) {
    const fullest = (accepts: (draft: Draft) => boolean) =>
      drafts
        .filter((draft) => !draft.isHistogram && draft.needed > 1 && accepts(draft))
        .reduce<Draft | undefined>(
          (most, draft) => (draft.needed > (most?.needed ?? 0) ? draft : most),
          undefined,
        );
    const toMerge = fullest(({ isMerged }) => !isMerged);
    if (toMerge) {
      const items = mergeByDay(toMerge.items, packInput);
      const needed = linesNeeded(items);
      Object.assign(toMerge, { items, isMerged: true, needed, wanted: needed });
      continue;
    }
    const crowded = fullest(() => true);
    if (!crowded) return;
    // Lanes about as full are shown alike.
    const limit = Math.max(2, crowded.needed / 2);
    for (const draft of drafts) if (draft.needed >= limit) Object.assign(draft, histogramDraft());
  }
}

function tightLine({ minLinePx }: LayoutInput): number {
  return Math.min(minLinePx, TIGHT_LINE_PX);
}

function minHeight({ isHistogram, needed }: Draft, input: LayoutInput): number {
  return isHistogram ? MIN_HISTOGRAM_PX : needed * tightLine(input) + 2 * TIGHT_PADDING_PX;
}

/** Shares the height out: what every lane needs, then lines with names for as many lanes as possible, then more lines, then air. */
function shareHeight(drafts: readonly Draft[], input: LayoutInput): Room[] {
  const { height, minLinePx } = input;
  const lines = sum(drafts, ({ wanted }) => wanted);
  const histograms = drafts.filter(({ isHistogram }) => isHistogram).length;
  if (histograms === 0 && lines * minLinePx + 2 * LANE_PADDING_PX * drafts.length <= height) {
    const air = height - 2 * LANE_PADDING_PX * drafts.length;
    const linePx = clamp(Math.floor(air / Math.max(1, lines)), minLinePx, MAX_LINE_PX);
    const padding = clamp(
      (height - lines * linePx) / (2 * Math.max(1, drafts.length)),
      LANE_PADDING_PX,
      MAX_PADDING_PX,
    );
    return drafts.map(({ wanted }) => ({
      lines: wanted,
      linePx,
      padding,
      height: wanted * linePx + 2 * padding,
    }));
  }
  const rooms = drafts.map((draft): Room => ({
    lines: draft.needed,
    linePx: tightLine(input),
    padding: TIGHT_PADDING_PX,
    height: minHeight(draft, input),
  }));
  let left = height - sum(rooms, (room) => room.height);
  // Even the lowest heights may not fit: all lanes are cut alike.
  if (left < 0) return rooms.map((room) => ({ ...room, height: (room.height / (height - left)) * height }));
  const marks = drafts.flatMap(({ isHistogram }, index) => (isHistogram ? [] : [rooms[index]!]));
  for (const linePx of [minLinePx, NAMED_LINE_PX]) {
    const raise = ({ lines, height }: Room) => lines * linePx + 2 * LANE_PADDING_PX - height;
    for (const room of marks.filter((each) => each.linePx < linePx).sort((a, b) => raise(a) - raise(b))) {
      const cost = raise(room);
      if (cost > left) break;
      Object.assign(room, { linePx, padding: LANE_PADDING_PX, height: room.height + cost });
      left -= cost;
    }
  }
  for (;;) {
    const wants = rooms.map(({ lines: has, linePx }, index) =>
      linePx >= minLinePx && linePx <= left ? drafts[index]!.wanted - has : 0,
    );
    const neediest = maxIndex(wants);
    if (!(wants[neediest]! > 0)) break;
    const room = rooms[neediest]!;
    room.lines++;
    room.height += room.linePx;
    left -= room.linePx;
  }
  for (const [index, room] of rooms.entries()) {
    if (drafts[index]!.isHistogram) room.height += left / histograms;
    else if (histograms === 0) {
      const air = Math.min(left / rooms.length, 2 * (MAX_PADDING_PX - room.padding));
      room.padding += air / 2;
      room.height += air;
    }
  }
  return rooms;
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), max);
}
