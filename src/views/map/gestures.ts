import * as L from 'leaflet';
import { isPinch } from '../../ui/pinch.ts';
import type { Refused } from '../../ui/refusedGesture.svelte.ts';
import type { ScreenPoint } from './camera.ts';

/** `free`: plain wheel and one finger move the map; `cooperative`: they scroll the page. */
export type Gestures = 'free' | 'cooperative';

interface GestureHooks {
  gestures(): Gestures;
  /** A gesture of the user's begins to move the map. */
  onstart(): void;
  onwheel(factor: number, anchor: ScreenPoint): void;
  /** A wheel without its key, or one finger alone, was left to the page. */
  onrefused(what: Refused): void;
}

/** Share of a doubling per px of wheel, and per px of a trackpad's pinch. */
const WHEEL_PER_PX = 1 / 320;
const PINCH_PER_PX = 1 / 60;
const LINE_PX = 16;
const PAGE_PX = 400;
const MAX_PER_EVENT = 1;
const SIDEWAYS_PX = 24;

/**
 * Wheel, and which touches and mouse moves Leaflet’s handlers may have: in a scrolling page the plain wheel and one
 * finger belong to the page. Returns a function that ends it.
 */
export function cooperativeGestures(map: L.Map, hooks: GestureHooks): () => void {
  const element = map.getContainer();
  const stop = new AbortController();
  const { signal } = stop;
  map.on('dragstart', () => {
    hooks.onstart();
  });
  element.addEventListener('wheel', (event) => zoomByWheel(map, event, hooks), { signal, passive: false });

  // On the parent in the capturing phase: before the listeners that Leaflet has on the element.
  const parent = element.parentElement ?? element;
  const options = { signal, capture: true, passive: true };
  let from: Touch | undefined;
  const isRefused = (event: TouchEvent) => hooks.gestures() === 'cooperative' && event.touches.length === 1;
  const onTouchStart = (event: TouchEvent) => {
    from = undefined;
    if (!element.contains(event.target as Node)) return;
    if (event.touches.length > 1) hooks.onstart();
    if (!isRefused(event)) return;
    event.stopImmediatePropagation();
    from = event.touches[0];
  };
  const onTouchMove = (event: TouchEvent) => {
    const [touch] = event.touches;
    if (!from || !touch || !isRefused(event)) return;
    const [across, down] = [Math.abs(touch.clientX - from.clientX), Math.abs(touch.clientY - from.clientY)];
    // A finger that goes up or down wants to scroll the page; one that goes sideways wanted the map.
    if (across < SIDEWAYS_PX || across < down) return;
    from = undefined;
    hooks.onrefused('touch');
  };
  parent.addEventListener('touchstart', onTouchStart, options);
  parent.addEventListener('touchmove', onTouchMove, options);

  const endLostDrag = (event: PointerEvent) => {
    // Released over a dialog or another frame: Leaflet was not told, and would drag on.
    if (event.pointerType !== 'mouse' || event.buttons !== 0) return;
    if (!(map.dragging as unknown as { moving(): boolean }).moving()) return;
    map.dragging.disable();
    map.dragging.enable();
  };
  document.addEventListener('pointermove', endLostDrag, options);
  return () => {
    stop.abort();
  };
}

function zoomByWheel(map: L.Map, event: WheelEvent, hooks: GestureHooks): void {
  if (hooks.gestures() === 'cooperative' && !event.ctrlKey && !event.metaKey) {
    hooks.onrefused('wheel');
    return;
  }
  event.preventDefault();
  const px = event.deltaY * (event.deltaMode === 1 ? LINE_PX : event.deltaMode === 2 ? PAGE_PX : 1);
  const doublings = -px * (isPinch(event, px) ? PINCH_PER_PX : WHEEL_PER_PX);
  hooks.onstart();
  const { x, y } = map.mouseEventToContainerPoint(event);
  hooks.onwheel(2 ** Math.max(-MAX_PER_EVENT, Math.min(doublings, MAX_PER_EVENT)), { x, y });
}
