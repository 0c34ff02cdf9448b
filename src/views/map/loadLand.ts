import { whenIdle } from '../../ui/whenIdle.ts';
import { loadBasemap, type Basemap } from './basemap.ts';

/** Loads base maps; undefined: not to be had. */
export class LandLoader {
  #hasCoarse = false;
  #isFineAsked = false;
  #isFineWanted = false;

  constructor(
    private readonly signal: AbortSignal,
    private readonly onland: (basemap: Basemap | undefined) => void,
  ) {
    void loadBasemap('110m', signal).then((coarse) => {
      if (signal.aborted) return;
      this.#hasCoarse = true;
      onland(coarse);
      this.#loadFine();
    });
  }

  /** The coarse map is not enough: the fine one follows it, when the page is ready and idle. */
  wantFine(): void {
    this.#isFineWanted = true;
    this.#loadFine();
  }

  #loadFine(): void {
    if (!this.#hasCoarse || !this.#isFineWanted || this.#isFineAsked) return;
    this.#isFineAsked = true;
    const callOff = whenIdle(() => {
      void loadBasemap('50m', this.signal).then((fine) => {
        if (fine && !this.signal.aborted) this.onland(fine);
      });
    });
    this.signal.addEventListener('abort', callOff);
  }
}
