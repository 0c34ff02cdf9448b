import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { whenIdle } from '../../ui/whenIdle.ts';
import { TILE_PX, type Camera } from './camera.ts';
import { keepOneFingerForThePage, wheelZoom } from './gestures.ts';
import type { Hand, HandHooks, MapHandle, MapHooks } from './hand.ts';
import { plainHand } from './plainHand.ts';
import { pointIn } from './pointIn.ts';

/**
 * Makes an element the surface of the map: it keeps the camera, and understands wheel and pointers. The map is seen and
 * can be dragged, pinched and clicked before Leaflet is here, which comes when the page has time, and takes over.
 */
export function mapSurface(hooks: MapHooks): Attachment<HTMLElement> {
  return (element) => {
    const stop = new AbortController();
    const { signal } = stop;
    let at = { x: 0.5, y: 0.5, scale: TILE_PX };
    let size = { width: 0, height: 0 };
    /** The pointers that hold the map. */
    const held = new Set<number>();
    /** Browsers take pointers away from who scrolls or pinches, but not the touches. */
    let touches = 0;
    const isHeld = () => held.size > 0 || touches > 0;
    const camera = (): Camera | undefined =>
      size.width === 0 || size.height === 0 ? undefined : { ...at, ...size };

    const handHooks: HandHooks = {
      ...hooks,
      camera,
      onmove: ({ x, y, scale }) => {
        at = { x, y, scale };
        hooks.onmove();
      },
    };
    let hand: Hand = plainHand(element, handHooks);
    const handle: MapHandle = {
      camera,
      show: (to) => {
        at = { x: to.x, y: to.y, scale: to.scale };
        hand.show(to);
      },
      isHeld,
      setCursor: (cursor) => (element.style.cursor = cursor),
    };

    const hold = (event: PointerEvent) => {
      held.add(event.pointerId);
      hooks.ontouch();
    };
    let onreleased = () => {};
    const release = (event: PointerEvent) => {
      if (held.delete(event.pointerId) && !isHeld()) onreleased();
    };
    const touch = (event: TouchEvent) => {
      touches = event.targetTouches.length;
      if (!isHeld()) onreleased();
    };
    const hover = (event: PointerEvent) => {
      if (event.pointerType === 'touch') return;
      // Released where nobody told: over a menu or a dialog.
      if (event.buttons === 0) release(event);
      if (isHeld()) return;
      hooks.onhover(pointIn(element, event));
    };
    const leave = () => {
      hooks.onhover(undefined);
    };
    element.addEventListener('pointerdown', hold, { signal, capture: true });
    for (const type of ['touchstart', 'touchend', 'touchcancel'] as const)
      element.addEventListener(type, touch, { signal, capture: true, passive: true });
    element.addEventListener('pointermove', hover, { signal });
    element.addEventListener('pointerleave', leave, { signal });
    window.addEventListener('pointerup', release, { signal });
    window.addEventListener('pointercancel', release, { signal });
    wheelZoom(element, hooks, signal);
    keepOneFingerForThePage(element, hooks, signal);

    const resize = () => {
      size = { width: element.clientWidth, height: element.clientHeight };
      hand.resize({ ...at, ...size });
      hooks.onresize();
    };
    const observer = new ResizeObserver(resize);
    observer.observe(element);

    /** Nothing changes hands in the middle of a drag; a click, which follows the release, belongs to the hand that saw the press. */
    const released = async () => {
      do {
        if (isHeld()) await new Promise<void>((done) => (onreleased = done));
        await new Promise((done) => setTimeout(done));
      } while (isHeld());
    };
    const takeOver = async () => {
      const { leafletHand } = await import('./leafletHand.ts');
      await released();
      if (signal.aborted) return;
      const next = leafletHand(element, handHooks);
      hand.letGo();
      hand = next;
      const now = camera();
      if (!now) return;
      hand.resize(now);
      hand.show(now);
    };
    // Without it the plain hand goes on; what is missing are momentum and tiles.
    const callOff = whenIdle(() => void takeOver().catch(() => hooks.onlost()));

    untrack(() => {
      hooks.onready(handle);
    });
    return () => {
      stop.abort();
      callOff();
      observer.disconnect();
      hand.letGo();
    };
  };
}
