import { zoomWindow } from '../../domain/interval.ts';
import type { Exploration } from '../../state/exploration.svelte.ts';

/** How much closer one press of a button or key brings the time. */
export const ZOOM_STEP = 1.6;

/** Brings the window `factor` times as close, around the selection where that is in it, else around the middle. */
export function zoomTime(exploration: Exploration, factor: number): void {
  const { window, selectedRow } = exploration;
  const at = selectedRow === null ? undefined : exploration.eventAt(selectedRow).time?.earliestStart;
  const anchor =
    at !== undefined && at >= window.from && at <= window.to ? at : (window.from + window.to) / 2;
  exploration.showWindow(zoomWindow(window, factor, anchor), 'stream', 'smooth');
}
