import { pointer, select, zoom, zoomIdentity, type Selection, type ZoomTransform } from 'd3';
import type { Attachment } from 'svelte/attachments';
import type { TimeWindow } from '../../domain/interval.ts';
import { MIN_WINDOW_MS } from '../../state/window.ts';
import { isPinch } from '../../ui/pinch.ts';
import { reducedMotion } from '../../ui/reducedMotion.ts';
import { timeScale, type TimeScale } from '../../ui/timeScale.ts';

/** What d3's events have; moves by code have no source. */
interface ZoomEvent {
  readonly transform: ZoomTransform;
  readonly sourceEvent: Event | null | undefined;
}

/** d3's moves with the event that is their source, which its types leave out. */
interface SourcedMoves {
  scaleBy: (
    of: Selection<HTMLElement, unknown, null, undefined>,
    k: number,
    p: [number, number],
    source: Event,
  ) => void;
  translateBy: (
    of: Selection<HTMLElement, unknown, null, undefined>,
    x: number,
    y: number,
    source: Event,
  ) => void;
}

interface TimelineZoom {
  /** The window now, and that of everything there is. */
  readonly window: () => TimeWindow;
  readonly extent: () => TimeWindow;
  /** px. */
  readonly width: () => number;
  /** Whether the plain wheel and one finger belong to the page; Ctrl, ⌘ or two fingers zoom then. */
  readonly cooperative: () => boolean;
  /** Whether a press begins a brush instead. */
  readonly isBrush: (press: MouseEvent | Touch) => boolean;
  readonly onwindow: (window: TimeWindow) => void;
  /** A plain wheel or one finger was left to the page. */
  readonly onrefused: (what: 'wheel' | 'touch') => void;
  /** Whether a gesture goes on: from the first real movement to the end, and until the wheel rests. */
  readonly onactive: (active: boolean) => void;
}

/** Less movement is a click, px. */
export const CLICK_PX = 4;
const WHEEL_REST_MS = 160;
const LINE_PX = 16;
// d3-zoom's own constants.
const ZOOM_PER_PX = 0.002;
const PINCH_FACTOR = 10;
const DOUBLE_CLICK_MS = 250;

