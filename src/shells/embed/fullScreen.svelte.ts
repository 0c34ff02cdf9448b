/** The page on the whole screen, where the browser and the host let it: `isPossible` says whether they do. */
export class FullScreen {
  #isOn = $state.raw(false);
  readonly isPossible = document.fullscreenEnabled;

  get isOn(): boolean {
    return this.#isOn;
  }

  async toggle(): Promise<void> {
    try {
      if (document.fullscreenElement) await document.exitFullscreen();
      else await document.documentElement.requestFullscreen();
    } catch {
      // Refused after all: everything stays as it is.
    }
  }

  /** Keeps `isOn` true to the browser; returns the end of it. */
  follow(): () => void {
    const look = () => (this.#isOn = document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }
}
