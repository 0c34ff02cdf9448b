import type { TimeWindow } from '../../domain/interval.ts';
import type { BitSet } from '../../engine/bitSet.ts';
import { byHueOf, type HueRows } from '../../engine/density.ts';
import type { EventTable } from '../../engine/eventTable.ts';
import { fitLanes, type Lane } from './lanes.ts';
import { aboveColumns, LANE_PADDING_PX, LEAST_LINE_PX } from './laneMetrics.ts';
import { planLanes, type LanePlan } from './lanePlan.ts';
import type { LabelSide } from './packLine.ts';
import { shapeOf, type Shape } from './shape.ts';

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
  /** Rows for which there was no room. */
  readonly hidden: readonly number[];
  /** Where there are too many events to draw each: the columns that show how many. */
  readonly columns?: ColumnArea;
}

interface ColumnArea {
  readonly layers: readonly HueRows[];
  /** px from the top of the lanes. */
  readonly top: number;
  readonly base: number;
}

export interface Layout {
  /** The window it was made for. */
  readonly window: TimeWindow;
  readonly items: readonly PlacedItem[];
  readonly lanes: readonly PlacedLane[];
}

export interface LayoutInput {
  readonly table: EventTable;
  /** The lanes of everything that any window could show. */
  readonly lanes: readonly Lane[];
  readonly window: TimeWindow;
  readonly width: number;
  readonly height: number;
  readonly selected: number | null;
  /** The row the keys are at. */
  readonly focused: number | null;
  /** Rows of the story step, which keep their labels. */
  readonly emphasised: ReadonlySet<number>;
  /** Empty: the event is drawn without its name. */
  readonly labelOf: (row: number) => string;
  /** Height of a line of glyphs, at least; less where glyphs are small. */
  readonly minLinePx: number;
  readonly widthOf: (text: string, bold: boolean) => number;
  readonly otherDates: (row: number) => readonly number[];
}

/** One layout for canvas, labels and keyboard: lanes, lines and label sides for a window at rest and one width to either side. */
export function layoutOf(input: LayoutInput): Layout {
  const { table, window, height } = input;
  const inWindow = table.times.rowsIn(window);
  const lanes = fitLanes(
    input.lanes.filter(({ rows }) => rows.countShared(inWindow) > 0),
    Math.floor(height / (LEAST_LINE_PX + 2 * LANE_PADDING_PX)),
  );
  const items: PlacedItem[] = [];
  const placedLanes: PlacedLane[] = [];
  let top = 0;
  planLanes(input, lanes, inWindow).forEach((plan, index) => {
    const lane = lanes[index]!;
    for (const { row, line, label } of plan.items) {
      const y = top + plan.padding + (line + 0.5) * plan.linePx;
      const text = input.labelOf(row);
      const side = text === '' ? 'none' : label;
      items.push({ row, shape: shapeOf(table, row)!, y, label: side, text, lane: index });
    }
    placedLanes.push({
      ...lane,
      top,
      height: plan.height,
      hidden: plan.hidden,
      ...columnsOf(input, lane, plan, top),
    });
    top += plan.height;
  });
  items.sort((a, b) => a.row - b.row);
  return { window, items, lanes: placedLanes };
}

/** The layout without what is not visible. */
export function onlyVisible(layout: Layout, visible: BitSet): Layout {
  return {
    ...layout,
    items: layout.items.filter(({ row }) => visible.has(row)),
    lanes: layout.lanes.map((lane) => ({ ...lane, hidden: lane.hidden.filter((row) => visible.has(row)) })),
  };
}

/** Whether two selections from one layout are of the same events. */
export function showsTheSame(a: Layout, b: Layout): boolean {
  const isSame = <T>(one: readonly T[], other: readonly T[]) =>
    one.length === other.length && one.every((each, index) => each === other[index]);
  return (
    isSame(a.items, b.items) && a.lanes.every(({ hidden }, lane) => isSame(hidden, b.lanes[lane]!.hidden))
  );
}

/** Whether a layout still has all that a window shows, and at a scale that fits: else it must be made anew even under a hand. */
export function stillServes({ window: { from, to } }: Layout, now: TimeWindow): boolean {
  const length = to - from;
  const scale = (now.to - now.from) / length;
  return now.from >= from - length && now.to <= to + length && scale > 0.5 && scale < 2;
}

function columnsOf(
  { table }: LayoutInput,
  { rows }: Lane,
  { isDense, height }: LanePlan,
  top: number,
): { columns?: ColumnArea } {
  if (!isDense) return {};
  return {
    columns: { layers: layersOf(table, rows), top: top + aboveColumns(height), base: top + height },
  };
}

/** Lanes keep their sets from layout to layout, and their sets their layers. */
const layers = new WeakMap<BitSet, readonly HueRows[]>();

function layersOf(table: EventTable, rows: BitSet): readonly HueRows[] {
  let found = layers.get(rows);
  if (!found) layers.set(rows, (found = byHueOf(table, rows)));
  return found;
}
