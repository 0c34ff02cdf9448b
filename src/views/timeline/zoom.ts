import { overlaps } from '../../domain/interval.ts';
import type { Exploration } from '../../state/exploration.svelte.ts';
import { reveal, tidyWindow, zoomWithin } from '../../state/window.ts';
import { eventSpan } from './eventSpan.ts';

/** How much closer one press of a button or key brings the time. */
export const ZOOM_STEP = 1.6;

/** Zooms in by `factor` about an event, which stays in the window; about the middle where the window does not show it. */
export function zoomTime(exploration: Exploration, factor: number, row = exploration.selectedRow): void {
  const { window } = exploration;
  const time = row === null ? undefined : exploration.eventAt(row).time;
  const zoomAbout = (anchor: number) => {
    exploration.moveWindow(zoomWithin(window, factor, anchor, exploration.extent), 'smooth');
  };
  if (row === null || !time || !overlaps(time, window)) {
    zoomAbout((window.from + window.to) / 2);
    return;
  }
  // The part in the window of an event that began before it is where its glyph is drawn.
  const { at } = eventSpan(exploration.table, row)!;
  zoomAbout(Math.min(Math.max(at, window.from), window.to));
  // Rounding to whole days may have cut the event off.
  if (!overlaps(time, exploration.window))
    exploration.moveWindow(tidyWindow(reveal(exploration.window, time)), 'smooth');
}
