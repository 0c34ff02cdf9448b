import type { TimeWindow } from '../domain/interval.ts';
import { reducedMotion } from './reducedMotion.ts';

const GLIDE_MS = 400;

/** The window as drawn now: the one asked for, or on its way there after a step or a preset. Made in a component. */
export class GlidingWindow {
  #between = $state.raw<TimeWindow | null>(null);
  #target: () => TimeWindow;
  #last: TimeWindow;

  constructor(target: () => TimeWindow, smooth: () => boolean) {
    this.#target = target;
    this.#last = target();
    $effect(() => {
      const to = target();
      if (!smooth() || reducedMotion()) {
        this.#between = null;
        this.#last = to;
        return;
      }
      return this.#glide(this.#last, to);
    });
  }

  get current(): TimeWindow {
    return this.#between ?? this.#target();
  }
  get gliding(): boolean {
    return this.#between !== null;
  }

  #glide(from: TimeWindow, to: TimeWindow): () => void {
    const start = performance.now();
    this.#between = from;
    this.#last = from;
    let frame = requestAnimationFrame(step);
    const show = (window: TimeWindow | null) => {
      this.#between = window;
      this.#last = window ?? to;
    };
    function step(now: number) {
      const share = Math.min(1, Math.max(0, (now - start) / GLIDE_MS));
      show(share < 1 ? between(from, to, 1 - (1 - share) ** 3) : null);
      if (share < 1) frame = requestAnimationFrame(step);
    }
    return () => cancelAnimationFrame(frame);
  }
}

/** The window `share` of the way: centres move in proportion to the logarithm of the lengths, so that zooming looks even. */
export function between(from: TimeWindow, to: TimeWindow, share: number): TimeWindow {
  const lengthFrom = from.to - from.from;
  const lengthTo = to.to - to.from;
  const length = lengthFrom * (lengthTo / lengthFrom) ** share;
  const moved = Math.abs(lengthTo - lengthFrom) < 1 ? share : (length - lengthFrom) / (lengthTo - lengthFrom);
  const start = from.from + (to.from - from.from) * moved;
  return { from: start, to: start + length };
}
