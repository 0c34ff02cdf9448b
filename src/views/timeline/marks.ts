import type { GlyphShape } from '../../domain/dataset.ts';
import type { EndKind } from '../../domain/interval.ts';
import { anchorX } from './eventSpan.ts';
import type { PlacedMark } from './layout.ts';
import { MIN_BAR_PX } from './packItem.ts';

/** A mark with all that its drawing needs. */
export interface DrawnMark extends PlacedMark {
  readonly glyph: GlyphShape;
  readonly hue: number;
  /** px. */
  readonly radius: number;
  /** Planned, announced or cancelled: the outline only. */
  readonly isHollow: boolean;
  readonly isCancelled: boolean;
  readonly isApproximate: boolean;
  readonly startKind: EndKind;
  readonly endKind: EndKind;
  /** Whether something claimed of the event is disputed or does not hold. */
  readonly isContested: boolean;
  /** Of the selection or the story's step. */
  readonly isBold: boolean;
  /** Small and without a name, since numbered stops come first. */
  readonly isQuiet: boolean;
  /** Start of every date that other sources give, in calendar ms. */
  readonly others: readonly number[];
  /** Middles of the other lanes it belongs to, px from the top of the lanes. */
  readonly connections: readonly number[];
}

/** Calendar ms to px. */
type Scale = (ms: number) => number;

/** px of a mark's glyph; `left` is the left edge of what is seen. */
export function glyphX({ span }: PlacedMark, x: Scale, left: number): number {
  // Only bars are held at the edge: the others do not depend on where the window is.
  return isBar(span, x) ? left + anchorX(x(span.at) - left, x(span.to) - left) : x(span.at);
}

/** Whether a span is long enough to be drawn as a bar. */
export function isBar({ from, to }: PlacedMark['span'], x: Scale): boolean {
  return x(to) - x(from) >= MIN_BAR_PX;
}

/** The bar of a span as SVG paths, px from the glyph's middle. */
interface Bar {
  /** Certain, to be filled. */
  readonly solid: string;
  /** Possible, to be stroked. */
  readonly dashed: string;
  /** At open ends, to be filled. */
  readonly arrows: string;
  /** Where an unknown end is marked with “?”. */
  readonly unknown: readonly number[];
}

const THICK_PX = 2.5;
const ARROW_PX = 5;
const BELOW_PX = 10;
const TIGHT_BELOW_PX = 7;
/** Bars end here beyond the edges of what is seen. */
const BEYOND_PX = 20;

/** The bar under a glyph at `at`, cut to what is seen from `left` to `right`: solid where certain, dashed where only possible, an arrow where open. */
export function barOf(mark: DrawnMark, x: Scale, at: number, left: number, right: number): Bar {
  const { span, startKind, endKind } = mark;
  const y = mark.isQuiet || mark.isTight ? TIGHT_BELOW_PX : BELOW_PX;
  const cut = (px: number) => Math.min(Math.max(px, left - BEYOND_PX), right + BEYOND_PX);
  const from = cut(x(span.from));
  const to = cut(x(span.to));
  const certainFrom = Math.max(from, cut(x(span.certainFrom)));
  const certainTo = Math.min(to, cut(x(span.certainTo)));
  const isCertain = span.certainFrom < span.certainTo && certainTo > certainFrom;
  const fill = (start: number, end: number) =>
    `M${px(start - at)} ${px(y - THICK_PX / 2)}H${px(end - at)}v${px(THICK_PX)}H${px(start - at)}z`;
  const stroke = (start: number, end: number) =>
    end - start > 1 ? `M${px(start - at)} ${px(y)}H${px(end - at)}` : '';
  const arrow = (tip: number, direction: 1 | -1) =>
    `M${px(tip - at)} ${px(y)}l${px(-direction * ARROW_PX)} ${px(-ARROW_PX * 0.8)}v${px(ARROW_PX * 1.6)}z`;
  return {
    solid: isCertain ? fill(certainFrom, certainTo) : '',
    dashed: isCertain ? stroke(from, certainFrom) + stroke(certainTo, to) : stroke(from, to),
    arrows:
      (endKind === 'open' ? arrow(Math.min(to, right - 4), 1) : '') +
      (startKind === 'open' ? arrow(Math.max(from, left + 4), -1) : ''),
    unknown: [
      ...(endKind === 'unknown' ? [Math.min(to, right - 8) - at] : []),
      ...(startKind === 'unknown' ? [Math.max(from, left + 2) - at] : []),
    ],
  };
}

/** A number for an SVG path, to a tenth of a pixel. */
function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}
