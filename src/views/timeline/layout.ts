import type { TimeWindow } from '../../domain/interval.ts';
import type { BitSet } from '../../engine/bitSet.ts';
import { byHueOf, type HueRows } from '../../engine/density.ts';
import type { EventTable } from '../../engine/eventTable.ts';
import { eventSpan, type EventSpan } from './eventSpan.ts';
import { aboveHistogram, MIN_LANE_PX } from './laneMetrics.ts';
import { planLanes, type LanePlan } from './lanePlan.ts';
import { fitLanes, type Lane } from './lanes.ts';
import type { LabelSide } from './packLine.ts';

/** An event, or several of one day, with its place in the timeline: y in px, x through the scale of the moment. */
export interface PlacedMark {
  /** The first of its rows: what the mark is known by. */
  readonly row: number;
  /** Ascending; more than one where marks have merged. */
  readonly rows: readonly number[];
  readonly span: EventSpan;
  /** Centre line, px from the top of the lanes. */
  readonly y: number;
  readonly label: LabelSide;
  /** Empty: the event has no name here, as quiet ones have none. */
  readonly text: string;
  /** Position of its lane. */
  readonly lane: number;
  /** Whether lines have closed up, and the glyph with them. */
  readonly isTight: boolean;
}

export interface PlacedLane extends Lane {
  readonly top: number;
  readonly height: number;
  /** Where there are too many events to draw each: the area of bars that show how many. */
  readonly histogram?: HistogramArea;
}

interface HistogramArea {
  readonly layers: readonly HueRows[];
  /** px from the top of the lanes. */
  readonly top: number;
  readonly base: number;
}

export interface Layout {
  /** The window it was made for. */
  readonly window: TimeWindow;
  /** In time order. */
  readonly marks: readonly PlacedMark[];
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
  /** Height of a line of glyphs that have their names; less where glyphs are small and have none. */
  readonly minLinePx: number;
  readonly widthOf: (text: string, bold: boolean) => number;
  readonly otherDates: (row: number) => readonly number[];
}

/** One layout for picture and keyboard: lanes, lines and label sides for a window at rest and one width to either side. */
export function layoutOf(input: LayoutInput): Layout {
  const { table, window, height, minLinePx } = input;
  const inWindow = table.times.rowsIn(window);
  const lanes = fitLanes(
    input.lanes.filter(({ rows }) => rows.countShared(inWindow) > 0),
    Math.floor(height / MIN_LANE_PX),
  );
  const marks: PlacedMark[] = [];
  const placedLanes: PlacedLane[] = [];
  let top = 0;
  planLanes(input, lanes, inWindow).forEach((plan, index) => {
    const lane = lanes[index]!;
    for (const { row, rows, line, label } of plan.items) {
      const text = rows.length === 1 ? input.labelOf(row) : '';
      marks.push({
        row,
        rows,
        span: eventSpan(table, row)!,
        y: top + plan.padding + (line + 0.5) * plan.linePx,
        label: text === '' ? 'none' : label,
        text,
        lane: index,
        isTight: plan.linePx < minLinePx,
      });
    }
    placedLanes.push({ ...lane, top, height: plan.height, ...histogramArea(input, lane, plan, top) });
    top += plan.height;
  });
  marks.sort((a, b) => a.row - b.row);
  return { window, marks, lanes: placedLanes };
}

/** The marks of a layout that stand for visible events, as they are without the others. */
export function visibleMarks({ marks }: Layout, visible: BitSet): PlacedMark[] {
  return marks.flatMap((mark) => {
    if (mark.rows.length === 1) return visible.has(mark.row) ? [mark] : [];
    const rows = mark.rows.filter((row) => visible.has(row));
    if (rows.length === mark.rows.length) return [mark];
    return rows.length === 0 ? [] : [{ ...mark, rows, row: rows[0]! }];
  });
}

/** Whether a layout still has all that a window shows, and at a scale that fits: else it must be made anew even in a gesture. */
export function stillServes({ window: { from, to } }: Layout, now: TimeWindow): boolean {
  const length = to - from;
  const scale = (now.to - now.from) / length;
  return now.from >= from - length && now.to <= to + length && scale > 0.5 && scale < 2;
}

function histogramArea(
  { table }: LayoutInput,
  { rows }: Lane,
  { isHistogram, height }: LanePlan,
  top: number,
): { histogram?: HistogramArea } {
  if (!isHistogram) return {};
  const base = top + height;
  return { histogram: { layers: layersOf(table, rows), top: top + aboveHistogram(height), base } };
}

/** Lanes keep their sets from layout to layout, and their sets their layers. */
const layers = new WeakMap<BitSet, readonly HueRows[]>();

function layersOf(table: EventTable, rows: BitSet): readonly HueRows[] {
  let found = layers.get(rows);
  if (!found) layers.set(rows, (found = byHueOf(table, rows)));
  return found;
}
