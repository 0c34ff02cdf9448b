import type { Attachment } from 'svelte/attachments';

/** A press that may become a drag. Distances are px from the left of the brushed element. */
export interface Press {
  readonly drag: (px: number) => void;
  /** The pointer was lifted where it was pressed. */
  readonly click: () => void;
  /** The pointer was lifted or lost. */
  readonly end: () => void;
}

/** A pointer that has moved less has not been dragged, px. */
const CLICK_PX = 3;

/**
 * One-dimensional brush: `begin` says what a press at `px` on `target` does. Not d3's `brushX`: that draws its own elements by
 * d3-selection, whose handles cannot be sliders for the keyboard; its overlay keeps a finger from scrolling the page; and it
 * misses a mouse button that is released over a dialog.
 */
export function brush(begin: (px: number, target: Element) => Press): Attachment<HTMLElement> {
  return (element) => {
    let end: (() => void) | undefined;
    const down = (event: PointerEvent) => {
      if (event.button !== 0 || event.ctrlKey || end || !(event.target instanceof Element)) return;
      const id = event.pointerId;
      const pxOf = ({ clientX }: PointerEvent) => clientX - element.getBoundingClientRect().left;
      const start = pxOf(event);
      const press = begin(start, event.target);
      let moved = false;
      const listeners = new AbortController();
      end = () => {
        end = undefined;
        listeners.abort();
        press.end();
      };
      const listen = (type: string, handle: (event: PointerEvent) => void) =>
        element.addEventListener(
          type,
          (next) => {
            if ((next as PointerEvent).pointerId === id) handle(next as PointerEvent);
          },
          listeners,
        );
      listen('pointermove', (next) => {
        // The `pointerup` was not delivered, as over a dialog.
        if (next.buttons === 0) return end?.();
        const px = pxOf(next);
        moved ||= Math.abs(px - start) > CLICK_PX;
        if (moved) press.drag(px);
      });
      listen('pointerup', () => {
        end?.();
        if (!moved) press.click();
      });
      // A cancelled press has become a scroll of the page; a lost one has gone to a dialog.
      for (const type of ['pointercancel', 'lostpointercapture']) listen(type, () => end?.());
      element.setPointerCapture(id);
    };
    element.addEventListener('pointerdown', down);
    return () => {
      element.removeEventListener('pointerdown', down);
      end?.();
    };
  };
}
