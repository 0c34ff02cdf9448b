import type { TimeWindow } from '../../domain/interval.ts';
import type { BitSet } from '../../engine/bitSet.ts';
import type { TimeIndex } from '../../engine/timeIndex.ts';
import type { Lane } from './lanes.ts';

/** How many events of a lane are visible: those its histogram shows, and those that began before the window and go on in it. */
interface LaneCount {
  readonly inside: number;
  readonly before: number;
}

/** Counts the visible events of a lane; what starts in the window needs no set, since it is visible. */
export function laneCount(
  lane: Lane,
  times: TimeIndex,
  visible: BitSet,
  { from, to }: TimeWindow,
): LaneCount {
  const first = times.firstFrom(from);
  return {
    inside: lane.rows.countBetween(first, times.firstAfter(to)),
    before: lane.rows.countShared(visible, first),
  };
}

/** The visible rows of a lane that began before the window, ascending. */
export function rowsBefore(lane: Lane, times: TimeIndex, visible: BitSet, { from }: TimeWindow): Uint32Array {
  return lane.rows.and(visible).rows(0, times.firstFrom(from));
}
