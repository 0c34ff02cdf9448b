// https://leafletjs.com/reference.html
import {
  LatLng,
  LatLngBounds,
  LeafletMap,
  tileLayer,
  type LeafletMouseEvent,
  type ZoomPanOptions,
} from './leaflet.ts';
import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { MAX_LATITUDE, project, unproject } from '../../domain/projection.ts';
import { leastScale, MAX_SCALE, TILE_PX, type Camera, type ScreenPoint } from './camera.ts';
import type { Refused } from '../../ui/refusedGesture.svelte.ts';
import { keepOneFingerForThePage, wheelZoom } from './gestures.ts';

/** `free`: plain wheel and one finger move the map; `cooperative`: they scroll the page. */
export type Gestures = 'free' | 'cooperative';

/** An own base of raster tiles instead of the embedded one. Asking for it sends requests to that server. */
export interface Tiles {
  readonly url: string;
  readonly attribution: string;
}

/** What the map tells, and asks while it lives. Getters: reading them never builds the map anew. */
export interface MapHooks {
  gestures(): Gestures;
  tiles(): Tiles | undefined;
  isCalm(): boolean;
  onready(handle: MapHandle): void;
  /** A finger, button or wheel touched the map. */
  ontouch(): void;
  /** The user has moved the map; never for `show`. */
  onmove(): void;
  onwheelzoom(factor: number, anchor: ScreenPoint): void;
  /** A wheel without its key, or one finger alone, was left to the page. */
  onrefused(what: Refused): void;
  onclick(point: ScreenPoint, isTouch: boolean): void;
  ondoubleclick(point: ScreenPoint): void;
  /** Undefined: the pointer has left. */
  onhover(point: ScreenPoint | undefined): void;
  onresize(): void;
}

export interface MapHandle {
  /** What is on screen; undefined while the container has no size. */
  camera(): Camera | undefined;
  /** Shows a camera at once, without telling. */
  show(camera: Camera): void;
  /** Whether a pointer holds the map. */
  isHeld(): boolean;
  readonly setCursor: (cursor: string) => void;
}

/** Builds the one Leaflet map on an element; it gives gestures, inertia and tiles, and draws nothing of ours. */
export function leafletMap(hooks: MapHooks): Attachment<HTMLElement> {
  return (element) => {
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
      // Ours, below, tells a resize from a move by the user.
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
    let isSilent = false;
    let isHeld = false;
    const silently = (act: () => void) => {
      isSilent = true;
      act();
      isSilent = false;
    };
    const size = () => {
      const { x: width, y: height } = map.getSize();
      return { width, height };
    };
    const handle: MapHandle = {
      camera: () => {
        const { width, height } = size();
        if (width === 0 || height === 0) return undefined;
        const { lat, lng } = map.getCenter();
        return { ...project(lat, lng), scale: TILE_PX * 2 ** map.getZoom(), width, height };
      },
      show: (camera) => {
        silently(() => {
          const { lat, lon } = unproject(camera);
          map.stop();
          // Without `reset`, Leaflet pans by whole pixels where the zoom stays; with it, it fetches tiles anew.
          const options: ZoomPanOptions & { reset: boolean } = { animate: false, reset: !hooks.tiles() };
          map.setView(new LatLng(lat, lon), Math.log2(camera.scale / TILE_PX), options);
        });
      },
      isHeld: () => isHeld,
      setCursor: (cursor) => (element.style.cursor = cursor),
    };
    const pointOf = ({ containerPoint: { x, y } }: LeafletMouseEvent) => ({ x, y });
    map.on('move', () => {
      if (!isSilent) hooks.onmove();
    });
    map.on('click', (event) => {
      hooks.onclick(pointOf(event), (event.originalEvent as PointerEvent).pointerType === 'touch');
    });
    map.on('dblclick', (event) => {
      hooks.ondoubleclick(pointOf(event));
    });

    const stop = new AbortController();
    const { signal } = stop;
    const hold = () => {
      isHeld = true;
      hooks.ontouch();
    };
    const release = () => (isHeld = false);
    const hover = (event: PointerEvent) => {
      if (event.pointerType === 'touch' || isHeld) return;
      const box = element.getBoundingClientRect();
      hooks.onhover({ x: event.clientX - box.left, y: event.clientY - box.top });
    };
    element.addEventListener('pointerdown', hold, { signal, capture: true });
    element.addEventListener('pointermove', hover, { signal });
    element.addEventListener(
      'pointerleave',
      () => {
        hooks.onhover(undefined);
      },
      { signal },
    );
    window.addEventListener('pointerup', release, { signal });
    window.addEventListener('pointercancel', release, { signal });
    wheelZoom(element, hooks, signal);
    keepOneFingerForThePage(element, hooks, signal);

    const resize = () => {
      silently(() => map.invalidateSize({ animate: false, pan: true }));
      const { width, height } = size();
      map.options.minZoom = Math.log2(leastScale(width, height) / TILE_PX);
      hooks.onresize();
    };
    const observer = new ResizeObserver(resize);
    observer.observe(element);
    const tiles = untrack(() => hooks.tiles());
    if (tiles) {
      void tileLayer().then((TileLayer) => {
        if (!signal.aborted)
          new TileLayer(tiles.url, { attribution: tiles.attribution, noWrap: false }).addTo(map);
      });
    }
    hooks.onready(handle);
    return () => {
      stop.abort();
      observer.disconnect();
      map.remove();
    };
  };
}
