/** What was left to the page. */
export type Refused = 'wheel' | 'touch';

const SHOWN_MS = 1800;

/** A gesture that was left to the page a moment ago, so that its surface can say how it would be moved. */
export class RefusedGesture {
  #last = $state.raw<Refused | undefined>(undefined);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    $effect(() => () => clearTimeout(this.#timer));
  }

  /** Undefined again once there was time to read the hint. */
  get last(): Refused | undefined {
    return this.#last;
  }

  readonly refuse = (what: Refused): void => {
    this.#last = what;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.#last = undefined), SHOWN_MS);
  };
}
