import { DAY_MS } from '../../domain/gregorian.ts';

/** An event's time on the spine: from first to last possible moment and the certain part between, which may be empty. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly certainFrom: number;
  readonly certainTo: number;
}

/** The part of an event's bar that lies between one event of the spine and the next, as shares of the way. */
export interface BarPiece {
  /** Whose bar, as an index into the spans. */
  readonly of: number;
  /** 0 lies on the spine itself, 1 and up beside it. */
  readonly lane: number;
  readonly from: number;
  readonly to: number;
  readonly certain: boolean;
  /** The bar begins here and has to reach its lane. */
  readonly first: boolean;
  /** It goes on without end. */
  readonly open: boolean;
}

/** Farther lanes would run into the text; such a bar is left to the event's date in words. */
const MOST_LANES = 3;

/**
 * The pieces of all bars, one list per position: from it to the next, after the last to `end`. A bar that passes
 * another event moves to a free lane beside the spine, so that nobody takes it for that event's. O(spans · pieces).
 */
export function spineBars(spans: readonly Span[], positions: ArrayLike<number>, end: number): BarPiece[][] {
  const segments: BarPiece[][] = spans.map(() => []);
  const freeFrom: number[] = [];
  spans.forEach((span, of) => {
    const start = positions[of]!;
    if (span.to - Math.max(span.from, start) < DAY_MS) return;
    const passes = of + 1 < spans.length && span.to >= positions[of + 1]!;
    let lane = 0;
    if (passes) {
      for (lane = 1; (freeFrom[lane] ?? -Infinity) > start; lane++);
      if (lane > MOST_LANES) return;
      freeFrom[lane] = span.to;
    }
    for (let at = of; at < spans.length && (at === of || positions[at]! < span.to); at++) {
      const stretch = { from: positions[at]!, to: positions[at + 1] ?? Math.max(end, positions[at]!) };
      const open = span.to === Infinity && at === spans.length - 1;
      segments[at]!.push(
        ...cut(span, stretch).map((part, index) => ({
          ...part,
          of,
          lane,
          open,
          first: at === of && index === 0,
        })),
      );
    }
  });
  return segments;
}

/** Possible, certain and again possible: what of each lies in a stretch, as shares of it. */
function cut(
  span: Span,
  stretch: { from: number; to: number },
): { from: number; to: number; certain: boolean }[] {
  const length = stretch.to - stretch.from;
  const hasCertain = span.certainFrom <= span.certainTo;
  const [certainFrom, certainTo] = hasCertain ? [span.certainFrom, span.certainTo] : [span.to, span.to];
  // Two events of one moment still stand apart on the spine: between them there is no time, only one state.
  if (length <= 0)
    return [
      { from: 0, to: 1, certain: hasCertain && certainFrom <= stretch.from && stretch.from < certainTo },
    ];
  const share = (ms: number) => Math.min(1, Math.max(0, (ms - stretch.from) / length));
  return [
    { from: share(span.from), to: share(certainFrom), certain: false },
    { from: share(certainFrom), to: share(certainTo), certain: true },
    { from: share(certainTo), to: share(span.to), certain: false },
  ].filter(({ from, to }) => to > from);
}
