import { panBy, type ScreenPoint } from './camera.ts';
import type { Hand, HandHooks } from './hand.ts';

/** A press that has moved less than this is a click, as with Leaflet. */
const CLICK_TOLERANCE_PX = 3;

/** Drags and clicks for as long as Leaflet, which adds momentum, pinches and tiles, is on its way. */
export function plainHand(element: HTMLElement, hooks: HandHooks): Hand {
  const stop = new AbortController();
  const { signal } = stop;
  let press: { readonly id: number; x: number; y: number } | undefined;
  let hasMoved = false;

  const down = (event: PointerEvent) => {
    const belongsToPage = event.pointerType === 'touch' && hooks.gestures() === 'cooperative';
    if (event.isPrimary) hasMoved = false;
    if (press || !event.isPrimary || event.button !== 0 || belongsToPage) return;
    press = { id: event.pointerId, x: event.clientX, y: event.clientY };
  };
  const move = (event: PointerEvent) => {
    if (event.pointerId !== press?.id) return;
    // Released where nobody told: over a menu or a dialog.
    if (event.buttons === 0) press = undefined;
    const camera = hooks.camera();
    if (!press || !camera) return;
    const [dx, dy] = [press.x - event.clientX, press.y - event.clientY];
    if (!hasMoved && Math.abs(dx) + Math.abs(dy) < CLICK_TOLERANCE_PX) return;
    hasMoved = true;
    press.x = event.clientX;
    press.y = event.clientY;
    hooks.onmove(panBy(camera, dx, dy));
  };
  const release = (event: PointerEvent) => {
    if (event.pointerId === press?.id) press = undefined;
  };
  const pointOf = (event: MouseEvent): ScreenPoint => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const click = (event: MouseEvent) => {
    if (!hasMoved) hooks.onclick(pointOf(event), (event as PointerEvent).pointerType === 'touch');
  };
  const doubleClick = (event: MouseEvent) => {
    hooks.ondoubleclick(pointOf(event));
  };
  element.addEventListener('pointerdown', down, { signal });
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', release, { signal });
  window.addEventListener('pointercancel', release, { signal });
  element.addEventListener('click', click, { signal });
  element.addEventListener('dblclick', doubleClick, { signal });
  // Nothing of the camera is kept here.
  const forget = () => {};
  return {
    show: forget,
    resize: forget,
    letGo: () => {
      stop.abort();
    },
  };
}
