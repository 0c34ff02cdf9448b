import { panBy, type ScreenPoint } from './camera.ts';
import type { Hand, HandHooks } from './hand.ts';

/** A press that has moved less than this is a click, as with Leaflet. */
const CLICK_TOLERANCE_PX = 3;

/** Drags and clicks for as long as Leaflet, which adds momentum, pinches and tiles, is on its way. */
export function plainHand(element: HTMLElement, hooks: HandHooks): Hand {
  const stop = new AbortController();
  const { signal } = stop;
  let from: ScreenPoint | undefined;
  let hasMoved = false;

  const press = (event: PointerEvent) => {
    const belongsToPage = event.pointerType === 'touch' && hooks.gestures() === 'cooperative';
    if (event.isPrimary) hasMoved = false;
    if (!event.isPrimary || event.button !== 0 || belongsToPage) return;
    from = { x: event.clientX, y: event.clientY };
  };
  const move = (event: PointerEvent) => {
    const camera = hooks.camera();
    if (!from || !camera || !event.isPrimary) return;
    const [dx, dy] = [from.x - event.clientX, from.y - event.clientY];
    if (!hasMoved && Math.abs(dx) + Math.abs(dy) < CLICK_TOLERANCE_PX) return;
    hasMoved = true;
    from = { x: event.clientX, y: event.clientY };
    hooks.onmove(panBy(camera, dx, dy));
  };
  const release = (event: PointerEvent) => {
    if (event.isPrimary) from = undefined;
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
  element.addEventListener('pointerdown', press, { signal });
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
