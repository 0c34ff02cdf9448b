import { whenIdle } from '../../ui/whenIdle.ts';
import { loadBasemap, type Basemap } from './basemap.ts';

/** Loads the coarse base map at once and the fine one when the page is ready and idle; undefined: not to be had. */
export function loadLand(signal: AbortSignal, onland: (basemap: Basemap | undefined) => void): void {
  void loadBasemap('110m', signal).then((coarse) => {
    if (signal.aborted) return;
    onland(coarse);
    const callOff = whenIdle(() => {
      void loadBasemap('50m', signal).then((fine) => {
        if (fine && !signal.aborted) onland(fine);
      });
    });
    signal.addEventListener('abort', callOff);
  });
}
