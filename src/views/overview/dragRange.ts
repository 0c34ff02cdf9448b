import type { Attachment } from 'svelte/attachments';
import type { TimeWindow } from '../../domain/interval.ts';

/** What a drag took hold of: a thumb, the window itself, or the empty strip, where a new window is drawn. */
export type RangePart = 'from' | 'to' | 'body' | 'new';

interface DragRange {
  /** The window now, px. */
  readonly range: () => { readonly from: number; readonly to: number };
  readonly window: () => TimeWindow;
  /** `before` is the window as it was when the drag began. */
  readonly ondrag: (part: RangePart, startPx: number, px: number, before: TimeWindow) => void;
}

const START_PX = 3;

/** Pointer drags on the strip. A press without movement on the empty strip centres the window there. */
export function dragRange({ range, window, ondrag }: DragRange): Attachment<HTMLElement> {
  return (element) => {
    const down = (event: PointerEvent) => {
      if (event.button !== 0) return;
      const left = element.getBoundingClientRect().left;
      const start = event.clientX - left;
      const before = window();
      const part = partAt(event.target, start, range());
      let moved = false;
      element.setPointerCapture(event.pointerId);
      const move = (next: PointerEvent) => {
        const px = next.clientX - left;
        moved ||= Math.abs(px - start) > START_PX;
        if (moved) ondrag(part, start, px, before);
      };
      const up = (last: PointerEvent) => {
        element.removeEventListener('pointermove', move);
        element.removeEventListener('pointerup', up);
        element.removeEventListener('pointercancel', up);
        const middle = (range().from + range().to) / 2;
        // A cancelled press has become a scroll of the page.
        if (last.type === 'pointerup' && !moved && part === 'new') ondrag('body', middle, start, before);
      };
      element.addEventListener('pointermove', move);
      element.addEventListener('pointerup', up);
      element.addEventListener('pointercancel', up);
    };
    element.addEventListener('pointerdown', down);
    return () => element.removeEventListener('pointerdown', down);
  };
}

function partAt(
  target: EventTarget | null,
  px: number,
  { from, to }: { from: number; to: number },
): RangePart {
  const thumb = target instanceof Element ? target.closest('.thumb') : null;
  if (thumb) return thumb.classList.contains('from') ? 'from' : 'to';
  return px > from && px < to ? 'body' : 'new';
}
