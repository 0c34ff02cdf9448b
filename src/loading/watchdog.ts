/** Ends a load that is silent for too long, lasts too long, or is cancelled, and says which it was. */
export class Watchdog {
  /** Why the load was ended; undefined while it was not. */
  cause: 'timeout' | 'cancelled' | 'abandoned' | undefined;
  /** The limit that was passed, where the cause is a time-out. */
  limitMs = 0;
  readonly #controller = new AbortController();
  readonly #idleMs: number;
  readonly #overallMs: number;
  readonly #cancel: AbortSignal | undefined;
  readonly #ended: Promise<never>;
  #idle: ReturnType<typeof setTimeout> | undefined;
  #overall: ReturnType<typeof setTimeout> | undefined;

  constructor(idleMs: number, overallMs: number, cancel?: AbortSignal) {
    this.#idleMs = idleMs;
    this.#overallMs = overallMs;
    this.#cancel = cancel;
    this.#ended = new Promise((_, reject) => {
      this.signal.addEventListener('abort', () => {
        reject(new DOMException('The load was ended', 'AbortError'));
      });
    });
    // Nobody may be waiting when it ends.
    this.#ended.catch(() => undefined);
  }

  /** For `fetch`, which stops the transfer. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  start(): void {
    if (this.#cancel?.aborted) this.#onCancel();
    this.#cancel?.addEventListener('abort', this.#onCancel);
    this.#overall = setTimeout(() => {
      this.#timeOut(this.#overallMs);
    }, this.#overallMs);
    this.pat();
  }

  stop(): void {
    this.#cancel?.removeEventListener('abort', this.#onCancel);
    clearTimeout(this.#overall);
    clearTimeout(this.#idle);
  }

  /** Bytes have come: wait again. */
  pat(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => {
      this.#timeOut(this.#idleMs);
    }, this.#idleMs);
  }

  /** The answer, unless the load ends first: not every stream heeds the signal. */
  race<T>(answer: Promise<T>): Promise<T> {
    return Promise.race([answer, this.#ended]);
  }

  /** Stops the transfer for the caller's own reason. */
  abandon(): void {
    this.#end('abandoned');
  }

  readonly #onCancel = (): void => {
    this.#end('cancelled');
  };

  #timeOut(limitMs: number): void {
    this.limitMs = limitMs;
    this.#end('timeout');
  }

  #end(cause: NonNullable<Watchdog['cause']>): void {
    this.cause ??= cause;
    this.#controller.abort();
  }
}