/** d3's zoom on an element: drag, wheel, pinch and double click become windows within the extent. Moves by code are not echoed. */
export function timelineZoom(options: TimelineZoom): Attachment<HTMLElement> {
  return (element) => {
    const surface = select<HTMLElement, unknown>(element);
    let isActive = false;
    /** What began a gesture that d3 is in: a press, a touch, a double click. */
    let heldBy: string | undefined;
    /** Where the mouse was pressed, px; undefined where it is not or has moved. */
    let pressedAt: number | undefined;
    let base: TimeScale = timeScale(options.extent(), options.width());
    let rest: ReturnType<typeof setTimeout> | undefined;
    const setActive = (active: boolean) => {
      if (active !== isActive) options.onactive((isActive = active));
    };

    const behaviour = zoom<HTMLElement, unknown>()
      .touchable(true)
      .filter((event: MouseEvent | TouchEvent) => {
        if (!accepts(event)) return false;
        if (!heldBy) syncTransform();
        pressedAt = event.type === 'mousedown' ? pointer(event, element)[0] : undefined;
        return true;
      })
      .clickDistance(CLICK_PX)
      .on('start', ({ sourceEvent }: ZoomEvent) => {
        if (sourceEvent && !(sourceEvent instanceof WheelEvent)) heldBy = sourceEvent.type;
      })
      .on('zoom', ({ transform, sourceEvent }: ZoomEvent) => {
        if (!sourceEvent) return;
        if (pressedAt !== undefined && Math.abs(pointer(sourceEvent, element)[0] - pressedAt) < CLICK_PX)
          return;
        pressedAt = undefined;
        setActive(true);
        const [from, end] = transform.rescaleX(base).domain() as [number, number];
        options.onwindow({ from, to: end - 1 });
      })
      .on('end', ({ sourceEvent }: ZoomEvent) => {
        if (!sourceEvent || sourceEvent instanceof WheelEvent) return;
        heldBy = undefined;
        setActive(false);
      });

    const moves: SourcedMoves = behaviour;
    const windowLength = () => options.window().to - options.window().from + 1;

    /** The transform is that of the window, which others may have moved: 1 is the whole extent. */
    function syncTransform(): void {
      const extent = options.extent();
      const { from } = options.window();
      const width = options.width();
      base = timeScale(extent, width);
      const length = extent.to - extent.from + 1;
      const scale = length / windowLength();
      behaviour
        .duration(reducedMotion() ? 0 : DOUBLE_CLICK_MS)
        .extent([
          [0, 0],
          [width, 1],
        ])
        .translateExtent([
          [0, -Infinity],
          [width, Infinity],
        ])
        .scaleExtent([1, Math.max(1, scale, length / MIN_WINDOW_MS)]);
      behaviour.transform(surface, zoomIdentity.translate(-base(from) * scale, 0).scale(scale));
    }

    function accepts(event: MouseEvent | TouchEvent): boolean {
      // The wheel is read here: d3 would go on from where it was 150 ms ago, wherever the window has gone since.
      if (event instanceof WheelEvent) return false;
      const isOnControl = event.target instanceof Element && event.target.closest('button, a') !== null;
      if (isOnControl) return false;
      if ('touches' in event) {
        const [first, second] = event.touches;
        return (
          second !== undefined || (!options.cooperative() && first !== undefined && !options.isBrush(first))
        );
      }
      if (event.type === 'dblclick' && (event.target as Element).closest('[data-row]')) return false;
      return event.button === 0 && !event.ctrlKey && !options.isBrush(event);
    }

    /** The wheel pans sideways and zooms about the pointer; the plain one may be the page's. */
    function onwheel(event: WheelEvent): void {
      const isKeyed = event.ctrlKey || event.metaKey;
      const isSideways = !isKeyed && (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY));
      if (!isKeyed && !isSideways && options.cooperative()) {
        options.onrefused('wheel');
        return;
      }
      event.preventDefault();
      if (heldBy) return;
      syncTransform();
      const linePx = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1;
      if (isSideways) {
        const scale = (options.extent().to - options.extent().from + 1) / windowLength();
        moves.translateBy(surface, (-(event.deltaX || event.deltaY) * linePx) / scale, 0, event);
      } else {
        const px = event.deltaY * linePx;
        const doublings = -px * ZOOM_PER_PX * (isPinch(event, px) ? PINCH_FACTOR : 1);
        moves.scaleBy(surface, 2 ** doublings, pointer(event, element), event);
      }
      clearTimeout(rest);
      rest = setTimeout(() => !heldBy && setActive(false), WHEEL_REST_MS);
    }

    /** d3 lets the other finger drag on after one of two is lifted: both end the gesture. */
    function ontouchend(event: TouchEvent): void {
      if (event.touches.length === 0) return;
      event.stopImmediatePropagation();
      const changedTouches = [...event.changedTouches, ...event.touches];
      element.dispatchEvent(new TouchEvent('touchcancel', { changedTouches, bubbles: true }));
    }

    function ontouchmove({ touches }: TouchEvent): void {
      if (touches.length === 1 && options.cooperative()) options.onrefused('touch');
    }

    /** Ends the drag at the next `mousemove` without a button where the `mouseup` was not delivered, as over a dialog. */
    function onmousemove(event: MouseEvent): void {
      if (event.buttons !== 0 || heldBy !== 'mousedown') return;
      const { clientX, clientY } = event;
      window.dispatchEvent(new MouseEvent('mouseup', { clientX, clientY, view: window }));
    }

    const stop = new AbortController();
    const { signal } = stop;
    element.addEventListener('wheel', onwheel, { signal, passive: false });
    element.addEventListener('touchend', ontouchend, { signal });
    element.addEventListener('touchmove', ontouchmove, { signal, passive: true });
    window.addEventListener('mousemove', onmousemove, { signal, capture: true });
    surface.call(behaviour);
    return () => {
      stop.abort();
      clearTimeout(rest);
      surface.interrupt().on('.zoom', null);
    };
  };
}
