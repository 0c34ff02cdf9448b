import type { Attachment } from 'svelte/attachments';
import { shiftWindow, zoomWindow, type TimeWindow } from '../../domain/interval.ts';
import { isPinch } from '../../ui/pinch.ts';
import { windowThrough, type Hold } from './windowThrough.ts';

interface TimelineGestures {
  /** The window now. */
  readonly window: () => TimeWindow;
  /** px. */
  readonly width: () => number;
  /** Whether the plain wheel belongs to the page; Ctrl, ⌘ or two fingers zoom then. */
  readonly cooperative: () => boolean;
  /** May reach beyond the extent, and be as short as a moment. */
  readonly onwindow: (window: TimeWindow) => void;
  /** A plain wheel was left to the page. */
  readonly onrefused: () => void;
  /** Whether a hand is at it: from the first real movement to the end, and until the wheel rests. */
  readonly onactive: (active: boolean) => void;
}

const CLICK_PX = 4;
const WHEEL_REST_MS = 160;
const LINE_PX = 16;
// Doublings per px of wheel, and how many times as many for pinches: the constants of d3-zoom.
const ZOOM_PER_PX = 0.002;
const PINCH_FACTOR = 10;

/** Drag, wheel and pinch on an element become windows: the moment under each finger stays under it. */
export function timelineGestures(gestures: TimelineGestures): Attachment<HTMLElement> {
  return (element) => {
    const fingers = new Map<number, Hold>();
    const starts = new Map<number, number>();
    let dragging = false;
    let rest: ReturnType<typeof setTimeout> | undefined;

    let left = 0;
    /** Where the surface is, asked once per touch: in the middle of a drag the answer would cost a layout each time. */
    const lookWhere = () => (left = element.getBoundingClientRect().left);
    const pxOf = (event: MouseEvent) => event.clientX - left;
    const momentAt = (px: number) => {
      const { from, to } = gestures.window();
      return from + (px / gestures.width()) * (to - from + 1);
    };
    /** Every finger holds anew what is under it: after one more or one less of them the window must not jump. */
    const holdAnew = () => {
      for (const [id, { px }] of fingers) fingers.set(id, { px, moment: momentAt(px) });
    };
    const setDragging = (on: boolean) => {
      if (on !== dragging) gestures.onactive((dragging = on));
    };

    const down = (event: PointerEvent) => {
      if (event.button !== 0 || fingers.size === 2 || isControl(event.target)) return;
      lookWhere();
      const px = pxOf(event);
      fingers.set(event.pointerId, { px, moment: momentAt(px) });
      starts.set(event.pointerId, px);
      holdAnew();
    };
    const move = (event: PointerEvent) => {
      const finger = fingers.get(event.pointerId);
      if (!finger) return;
      if (event.buttons === 0) {
        // The button was let go outside, before this was a drag.
        up(event);
        return;
      }
      const px = pxOf(event);
      if (!dragging && Math.abs(px - starts.get(event.pointerId)!) < CLICK_PX) return;
      // Only a drag captures the pointer: a click belongs to what was clicked.
      if (!dragging) element.setPointerCapture(event.pointerId);
      setDragging(true);
      fingers.set(event.pointerId, { ...finger, px });
      gestures.onwindow(windowThrough([...fingers.values()], gestures.window(), gestures.width()));
    };
    const up = (event: PointerEvent) => {
      if (!fingers.delete(event.pointerId)) return;
      starts.delete(event.pointerId);
      holdAnew();
      if (fingers.size > 0 || !dragging) return;
      setDragging(false);
      // The click that ends a drag selects nothing.
      const swallow = (click: Event) => click.stopPropagation();
      element.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => element.removeEventListener('click', swallow, { capture: true }));
    };

    const wheel = (event: WheelEvent) => {
      const pinch = event.ctrlKey || event.metaKey;
      const sideways = !pinch && (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY));
      if (!pinch && !sideways && gestures.cooperative()) {
        gestures.onrefused();
        return;
      }
      event.preventDefault();
      lookWhere();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1;
      const window = gestures.window();
      if (sideways) {
        const px = (event.deltaX || event.deltaY) * unit;
        gestures.onwindow(shiftWindow(window, (px / gestures.width()) * (window.to - window.from + 1)));
      } else {
        const px = event.deltaY * unit;
        const doublings = -px * ZOOM_PER_PX * (isPinch(event, px) ? PINCH_FACTOR : 1);
        gestures.onwindow(zoomWindow(window, 2 ** doublings, momentAt(pxOf(event))));
      }
      if (!dragging) gestures.onactive(true);
      clearTimeout(rest);
      rest = setTimeout(() => {
        if (!dragging) gestures.onactive(false);
      }, WHEEL_REST_MS);
    };

    const stop = new AbortController();
    const { signal } = stop;
    element.addEventListener('pointerdown', down, { signal });
    element.addEventListener('pointermove', move, { signal });
    element.addEventListener('pointerup', up, { signal });
    element.addEventListener('pointercancel', up, { signal });
    element.addEventListener('wheel', wheel, { signal, passive: false });
    return () => {
      stop.abort();
      clearTimeout(rest);
    };
  };
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a') !== null;
}
