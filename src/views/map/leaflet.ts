/**
 * The parts of Leaflet in use, from its source modules: the bundle it publishes as `main` cannot be shaken, and is
 * two and a half times their size. https://github.com/Leaflet/Leaflet/tree/v1.9.4/src
 */
// Without it a map cannot be constructed: it teaches Map about layers.
import 'leaflet/src/layer/Layer.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';

export { LatLng } from 'leaflet/src/geo/LatLng.js';
export { LatLngBounds } from 'leaflet/src/geo/LatLngBounds.js';
export { Map as LeafletMap } from 'leaflet/src/map/Map.js';
export type { LeafletMouseEvent, ZoomPanOptions } from 'leaflet';

/** Leaflet's tile layer, fetched only by deployments that have tiles of their own. */
export async function tileLayer() {
  return (await import('leaflet/src/layer/tile/TileLayer.js')).TileLayer;
}
