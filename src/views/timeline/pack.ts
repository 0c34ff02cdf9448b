/** Packs items into lines so that nothing overlaps, the most important first. Pixel units; knows no time. */

export type LabelSide = 'right' | 'left' | 'none';

export interface PackItem {
  readonly row: number;
  /** The mark itself (glyph, bar, other dates): always drawn. */
  readonly from: number;
  readonly to: number;
  /** Where the glyph is: labels stand beside it. */
  readonly anchor: number;
  readonly labelWidth: number;
  /** Higher is placed earlier. */
  readonly priority: number;
  /** Keeps its label even where an event without room would need the space. */
  readonly keepsLabel: boolean;
}

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

/** Space between a glyph's centre and its label, px. */
export const LABEL_OFFSET = 13;
const GLYPH_HALF = 7;
const GAP = 3;

interface Span {
  readonly from: number;
  readonly to: number;
}

interface Placed {
  readonly item: PackItem;
  readonly line: number;
  label: LabelSide;
}

/** Where an item's label lies, from its anchor; undefined without one. */
export function labelBox(item: PackItem, side: LabelSide): Span | undefined {
  if (side === 'none') return undefined;
  return side === 'right'
    ? { from: item.anchor + LABEL_OFFSET, to: item.anchor + LABEL_OFFSET + item.labelWidth + GAP }
    : { from: item.anchor - LABEL_OFFSET - item.labelWidth - GAP, to: item.anchor - LABEL_OFFSET };
}

/** What an item covers without its label. */
function markBox(item: PackItem): Span {
  return { from: item.from - GLYPH_HALF, to: item.to + GLYPH_HALF };
}

/** All that an item covers with its label on a side. */
export function itemBox(item: PackItem, side: LabelSide): Span {
  const mark = markBox(item);
  const label = labelBox(item, side);
  return {
    from: Math.min(mark.from, label?.from ?? Infinity),
    to: Math.max(mark.to, label?.to ?? -Infinity),
  };
}

/**
 * Places items on at most `capacity` lines. Each gets its label right of the glyph if a line is free there, else left,
 * else none, and takes the room of less important labels before it is hidden and counted. No label crosses `edges`.
 */
export function pack(items: readonly PackItem[], capacity: number, edges: Span): Packed {
  const placed: Placed[] = [];
  const lines: Placed[][] = [];
  const hidden: number[] = [];
  for (const item of [...items].sort((a, b) => b.priority - a.priority || a.anchor - b.anchor)) {
    const place = freePlace(item, lines, capacity, edges) ?? placeAtLabelsCost(item, lines, capacity);
    if (!place) {
      hidden.push(item.row);
      continue;
    }
    placed.push(place);
    (lines[place.line] ??= []).push(place);
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
  lines: readonly (readonly Placed[])[],
  capacity: number,
  edges: Span,
): Placed | undefined {
  const most = Math.min(capacity, lines.length + 1);
  for (const label of sidesFor(item, edges)) {
    const box = itemBox(item, label);
    for (let line = 0; line < most; line++) {
      const isFree = lines[line]?.every((other) => isApart(box, itemBox(other.item, other.label))) ?? true;
      if (isFree) return { item, line, label };
    }
  }
  return undefined;
}

function freeSide({ item }: Placed, onLine: readonly Placed[], edges: Span): LabelSide {
  const neighbours = onLine.filter((other) => other.item !== item);
  const isFree = (side: LabelSide) =>
    neighbours.every((other) => isApart(itemBox(item, side), itemBox(other.item, other.label)));
  return sidesFor(item, edges).find(isFree) ?? 'none';
}

/** A line on which only labels are in the way: those go, the events stay. */
function placeAtLabelsCost(
  item: PackItem,
  lines: readonly (readonly Placed[])[],
  capacity: number,
): Placed | undefined {
  const box = itemBox(item, 'none');
  for (let line = 0; line < Math.min(capacity, lines.length); line++) {
    const inTheWay = lines[line]!.filter((other) => !isApart(box, itemBox(other.item, other.label)));
    if (
      inTheWay.some(
        (other) => (other.item.keepsLabel && !item.keepsLabel) || !isApart(box, markBox(other.item)),
      )
    )
      continue;
    for (const other of inTheWay) other.label = 'none';
    return { item, line, label: 'none' };
  }
  return undefined;
}

/** Sides in the order to try, without those that the edge would cut. */
function sidesFor(item: PackItem, edges: Span): LabelSide[] {
  const inside = item.anchor >= edges.from && item.anchor <= edges.to;
  const fits = (side: LabelSide) => {
    const box = labelBox(item, side)!;
    return !inside || (box.from >= edges.from && box.to <= edges.to);
  };
  return [...(['right', 'left'] as const).filter(fits), 'none'];
}

function isApart(a: Span, b: Span): boolean {
  return a.to + GAP <= b.from || b.to + GAP <= a.from;
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
