import { untrack } from 'svelte';

const PACE_MS = 120;

/**
 * A value that is followed a few times a second at most, the last always: words that change with every frame cannot be read,
 * and cost more to write than the picture they are about. Made in a component.
 */
export class Paced<T> {
  #current = $state.raw() as T;

  /** Where `cause` gives another answer than before, the value is taken at once. */
  constructor(value: () => T, cause: () => unknown = () => undefined) {
    this.#current = value();
    let lastCause = cause();
    let last = -Infinity;
    $effect(() => {
      const next = value();
      const isUrgent = cause() !== lastCause;
      lastCause = cause();
      if (next === untrack(() => this.#current)) return undefined;
      const now = performance.now();
      const take = () => {
        last = performance.now();
        this.#current = next;
      };
      if (isUrgent || now - last >= PACE_MS) {
        take();
        return undefined;
      }
      const timer = setTimeout(take, PACE_MS - (now - last));
      return () => clearTimeout(timer);
    });
  }

  get current(): T {
    return this.#current;
  }
}
