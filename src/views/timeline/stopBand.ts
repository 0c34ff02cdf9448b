import type { Span, Stop } from '../../domain/stops.ts';

/** The band of numbered stops under the axis: discs on a line, spans between them, names and dates below. Pixel units. */
export interface StopBand {
  readonly stops: readonly PlacedStop[];
  readonly spans: readonly PlacedSpan[];
  /** Whether the words of spans need a row of their own above the discs. */
  readonly spansAbove: boolean;
  /** A name over its date; both on one line; or, for want of room, the name alone. */
  readonly labels: 'stacked' | 'inline' | 'names';
  readonly height: number;
}

export interface PlacedStop {
  readonly stop: Stop;
  /** Middle of the disc. */
  readonly x: number;
  readonly y: number;
  /** Left and top of its label. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** Dates of other sources, as far as they are seen beside the disc. */
  readonly others: readonly number[];
}

export interface PlacedSpan {
  readonly span: Span;
  readonly from: number;
  readonly to: number;
  /** Middle of its words. */
  readonly x: number;
  readonly y: number;
}

export interface BandInput {
  readonly stops: readonly MeasuredStop[];
  readonly spans: readonly { readonly span: Span; readonly textWidth: number }[];
  readonly width: number;
  /** px the band may take; where name over date does not fit, they share a line, or dates are left out. */
  readonly maxHeight: number;
}

interface MeasuredStop {
  readonly stop: Stop;
  /** Middle of the disc. */
  readonly x: number;
  /** Of the wider of name and date. */
  readonly labelWidth: number;
  /** Of both beside each other. */
  readonly inlineWidth: number;
  readonly nameWidth: number;
  /** Where other sources date it. */
  readonly others: readonly number[];
}

interface Labels {
  readonly labels: StopBand['labels'];
  readonly rowHeight: number;
  readonly rows: number;
  readonly widthOf: (stop: MeasuredStop) => number;
  /** Undefined: they do not fit in one row. */
  readonly lefts: readonly number[] | undefined;
}

export const DISC_RADIUS = 13;
/** Heights of the rows. */
const SPAN_ROW = 18;
const DISC_ROW = 28;
/** A name over a date, and both on one line. */
const LABEL_ROW = 35;
const INLINE_ROW = 20;
const BOTTOM_PX = 3;
const LABEL_GAP = 10;
/** Labels keep off the edges. */
const EDGE_PX = 5;
const SPAN_GAP = 6;

export const NO_BAND: StopBand = { stops: [], spans: [], spansAbove: false, labels: 'stacked', height: 0 };

/** Places the stops of a step on one line; labels stay in order, inside the width and apart. */
export function layOutBand({ stops, spans, width, maxHeight }: BandInput): StopBand {
  if (stops.length === 0) return NO_BAND;
  const inOrder = [...stops].sort((a, b) => a.x - b.x);
  const xOf = new Map(inOrder.map(({ stop, x }) => [stop.event.id, x]));
  const drawn = spans.flatMap(({ span, textWidth }) => {
    const ends = [xOf.get(span.from.event.id), xOf.get(span.to.event.id)];
    if (ends[0] === undefined || ends[1] === undefined) return [];
    return [{ span, textWidth, from: Math.min(ends[0], ends[1]), to: Math.max(ends[0], ends[1]) }];
  });
  const spansAbove = drawn.some(
    ({ from, to, textWidth }) => to - from - 2 * DISC_RADIUS < textWidth + 2 * SPAN_GAP,
  );
  const discY = (spansAbove ? SPAN_ROW : 0) + DISC_ROW / 2;
  const labelTop = discY + DISC_ROW / 2;
  const rowOf = (widthOf: (stop: MeasuredStop) => number) =>
    inOneRow(
      inOrder.map((stop) => ({ x: stop.x, width: widthOf(stop) })),
      width,
    );
  const fits = (rows: number, rowHeight: number) => labelTop + rows * rowHeight + BOTTOM_PX <= maxHeight;
  const options: readonly Omit<Labels, 'lefts'>[] = [
    { labels: 'stacked', rowHeight: LABEL_ROW, rows: 1, widthOf: ({ labelWidth }) => labelWidth },
    { labels: 'inline', rowHeight: INLINE_ROW, rows: 1, widthOf: ({ inlineWidth }) => inlineWidth },
    { labels: 'stacked', rowHeight: LABEL_ROW, rows: 2, widthOf: ({ labelWidth }) => labelWidth },
    { labels: 'names', rowHeight: INLINE_ROW, rows: 1, widthOf: ({ nameWidth }) => nameWidth },
  ];
  const possible = options.flatMap((option): Labels[] => {
    const lefts = option.rows === 1 ? rowOf(option.widthOf) : undefined;
    // On one line, a label that has moved from its disc would seem to be that of another.
    const isApart = ({ x }: MeasuredStop, index: number) =>
      lefts![index]! > x || lefts![index]! + option.widthOf(inOrder[index]!) < x;
    if (option.labels === 'inline' && lefts && inOrder.some(isApart)) return [];
    return lefts || option.rows > 1 ? [{ ...option, lefts }] : [];
  });
  const fitting = possible.find(({ rows, rowHeight }) => fits(rows, rowHeight)) ?? possible.at(-1)!;
  const { labels, rowHeight, rows, widthOf, lefts } = fitting;
  return {
    stops: inOrder.map((measured, index) => {
      const { stop, x } = measured;
      // Where one row is too short for all, every other label goes to a second one.
      const row = lefts ? 0 : index % rows;
      const own = widthOf(measured);
      const left = lefts?.[index] ?? clamp(x - DISC_RADIUS, EDGE_PX, width - EDGE_PX - own);
      const others = measured.others.filter((other) => Math.abs(other - x) > DISC_RADIUS);
      return { stop, x, y: discY, left, top: labelTop + row * rowHeight, width: own, others };
    }),
    spans: drawn.map(({ span, from, to, textWidth }) => {
      const x = spansAbove ? clamp((from + to) / 2, textWidth / 2, width - textWidth / 2) : (from + to) / 2;
      return { span, from, to, x, y: spansAbove ? SPAN_ROW / 2 : discY };
    }),
    spansAbove,
    labels,
    height: labelTop + rows * rowHeight + BOTTOM_PX,
  };
}

/** The left of each label, moved as little as keeps all apart and inside; undefined where one row is too short. */
function inOneRow(
  labels: readonly { readonly x: number; readonly width: number }[],
  width: number,
): number[] | undefined {
  const lefts: number[] = [];
  for (const { x } of labels) {
    const end = lefts.length > 0 ? lefts.at(-1)! + labels[lefts.length - 1]!.width + LABEL_GAP : 0;
    lefts.push(Math.max(x - DISC_RADIUS, end, EDGE_PX));
  }
  let limit = width - EDGE_PX;
  for (let index = labels.length - 1; index >= 0; index--) {
    lefts[index] = Math.min(lefts[index]!, limit - labels[index]!.width);
    limit = lefts[index]! - LABEL_GAP;
  }
  return lefts[0] === undefined || lefts[0] < EDGE_PX ? undefined : lefts;
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), Math.max(min, max));
}
