import { panBy, zoomAbout, type ScreenPoint } from './camera.ts';
import type { Hand, HandHooks } from './hand.ts';
import { pointIn } from './pointIn.ts';

/** A press that has moved less than this is a click, as with Leaflet. */
const CLICK_TOLERANCE_PX = 3;

/** Drags, clicks and pinches for as long as Leaflet, which adds momentum and tiles, is on its way. */
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
  const click = (event: MouseEvent) => {
    if (!hasMoved) hooks.onclick(pointIn(element, event), (event as PointerEvent).pointerType === 'touch');
  };
  const doubleClick = (event: MouseEvent) => {
    hooks.ondoubleclick(pointIn(element, event));
  };
  /** Where two fingers are: the point between them and how far they are apart, px. */
  let fingers: { readonly middle: ScreenPoint; readonly apart: number } | undefined;
  const fingersOf = ({ touches }: TouchEvent) => {
    const [a, b] = touches;
    if (!a || !b || touches.length > 2) return undefined;
    const middle = pointIn(element, {
      clientX: (a.clientX + b.clientX) / 2,
      clientY: (a.clientY + b.clientY) / 2,
    });
    return { middle, apart: Math.max(1, Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY)) };
  };
  const touch = (event: TouchEvent) => {
    fingers = fingersOf(event);
    if (fingers) press = undefined;
  };
  const pinch = (event: TouchEvent) => {
    const [before, now, camera] = [fingers, fingersOf(event), hooks.camera()];
    if (!before || !now || !camera) return;
    // Else the browser would take the two for its own, and scroll.
    if (event.cancelable) event.preventDefault();
    fingers = now;
    hasMoved = true;
    const moved = panBy(camera, before.middle.x - now.middle.x, before.middle.y - now.middle.y);
    hooks.onmove(zoomAbout(moved, now.apart / before.apart, now.middle));
  };
  element.addEventListener('touchstart', touch, { signal, passive: true });
  element.addEventListener('touchmove', pinch, { signal, passive: false });
  element.addEventListener('touchend', touch, { signal });
  element.addEventListener('touchcancel', touch, { signal });
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
