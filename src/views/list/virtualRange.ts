/** Browsers cannot lay out boxes of tens of millions of px; beyond this, scrolling is proportional. */
const TALLEST_PX = 10_000_000;
const OVERSCAN = 8;

/** What part of a long list of equal rows to render, and where. */
interface VirtualRange {
  /** Height of the whole list, px. */
  readonly height: number;
  /** First and one past the last row to render. */
  readonly first: number;
  readonly end: number;
  /** The row at the top of what is seen. */
  readonly top: number;
  /** Where the first rendered row goes, px from the top of the list. */
  readonly offset: number;
}

/** Where rows lie when the list is scrolled by `scrolled` px and `viewport` px of it can be seen. */
export function virtualRange(
  rows: number,
  rowHeight: number,
  scrolled: number,
  viewport: number,
): VirtualRange {
  const whole = rows * rowHeight;
  const height = Math.min(whole, TALLEST_PX);
  const at = Math.min(Math.max(scrolled, 0), Math.max(0, height - viewport));
  const share = height > viewport ? at / (height - viewport) : 0;
  const virtual = height === whole ? at : share * (whole - viewport);
  const top = Math.max(0, Math.min(rows - 1, Math.floor(virtual / rowHeight)));
  const first = Math.max(0, top - OVERSCAN);
  const end = Math.min(rows, top + Math.ceil(viewport / rowHeight) + OVERSCAN);
  return { height, first, end, top, offset: at - (virtual - first * rowHeight) };
}

/** How far to scroll so that a row stands at the top. */
export function scrollToRow(row: number, rows: number, rowHeight: number, viewport: number): number {
  const whole = rows * rowHeight;
  const height = Math.min(whole, TALLEST_PX);
  if (height === whole || whole <= viewport) return row * rowHeight;
  return ((row * rowHeight) / (whole - viewport)) * (height - viewport);
}
