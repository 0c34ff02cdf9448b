const REST_MS = 150;

/** A value that is taken over when it has rested, at once only where it is waited for: what is costly to show need not follow every frame. Made in a component. */
export class Settled<T> {
  #settled = $state.raw() as T;
  readonly #value: () => T;
  readonly #isAwaited: () => boolean;

  constructor(value: () => T, isAwaited: () => boolean) {
    this.#value = value;
    this.#isAwaited = isAwaited;
    this.#settled = value();
    $effect(() => {
      const next = value();
      if (isAwaited()) {
        this.#settled = next;
        return;
      }
      const rest = setTimeout(() => (this.#settled = next), REST_MS);
      return () => clearTimeout(rest);
    });
  }

  get current(): T {
    return this.#isAwaited() ? this.#value() : this.#settled;
  }
}
