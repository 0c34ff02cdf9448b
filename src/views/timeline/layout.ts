import type { TimeWindow } from '../../domain/interval.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { EventTable } from '../../engine/eventTable.ts';
import type { Lanes } from '../../state/viewState.ts';
import { fitLanes, lanesOf, type Lane } from './lanes.ts';
import { pack, shareLines, type LabelSide, type Packed, type PackItem } from './pack.ts';
import { scaleOf, shapeOf, type Shape } from './shape.ts';

/** An event with its place in the timeline: y in px, x through the scale of the moment. */
export interface PlacedItem {
  readonly row: number;
  readonly shape: Shape;
  /** Centre line, px from the top of the lanes. */
  readonly y: number;
  readonly label: LabelSide;
  readonly text: string;
  readonly lane: number;
}

export interface PlacedLane extends Lane {
  readonly top: number;
  readonly height: number;
  /** Rows in the window for which there was no room. */
  readonly hidden: readonly number[];
}

export interface Layout {
  readonly items: readonly PlacedItem[];
  readonly lanes: readonly PlacedLane[];
  readonly byRow: ReadonlyMap<number, PlacedItem>;
}

export interface LayoutInput {
  readonly dataset: Dataset;
  readonly table: EventTable;
  /** Rows to show, ascending: those in the window and its neighbourhood. */
  readonly rows: Iterable<number>;
  readonly window: TimeWindow;
  readonly width: number;
  readonly height: number;
  readonly lanes: Lanes;
  /** Actors whose lanes come first. */
  readonly preferred: readonly string[];
  readonly selected: number | null;
  /** The row the keys are at. */
  readonly focused: number | null;
  /** Rows of the story step, which keep their labels. */
  readonly emphasised: ReadonlySet<number>;
  readonly labelOf: (row: number) => string;
  readonly widthOf: (text: string, bold: boolean) => number;
  readonly otherDates: (row: number) => readonly number[];
}

/** px from one line to the next: at least, and with room to spare. */
const LEAST_LINE_PX = 21;
const MOST_LINE_PX = 27;
/** px above and below the lines of a lane. */
const LANE_PADDING_PX = 5;
const MOST_PADDING_PX = 10;
/** Open bars are packed as if they ended here beyond the edge. */
const BEYOND_PX = 40;

/** One layout for canvas, labels and keyboard: lanes, lines and label sides for a window at rest. */
export function layoutOf(input: LayoutInput): Layout {
  const { window, width, height } = input;
  const scale = scaleOf(window, width);
  const neighbourhood = { from: -width, to: 2 * width };
  const full = lanesOf(input.dataset, input.rows, input.lanes, input.preferred).filter(({ rows }) =>
    rows.some((row) => inWindow(input.table, row, window)),
  );
  const lanes = fitLanes(full, Math.floor(height / (LEAST_LINE_PX + 2 * LANE_PADDING_PX)));
  const packItems = lanes.map((lane) =>
    lane.rows.flatMap((row) => packItem(input, row, scale, neighbourhood) ?? []),
  );
  const edges = { from: 0, to: width };
  const room = height - lanes.length * 2 * LANE_PADDING_PX;
  const available = Math.floor(room / LEAST_LINE_PX);
  const wanted = packItems.map((items) => pack(items, Infinity, edges).lines);
  const shares = shareLines(wanted, available);
  const lines = Math.max(
    1,
    shares.reduce((sum, share) => sum + share, 0),
  );
  // What is left over makes lines and lanes airier, but a lane never swims in space.
  const linePx = clamp(Math.floor(room / lines), LEAST_LINE_PX, MOST_LINE_PX);
  const padding = clamp(
    (height - lines * linePx) / (2 * Math.max(1, lanes.length)),
    LANE_PADDING_PX,
    MOST_PADDING_PX,
  );

  const items: PlacedItem[] = [];
  const placedLanes: PlacedLane[] = [];
  let top = 0;
  lanes.forEach((lane, index) => {
    const packed = packLane(packItems[index]!, shares[index]!, edges, input);
    for (const { row, line, label } of packed.items) {
      const y = top + padding + (line + 0.5) * linePx;
      items.push({ row, shape: shapeOf(input.table, row)!, y, label, text: input.labelOf(row), lane: index });
    }
    const laneHeight = shares[index]! * linePx + 2 * padding;
    const hidden = packed.hidden.filter((row) => inWindow(input.table, row, window));
    placedLanes.push({ ...lane, top, height: laneHeight, hidden });
    top += laneHeight;
  });
  items.sort((a, b) => a.row - b.row);
  return { items, lanes: placedLanes, byRow: new Map(items.map((item) => [item.row, item])) };
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

function packItem(
  input: LayoutInput,
  row: number,
  scale: (ms: number) => number,
  near: { from: number; to: number },
): PackItem | undefined {
  const shape = shapeOf(input.table, row);
  if (!shape) return undefined;
  const from = clamp(scale(shape.from), near.from, near.to);
  const to = clamp(scale(shape.to), near.from, near.to);
  if (from >= near.to || to <= near.from) return undefined;
  const others = input.otherDates(row).map(scale);
  const selected = row === input.selected;
  const visible = inWindow(input.table, row, input.window);
  const priority =
    (visible ? 1e3 : 0) + (input.emphasised.has(row) ? 100 : 0) + input.table.importance[row]! * 10;
  return {
    row,
    keepsLabel: selected || input.emphasised.has(row),
    from: Math.min(from, ...others),
    to: Math.max(Number.isFinite(shape.to) ? to : to + BEYOND_PX, ...others),
    anchor: anchorX(scale(shape.at), to),
    labelWidth: input.widthOf(input.labelOf(row), selected || input.emphasised.has(row)),
    priority,
  };
}

/** px of a glyph: at the start, or held at the left edge while a longer bar runs on into the window. */
export function anchorX(start: number, end: number): number {
  return start < EDGE_PX ? Math.max(start, Math.min(EDGE_PX, end)) : start;
}

const EDGE_PX = 9;

function inWindow(table: EventTable, row: number, window: TimeWindow): boolean {
  return table.earliestStart[row]! <= window.to && table.latestEnd[row]! >= window.from;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
