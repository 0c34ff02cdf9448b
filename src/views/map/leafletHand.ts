// https://leafletjs.com/reference.html
import { untrack } from 'svelte';
import { MAX_LATITUDE, project, unproject } from '../../domain/projection.ts';
import { leastScale, MAX_SCALE, TILE_PX, type Camera } from './camera.ts';
import type { Hand, HandHooks } from './hand.ts';
import {
  LatLng,
  LatLngBounds,
  LeafletMap,
  tileLayer,
  type LeafletMouseEvent,
  type ZoomPanOptions,
} from './leaflet.ts';

/** Builds the one Leaflet map on an element; it gives gestures, momentum and tiles, and draws nothing of ours. */
export function leafletHand(element: HTMLElement, hooks: HandHooks): Hand {
  const map = new LeafletMap(element, {
    attributionControl: false,
    zoomControl: false,
    zoomSnap: 0,
    zoomAnimation: false,
    fadeAnimation: false,
    markerZoomAnimation: false,
    scrollWheelZoom: false,
    doubleClickZoom: false,
    boxZoom: false,
    keyboard: false,
    // The surface tells a resize from a move by the user.
    trackResize: false,
    bounceAtZoomLimits: false,
    inertia: !untrack(() => hooks.isCalm()),
    inertiaDeceleration: 4000,
    inertiaMaxSpeed: 2500,
    maxZoom: Math.log2(MAX_SCALE / TILE_PX),
    // Longitudes go on and on, so that the date line is no wall.
    maxBounds: new LatLngBounds([-MAX_LATITUDE, -1e6], [MAX_LATITUDE, 1e6]),
    maxBoundsViscosity: 1,
    center: [0, 0],
    zoom: 0,
  });
  const isAlive = new AbortController();
  let isSilent = false;
  const silently = (act: () => void) => {
    isSilent = true;
    act();
    isSilent = false;
  };
  const camera = (): Camera => {
    const { x: width, y: height } = map.getSize();
    const { lat, lng } = map.getCenter();
    return { ...project(lat, lng), scale: TILE_PX * 2 ** map.getZoom(), width, height };
  };
  const show = (to: Camera) => {
    silently(() => {
      const { lat, lon } = unproject(to);
      map.stop();
      // Without `reset`, Leaflet pans by whole pixels where the zoom stays; with it, it fetches tiles anew.
      const options: ZoomPanOptions & { reset: boolean } = { animate: false, reset: !hooks.tiles() };
      map.setView(new LatLng(lat, lon), Math.log2(to.scale / TILE_PX), options);
    });
  };
  const resize = ({ width, height }: Camera) => {
    silently(() => map.invalidateSize({ animate: false, pan: true }));
    map.options.minZoom = Math.log2(leastScale(width, height) / TILE_PX);
  };
  const pointOf = ({ containerPoint: { x, y } }: LeafletMouseEvent) => ({ x, y });
  map.on('move', () => {
    if (!isSilent) hooks.onmove(camera());
  });
  map.on('click', (event) => {
    hooks.onclick(pointOf(event), (event.originalEvent as PointerEvent).pointerType === 'touch');
  });
  map.on('dblclick', (event) => {
    hooks.ondoubleclick(pointOf(event));
  });
  const tiles = untrack(() => hooks.tiles());
  if (tiles) {
    void tileLayer().then((TileLayer) => {
      if (!isAlive.signal.aborted)
        new TileLayer(tiles.url, { attribution: tiles.attribution, noWrap: false }).addTo(map);
    });
  }
  return {
    show,
    resize,
    letGo: () => {
      isAlive.abort();
      map.remove();
    },
  };
}
