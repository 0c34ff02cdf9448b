/** Heights in a lane, px. */

/** From one line to the next, at least. */
export const LEAST_LINE_PX = 21;
/** The same for glyphs drawn small and without names. */
export const QUIET_LINE_PX = 10;
/** The same where some of them have names, which are higher. */
export const NAMED_LINE_PX = 16;
/** Above and below the lines of a lane, at least. */
export const LANE_PADDING_PX = 5;

const STRIP_FROM_PX = 72;
const STRIP_PX = LANE_PADDING_PX + LEAST_LINE_PX;
const ABOVE_COLUMNS_PX = 4;

/** Whether a lane of columns is high enough for a line of events above them. */
export function hasStrip(laneHeight: number): boolean {
  return laneHeight >= STRIP_FROM_PX;
}

/** How much of a lane lies above its columns. */
export function aboveColumns(laneHeight: number): number {
  return hasStrip(laneHeight) ? STRIP_PX : ABOVE_COLUMNS_PX;
}

/** Width of the lanes' names, px. */
export const HEAD_PX = 136;
const NARROW_HEAD_PX = 34;
const NARROW_PX = 560;

/** Room for names beside a timeline of some width, px; glyphs stand for them where there is little. */
export function headWidthFor(width: number): number {
  return width < NARROW_PX ? NARROW_HEAD_PX : HEAD_PX;
}
