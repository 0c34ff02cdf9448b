import { roundToInterval } from '../../domain/calendar.ts';
import { lastBefore } from '../../domain/gregorian.ts';
import { shiftWindow, type TimeWindow } from '../../domain/interval.ts';
import { snapInterval, snapWindow } from '../../ui/snapWindow.ts';

/** What a press takes hold of: an end of the window, the window, or the empty part, where a new window begins. */
export type BrushPart = 'from' | 'to' | 'window' | 'new';

interface Brushed {
  /** The window when the drag began. */
  readonly before: TimeWindow;
  /** Where the drag began and where it is now, calendar ms; beyond the extent is its nearest end. */
  readonly start: number;
  readonly at: number;
  readonly extent: TimeWindow;
  /** Of the scale: the finer it is, the finer the units that ends snap to. */
  readonly msPerPx: number;
}

/** The window that a drag makes, its dragged ends at calendar units or at the end of the extent. */
export function brushedWindow(part: BrushPart, brushed: Brushed): TimeWindow {
  const { before, start, extent, msPerPx } = brushed;
  const at = Math.max(extent.from, Math.min(extent.to, brushed.at));
  if (part === 'window') return shifted(before, brushed.at - start, msPerPx);
  const snapped = ((): TimeWindow => {
    if (part === 'new') return snapWindow({ from: start, to: at }, msPerPx);
    const interval = snapInterval(before, msPerPx);
    const end = roundToInterval(at, interval);
    // The ends do not pass each other: a unit stays between them.
    return part === 'from'
      ? { from: Math.min(end, interval.floor(before.to)), to: before.to }
      : { from: before.from, to: lastBefore(Math.max(end, interval.next(interval.floor(before.from)))) };
  })();
  return {
    from: at === extent.from && part !== 'to' ? extent.from : snapped.from,
    to: at === extent.to && part !== 'from' ? extent.to : snapped.to,
  };
}

/** A window whose ends are at units keeps its number of units; any other, its length. */
function shifted(window: TimeWindow, by: number, msPerPx: number): TimeWindow {
  const snapped = snapWindow(window, msPerPx);
  if (snapped.from !== window.from || snapped.to !== window.to) return shiftWindow(window, by);
  const start = roundToInterval(window.from + by, snapInterval(window, msPerPx));
  // Months and years differ in length by less than half of one, so the end, moved as far as the start, rounds to the right one.
  return snapWindow(shiftWindow(window, start - window.from), msPerPx);
}
