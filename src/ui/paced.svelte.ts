const PACE_MS = 120;

/**
 * A value that is followed a few times a second at most, the last always: words that change with every frame cannot be read,
 * and cost more to write than the picture they are about. Made in a component.
 */
export class Paced<T> {
  #current = $state.raw() as T;

  constructor(value: () => T) {
    this.#current = value();
    let last = -Infinity;
    $effect(() => {
      const next = value();
      const now = performance.now();
      const take = () => {
        last = performance.now();
        this.#current = next;
      };
      if (now - last >= PACE_MS) {
        take();
        return;
      }
      const timer = setTimeout(take, PACE_MS - (now - last));
      return () => clearTimeout(timer);
    });
  }

  get current(): T {
    return this.#current;
  }
}
