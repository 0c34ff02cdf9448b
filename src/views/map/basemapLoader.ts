import { whenIdle } from '../../ui/whenIdle.ts';
import { loadBasemap, type Basemap } from './basemap.ts';

/** Loads base maps; undefined: not to be had. */
export class BasemapLoader {
  #hasCoarse = false;
  #isDetailRequested = false;
  #isDetailWanted = false;

  constructor(
    private readonly signal: AbortSignal,
    private readonly onload: (basemap: Basemap | undefined) => void,
  ) {
    void loadBasemap('110m', signal).then((coarse) => {
      if (signal.aborted) return;
      this.#hasCoarse = true;
      onload(coarse);
      this.#loadWanted();
    });
  }

  /** The coarse map is not enough: the detailed one follows, when the page is ready and idle. */
  loadDetail(): void {
    this.#isDetailWanted = true;
    this.#loadWanted();
  }

  #loadWanted(): void {
    if (!this.#hasCoarse || !this.#isDetailWanted || this.#isDetailRequested) return;
    this.#isDetailRequested = true;
    const callOff = whenIdle(() => {
      void loadBasemap('50m', this.signal).then((fine) => {
        if (fine && !this.signal.aborted) this.onload(fine);
      });
    });
    this.signal.addEventListener('abort', callOff);
  }
}
