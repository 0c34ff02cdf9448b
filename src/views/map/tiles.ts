import * as L from 'leaflet';

/** An own base of raster tiles instead of the embedded one. Asking for it sends requests to that server. */
export interface Tiles {
  readonly url: string;
  readonly attribution: string;
}

/** Adds tiles to a map; `onmissing` says whether none has come yet of those that failed. */
export function addTiles(map: L.Map, { url }: Tiles, onmissing: (isMissing: boolean) => void): void {
  let hasLoaded = false;
  L.tileLayer(url)
    .on('tileload', () => {
      hasLoaded = true;
      onmissing(false);
    })
    .on('tileerror', () => {
      onmissing(!hasLoaded);
    })
    .addTo(map);
}
