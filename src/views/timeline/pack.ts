import { isApart, itemBox, labelBox, markBox, PackLine } from './packLine.ts';
import type { LabelSide, PackItem, Placed, Span } from './packLine.ts';

interface PackedItem {
  readonly row: number;
  readonly line: number;
  readonly label: LabelSide;
}

export interface Packed {
  readonly items: readonly PackedItem[];
  /** Rows for which there was no room at all. */
  readonly hidden: readonly number[];
  /** Lines in use. */
  readonly lines: number;
}

/**
 * Packs items into lines so that nothing overlaps, the most important first, on at most `capacity` lines. Each gets its label right of
 * the glyph if a line is free there, else left, else none, and takes the room of less important labels before it is hidden and
 * counted. No label crosses `edges`. Pixel units; knows no time.
 */
export function pack(items: readonly PackItem[], capacity: number, edges: Span): Packed {
  const placed: Placed[] = [];
  const lines: PackLine[] = [];
  const hidden: number[] = [];
  for (const item of [...items].sort((a, b) => b.priority - a.priority || a.anchor - b.anchor)) {
    const place = freePlace(item, lines, capacity, edges) ?? placeAtLabelsCost(item, lines, capacity);
    if (!place) {
      hidden.push(item.row);
      continue;
    }
    placed.push(place);
    (lines[place.line] ??= new PackLine()).add(place);
  }
  // Some labels went for events that then needed less room than that: what fits after all comes back.
  for (const place of placed) {
    if (place.label === 'none') place.label = freeSide(place, lines[place.line]!, edges);
  }
  return {
    items: placed.map(({ item, line, label }) => ({ row: item.row, line, label })),
    hidden,
    lines: lines.length,
  };
}

function freePlace(
  item: PackItem,
  lines: readonly PackLine[],
  capacity: number,
  edges: Span,
): Placed | undefined {
  const most = Math.min(capacity, lines.length + 1);
  for (const label of sidesFor(item, edges)) {
    const box = itemBox(item, label);
    for (let line = 0; line < most; line++) {
      if (!lines[line] || lines[line]!.inTheWay(box).length === 0) return { item, line, label };
    }
  }
  return undefined;
}

function freeSide(placed: Placed, line: PackLine, edges: Span): LabelSide {
  const isFree = (side: LabelSide) => line.inTheWay(itemBox(placed.item, side), placed).length === 0;
  return sidesFor(placed.item, edges).find(isFree) ?? 'none';
}

/** A line on which only labels are in the way: those go, the events stay. */
function placeAtLabelsCost(item: PackItem, lines: readonly PackLine[], capacity: number): Placed | undefined {
  const box = itemBox(item, 'none');
  for (let line = 0; line < Math.min(capacity, lines.length); line++) {
    const inTheWay = lines[line]!.inTheWay(box);
    const holdsOn = ({ item: other }: Placed) =>
      (other.keepsLabel && !item.keepsLabel) || !isApart(box, markBox(other));
    if (inTheWay.some(holdsOn)) continue;
    for (const other of inTheWay) other.label = 'none';
    return { item, line, label: 'none' };
  }
  return undefined;
}

/** Sides in the order to try, without those that the edge would cut. */
function sidesFor(item: PackItem, edges: Span): LabelSide[] {
  if (item.labelWidth === 0) return ['none'];
  const inside = item.anchor >= edges.from && item.anchor <= edges.to;
  const fits = (side: LabelSide) => {
    const box = labelBox(item, side)!;
    return !inside || (box.from >= edges.from && box.to <= edges.to);
  };
  return [...(['right', 'left'] as const).filter(fits), 'none'];
}

/** How many lines each lane gets of those there are: all it wants where possible, at least one, the greediest cut first. */
export function shareLines(wanted: readonly number[], available: number): number[] {
  const shares = wanted.map((lines) => Math.max(1, lines));
  let total = shares.reduce((sum, lines) => sum + lines, 0);
  while (total > available) {
    const most = Math.max(...shares);
    if (most <= 1) break;
    shares[shares.lastIndexOf(most)]!--;
    total--;
  }
  return shares;
}
