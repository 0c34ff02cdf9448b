import { H5P_HELLO, h5pHeight, heightInDialects } from './dialects.ts';
import { heightFor } from './height.ts';
import { isOurData } from './publicAddress.ts';
import type { Session } from '../session.svelte.ts';

/** In `datawrapper-height`, where the host has given no name. */
const NAMELESS = 'chronotope';

/** Tells a host how high its embed wants to be: in our own words, and in the dialects others listen for. */
export class HeightTeller {
  #told = 0;
  #frame = 0;
  /** Whether a resizer of H5P has answered. */
  #speaksH5p = false;

  constructor(
    private readonly host: Window,
    private readonly session: Session,
    private readonly tell: (height: number) => void,
  ) {}

  /** CSS px at the present width. */
  get now(): number {
    return heightFor(innerWidth);
  }

  start(signal: AbortSignal): void {
    const later = () => {
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(() => this.#tellIfNew());
    };
    addEventListener('resize', later, { signal });
    signal.addEventListener('abort', () => cancelAnimationFrame(this.#frame));
    this.host.postMessage(H5P_HELLO, '*');
    // At once: a frame in a hidden part of its page draws none. Without a width it wants nothing yet.
    this.#tellIfNew();
  }

  /** Who asks may have come late. */
  tellAgain(): void {
    this.#told = 0;
    this.#tellIfNew();
  }

  answerH5p(action: string): void {
    // A resizer that came after our first word asks whether somebody is there.
    if (action === 'ready') this.host.postMessage(H5P_HELLO, '*');
    if (action === 'hello') this.#speaksH5p = true;
    if (this.#speaksH5p) this.host.postMessage(h5pHeight(this.now), '*');
  }

  #tellIfNew(): void {
    const height = this.now;
    if (innerWidth === 0 || height === this.#told) return;
    this.#told = height;
    this.tell(height);
    const { configuration, secret, startAddress } = this.session;
    const names = {
      embed: configuration.embedId ?? NAMELESS,
      secret,
      page: isOurData(this.session) ? startAddress : undefined,
    };
    for (const message of heightInDialects(height, names)) this.host.postMessage(message, '*');
    if (this.#speaksH5p) this.host.postMessage(h5pHeight(height), '*');
  }
}
