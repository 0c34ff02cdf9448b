/** Heights in a lane, px. */

/** From one line of glyphs with names to the next, at least, and at most where there is room to spare. */
export const LINE_PX = 21;
export const MAX_LINE_PX = 27;
/** The same where names have to do with less. */
export const NAMED_LINE_PX = 16;
/** Lines of glyphs without names. */
export const TIGHT_LINE_PX = 13;
/** Lines of quiet marks. */
export const QUIET_LINE_PX = 10;
/** Above and below the lines of a lane. */
export const LANE_PADDING_PX = 5;
export const TIGHT_PADDING_PX = 3;
export const MAX_PADDING_PX = 10;
/** The lowest lane that has room for its name, and the lowest histogram. */
export const MIN_LANE_PX = 20;
export const MIN_HISTOGRAM_PX = 34;

const STRIP_FROM_PX = 72;
const STRIP_PX = LANE_PADDING_PX + LINE_PX;
const ABOVE_HISTOGRAM_PX = 4;

/** Whether a lane with a histogram is high enough for a line of events above it. */
export function hasStrip(laneHeight: number): boolean {
  return laneHeight >= STRIP_FROM_PX;
}

/** How much of a lane lies above its histogram, px. */
export function aboveHistogram(laneHeight: number): number {
  return hasStrip(laneHeight) ? STRIP_PX : ABOVE_HISTOGRAM_PX;
}

/** Width of the lanes' names, px. */
export const HEAD_PX = 136;
const NARROW_HEAD_PX = 34;
const NARROW_PX = 560;

/** Room for names beside a timeline of some width, px; glyphs stand for them where there is little. */
export function headWidthFor(width: number): number {
  return width < NARROW_PX ? NARROW_HEAD_PX : HEAD_PX;
}
