import type { Attachment } from 'svelte/attachments';
import { CLICK_PX } from './gestures.ts';

/** A span of the surface, px. */
export interface BrushSpan {
  readonly from: number;
  readonly to: number;
}

interface Brush {
  /** px. */
  readonly width: () => number;
  /** Whether a press begins a brush. */
  readonly isBrush: (press: MouseEvent) => boolean;
  /** What is brushed so far; null when it ends or is given up. */
  readonly onbrush: (span: BrushSpan | null) => void;
  /** At the end of a brush that moved. */
  readonly onbrushed: (span: BrushSpan) => void;
}

/** A brush along the time axis: from where the pointer is pressed to where it is let go, cut to the element. Escape gives it up. */
export function timeBrush(options: Brush): Attachment<HTMLElement> {
  return (element) => {
    let start: { readonly pointerId: number; readonly x: number } | undefined;
    let span: BrushSpan | null = null;

    const xOf = ({ clientX }: MouseEvent) =>
      Math.min(Math.max(clientX - element.getBoundingClientRect().left, 0), options.width());
    const end = () => {
      start = undefined;
      span = null;
      options.onbrush(null);
    };
    const down = (event: PointerEvent) => {
      if (event.button !== 0 || !event.isPrimary || !options.isBrush(event)) return;
      start = { pointerId: event.pointerId, x: xOf(event) };
    };
    const move = (event: PointerEvent) => {
      if (!start || event.pointerId !== start.pointerId) return;
      if (event.buttons === 0) {
        end();
        return;
      }
      const x = xOf(event);
      if (!span && Math.abs(x - start.x) < CLICK_PX) return;
      // Only a brush captures the pointer: a click belongs to what was clicked.
      if (!span) element.setPointerCapture(event.pointerId);
      span = { from: Math.min(start.x, x), to: Math.max(start.x, x) };
      options.onbrush(span);
    };
    const up = (event: PointerEvent) => {
      if (!start || event.pointerId !== start.pointerId) return;
      const brushed = span;
      end();
      if (!brushed) return;
      if (brushed.to > brushed.from) options.onbrushed(brushed);
      // The click that ends a brush selects nothing.
      const swallow = (click: Event) => click.stopPropagation();
      element.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => element.removeEventListener('click', swallow, { capture: true }));
    };
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !span) return;
      event.stopPropagation();
      end();
    };

    const stop = new AbortController();
    const { signal } = stop;
    element.addEventListener('pointerdown', down, { signal });
    element.addEventListener('pointermove', move, { signal });
    element.addEventListener('pointerup', up, { signal });
    element.addEventListener('pointercancel', end, { signal });
    window.addEventListener('keydown', key, { signal, capture: true });
    return () => stop.abort();
  };
}
