/** So many messages are heard in so long. */
export const MOST_HEARD = 100;
const HEARD_MS = 1000;

/**
 * Lets through what nobody can mean to say more often than that; of the rest only the last, when it is quiet again, so that
 * whoever moves a window by a hundred words a second ends where they meant to. `onfirst` is told once of each such second.
 */
export class Patience<T> {
  #from = -Infinity;
  #heard = 0;
  #last: { readonly what: T } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly take: (what: T) => void,
    private readonly onfirst: () => void,
  ) {}

  hear(what: T): void {
    const now = performance.now();
    if (now - this.#from > HEARD_MS) {
      [this.#from, this.#heard] = [now, 0];
      // Before what was said after it, or the timer would bring back something older.
      this.#takeLast();
    }
    if (++this.#heard <= MOST_HEARD) {
      this.take(what);
      return;
    }
    if (this.#heard === MOST_HEARD + 1) this.onfirst();
    this.#last = { what };
    this.#timer ??= setTimeout(() => this.#takeLast(), HEARD_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #takeLast(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const last = this.#last;
    this.#last = undefined;
    if (last) this.take(last.what);
  }
}
