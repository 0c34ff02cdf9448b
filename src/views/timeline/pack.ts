import { GAP, isApart, itemBox, labelBox, PackLine } from './packLine.ts';
import type { LabelSide, PackItem, Placed, Span } from './packLine.ts';

interface PackedItem {
  readonly row: number;
  readonly rows: readonly number[];
  readonly line: number;
  readonly label: LabelSide;
}

export interface Packed {
  readonly items: readonly PackedItem[];
  /** Lines in use. */
  readonly lines: number;
}

/**
 * Packs items into lines so that nothing overlaps, the most important first. Each gets its label right of the glyph if a line is
 * free there, else left, else none, and takes the room of less important labels. No label crosses `edges`. Uses at most
 * `capacity` lines, or as many as `linesNeeded` says where that is more: every item has a place. Pixel units; knows no time.
 */
export function pack(items: readonly PackItem[], capacity: number, edges: Span): Packed {
  const { placed, lines } = byPriority(items, capacity, edges) ?? inFewestLines(items);
  // Some labels went for events that then needed less room than that: what fits after all comes back.
  for (const place of placed) {
    if (place.label === 'none') place.label = freeSide(place, lines[place.line]!, edges);
  }
  return {
    items: placed.map(({ item: { row, rows }, line, label }) => ({ row, rows, line, label })),
    lines: lines.length,
  };
}

/** The fewest lines that items need without their labels. */
export function linesNeeded(items: readonly PackItem[]): number {
  return inFewestLines(items).lines.length;
}

interface Attempt {
  readonly placed: readonly Placed[];
  readonly lines: readonly PackLine[];
}

const important = (a: PackItem, b: PackItem) => b.priority - a.priority || a.anchor - b.anchor;

/** Undefined where an item found no place. */
function byPriority(items: readonly PackItem[], capacity: number, edges: Span): Attempt | undefined {
  const placed: Placed[] = [];
  const lines: PackLine[] = [];
  for (const item of [...items].sort(important)) {
    const place = freePlace(item, lines, capacity, edges) ?? placeAtLabelsCost(item, lines, capacity);
    if (!place) return undefined;
    placed.push(place);
    (lines[place.line] ??= new PackLine()).add(place);
  }
  return { placed, lines };
}

/** Each item, in order of its start, on the first line that is free: no order needs fewer lines. */
function inFewestLines(items: readonly PackItem[]): Attempt {
  const ends: number[] = [];
  const lines: PackLine[] = [];
  const placed = [...items]
    .sort((a, b) => a.from - b.from)
    .map((item): Placed => {
      const free = ends.findIndex((end) => end + GAP <= item.from);
      const line = free < 0 ? ends.length : free;
      ends[line] = item.to;
      const place: Placed = { item, line, label: 'none' };
      (lines[line] ??= new PackLine()).add(place);
      return place;
    });
  return { placed: placed.sort((a, b) => important(a.item, b.item)), lines };
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
      (other.keepsLabel && !item.keepsLabel) || !isApart(box, itemBox(other, 'none'));
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
