/** The stretch of spine from one event to the next. */
export interface SpineGap {
  readonly ms: number;
  readonly px: number;
  /** Longer than the spine shows: to be marked as cut, with its length in words. */
  readonly compressed: boolean;
}

/** What a gap of the middle length comes to: room for two lines and a little air. */
export const TYPICAL_PX = 56;

/**
 * The gaps between positions in time order, in proportion to time between `minPx` and `maxPx`, on a scale where the
 * median gap is comfortable. A longer gap is cut to `maxPx`: days 0, 1, 3 and 400 between 40 and 120 give 40, 56 and 120, cut.
 */
export function spineGaps(positions: ArrayLike<number>, minPx: number, maxPx: number): SpineGap[] {
  const pxPerMs = spineScale(positions);
  return lengthsOf(positions).map((ms) => {
    const px = ms * pxPerMs;
    return { ms, px: Math.min(maxPx, Math.max(minPx, px)), compressed: px > maxPx };
  });
}

/** px of a millisecond where the median of the gaps comes to `TYPICAL_PX`; 0 where there is no gap to go by. */
export function spineScale(positions: ArrayLike<number>): number {
  const lengths = lengthsOf(positions).filter((ms) => ms > 0);
  lengths.sort((a, b) => a - b);
  return TYPICAL_PX / (lengths[Math.floor(lengths.length / 2)] ?? Infinity);
}

function lengthsOf(positions: ArrayLike<number>): number[] {
  const count = Math.max(0, positions.length - 1);
  return Array.from({ length: count }, (_, at) => Math.max(0, positions[at + 1]! - positions[at]!));
}
