/** What a frame has cost to load. */
export interface FrameCost {
  /** As sent over the network, or as it would have been: what came from the cache counts too. */
  readonly bytes: number;
  /** Requests to other servers than the page's own. */
  readonly foreign: number;
  /** What it is called, in the language it is in. */
  readonly title: string;
}

/** Adds up what a loaded frame of our own origin has asked for; undefined where it may not be looked into. */
export function measureFrame(frame: HTMLIFrameElement): FrameCost | undefined {
  try {
    const inside = frame.contentWindow;
    if (!inside || inside.document.documentElement.dataset.ready !== 'true') return undefined;
    const entries = [
      ...inside.performance.getEntriesByType('navigation'),
      ...inside.performance.getEntriesByType('resource'),
    ] as PerformanceResourceTiming[];
    return {
      bytes: entries.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
      title: inside.document.querySelector('h1')?.textContent.trim() ?? '',
      foreign: entries.filter(({ name }) => new URL(name).origin !== inside.location.origin).length,
    };
  } catch {
    // Another origin's, or gone meanwhile.
    return undefined;
  }
}
