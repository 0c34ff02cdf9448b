import type { Mark } from './envelope.ts';
import type { ViewCommand } from './obey.ts';

/** A command, and what its sender calls it. */
export interface Order {
  readonly command: ViewCommand;
  readonly re: Mark | undefined;
}

/** So many may wait. */
export const MOST_WAITING = 8;
/** For frames that nobody sees, which are not painted. */
const UNSEEN_MS = 100;

/**
 * Carries out commands one after the other, as they were meant, one a frame: some wait for what has to be fetched, and each is
 * to be seen. Where too many wait, a later one of the same type takes the place of the earliest, which is told to `ondropped`.
 */
export class CommandQueue {
  #waiting: Order[] = [];
  #isBusy = false;

  constructor(
    private readonly carryOut: (order: Order) => Promise<unknown>,
    private readonly ondropped: (order: Order) => void,
  ) {}

  add(order: Order): void {
    const { type } = order.command;
    const older =
      this.#waiting.length < MOST_WAITING
        ? -1
        : this.#waiting.findIndex(({ command }) => command.type === type);
    if (older >= 0) this.#waiting.splice(older, 1).forEach(this.ondropped);
    this.#waiting.push(order);
    if (!this.#isBusy) void this.#work();
  }
  /** Nothing that still waits is carried out. */
  stop(): void {
    this.#waiting = [];
  }

  async #work(): Promise<void> {
    this.#isBusy = true;
    for (let order = this.#waiting.shift(); order; order = this.#waiting.shift()) {
      await this.carryOut(order).catch(() => undefined);
      await nextFrame();
    }
    this.#isBusy = false;
  }
}

function nextFrame(): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, UNSEEN_MS);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      done();
    });
  });
}
