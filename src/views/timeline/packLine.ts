import { firstWhere } from '../../engine/firstWhere.ts';

/** What lies on one line of a lane, in px. */

export type LabelSide = 'right' | 'left' | 'none';

export interface PackItem {
  /** The first of the rows. */
  readonly row: number;
  /** More than one where events of one day have merged. */
  readonly rows: readonly number[];
  /** The mark itself (glyph, bar, other dates, number): always drawn. */
  readonly from: number;
  readonly to: number;
  /** Where the glyph is: labels stand beside it. */
  readonly anchor: number;
  /** 0: it has no label. */
  readonly labelWidth: number;
  /** Higher is placed earlier. */
  readonly priority: number;
  /** Keeps its label even where an event without room would need the space. */
  readonly keepsLabel: boolean;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Placed {
  readonly item: PackItem;
  readonly line: number;
  label: LabelSide;
}

/** Space between a glyph's centre and its label, px. */
export const LABEL_OFFSET = 13;
/** Left free between two things on a line, px. */
export const GAP = 3;

/** Where an item's label lies, from its anchor; undefined without one. */
export function labelBox(item: PackItem, side: LabelSide): Span | undefined {
  if (side === 'none') return undefined;
  return side === 'right'
    ? { from: item.anchor + LABEL_OFFSET, to: item.anchor + LABEL_OFFSET + item.labelWidth + GAP }
    : { from: item.anchor - LABEL_OFFSET - item.labelWidth - GAP, to: item.anchor - LABEL_OFFSET };
}

/** All that an item covers with its label on a side. */
export function itemBox(item: PackItem, side: LabelSide): Span {
  const label = labelBox(item, side);
  return {
    from: Math.min(item.from, label?.from ?? Infinity),
    to: Math.max(item.to, label?.to ?? -Infinity),
  };
}

/** Whether two spans leave a gap between them. */
export function isApart(a: Span, b: Span): boolean {
  return a.to + GAP <= b.from || b.to + GAP <= a.from;
}

/** One line, from left to right. Nothing on it overlaps, so what is in the way of a span is found by binary search. */
export class PackLine {
  readonly #placed: Placed[] = [];

  /** Those that leave no gap to a span, but for one. */
  inTheWay(box: Span, except?: Placed): Placed[] {
    const found: Placed[] = [];
    for (let at = this.#firstPast(box.from); at < this.#placed.length; at++) {
      const other = this.#placed[at]!;
      if (isApart(box, boxOf(other))) {
        if (other === except) continue;
        break;
      }
      if (other !== except) found.push(other);
    }
    return found;
  }

  /** Adds what has been found to have room. */
  add(placed: Placed): void {
    this.#placed.splice(this.#firstPast(boxOf(placed).from), 0, placed);
  }

  /** The first that ends too near a position, or beyond it. */
  #firstPast(position: number): number {
    return firstWhere(this.#placed.length, (at) => boxOf(this.#placed[at]!).to + GAP > position);
  }
}

function boxOf({ item, label }: Placed): Span {
  return itemBox(item, label);
}
