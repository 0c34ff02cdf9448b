import { isPinch } from '../../ui/pinch.ts';
import type { MapHooks } from './hand.ts';
import { pointIn } from './pointIn.ts';

/** Share of a doubling per px of wheel, and per px of a trackpad's pinch. */
const WHEEL_PER_PX = 1 / 320;
const PINCH_PER_PX = 1 / 60;
const LINE_PX = 16;
const PAGE_PX = 400;
const MOST_PER_EVENT = 1;

/** Zooms about the pointer while the wheel turns; a refused turn is left to the page. */
export function wheelZoom(element: HTMLElement, hooks: MapHooks, signal: AbortSignal): void {
  const turn = (event: WheelEvent) => {
    const hasKey = event.ctrlKey || event.metaKey;
    if (hooks.gestures() === 'cooperative' && !hasKey) {
      hooks.onrefused('wheel');
      return;
    }
    event.preventDefault();
    const px = event.deltaY * (event.deltaMode === 1 ? LINE_PX : event.deltaMode === 2 ? PAGE_PX : 1);
    const doublings = Math.max(
      -MOST_PER_EVENT,
      Math.min(-px * (isPinch(event, px) ? PINCH_PER_PX : WHEEL_PER_PX), MOST_PER_EVENT),
    );
    hooks.ontouch();
    hooks.onwheelzoom(2 ** doublings, pointIn(element, event));
  };
  element.addEventListener('wheel', turn, { signal, passive: false });
}

const SIDEWAYS_PX = 24;

/**
 * In a scrolling page one finger belongs to the page: Leaflet never hears of it. Two fingers reach it from their first
 * touch on, because it waits for the second anyway. One that goes sideways wanted the map: that is said.
 */
export function keepOneFingerForThePage(element: HTMLElement, hooks: MapHooks, signal: AbortSignal): void {
  let from: { readonly clientX: number; readonly clientY: number } | undefined;
  const isAlone = (event: TouchEvent) => hooks.gestures() === 'cooperative' && event.touches.length === 1;
  const keep = (event: TouchEvent) => {
    from = undefined;
    if (!isAlone(event)) return;
    event.stopImmediatePropagation();
    from = event.touches[0];
  };
  const move = (event: TouchEvent) => {
    const [touch] = event.touches;
    if (!from || !touch || !isAlone(event)) return;
    const [across, down] = [Math.abs(touch.clientX - from.clientX), Math.abs(touch.clientY - from.clientY)];
    if (across < SIDEWAYS_PX || across < down) return;
    from = undefined;
    hooks.onrefused('touch');
  };
  // The parent hears it first, in the capturing phase, before anything Leaflet has put on the element.
  const above = element.parentElement ?? element;
  above.addEventListener('touchstart', keep, { signal, capture: true, passive: true });
  above.addEventListener('touchmove', move, { signal, capture: true, passive: true });
}
