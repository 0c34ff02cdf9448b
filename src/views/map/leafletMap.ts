// https://leafletjs.com/reference.html
import * as L from 'leaflet';
import { MAX_LATITUDE, project, unproject } from '../../domain/projection.ts';
import { reducedMotion } from '../../ui/reducedMotion.ts';
import { MAX_SCALE, TILE_PX, type Camera } from './camera.ts';

/** Panes of our own, with their `z-index` among Leaflet's: tiles 200, overlays 400, tooltips 700. */
const PANES = { basemap: 100, names: 420, routes: 450, listbox: 600, stops: 640 } as const;

/** Makes the Leaflet map of an element, at once: panes, limits and handlers; it draws nothing yet. */
export function createMap(element: HTMLElement): L.Map {
  const map = new L.Map(element, {
    attributionControl: false,
    zoomControl: false,
    zoomSnap: 0,
    // Flights move the markers themselves; CSS transitions would show the marks of one zoom at the places of another.
    zoomAnimation: false,
    fadeAnimation: false,
    markerZoomAnimation: false,
    // The wheel is cooperative, the keys rove over the markers, and a double click takes clusters apart.
    scrollWheelZoom: false,
    doubleClickZoom: false,
    keyboard: false,
    boxZoom: false,
    trackResize: false,
    bounceAtZoomLimits: false,
    inertia: !reducedMotion(),
    inertiaDeceleration: 4000,
    inertiaMaxSpeed: 2500,
    maxZoom: zoomOf(MAX_SCALE),
    // Longitudes go on without end, so that the date line is no wall.
    maxBounds: [
      [-MAX_LATITUDE, -1e6],
      [MAX_LATITUDE, 1e6],
    ],
    maxBoundsViscosity: 1,
    center: [0, 0],
    zoom: 0,
  });
  for (const [name, zIndex] of Object.entries(PANES)) map.createPane(name).style.zIndex = String(zIndex);
  return map;
}

/** Leaflet's zoom of a scale in px per world. */
export function zoomOf(scale: number): number {
  return Math.log2(scale / TILE_PX);
}

/** What a map shows; undefined while its element has no size. */
export function cameraOf(map: L.Map): Camera | undefined {
  const { x: width, y: height } = map.getSize();
  if (width === 0 || height === 0) return undefined;
  const { lat, lng } = map.getCenter();
  return { ...project(lat, lng), scale: TILE_PX * 2 ** map.getZoom(), width, height };
}

/** The middle of a camera, as Leaflet takes it; longitudes are not wrapped. */
export function centreOf(camera: Camera): L.LatLngTuple {
  const { lat, lon } = unproject(camera);
  return [lat, lon];
}
