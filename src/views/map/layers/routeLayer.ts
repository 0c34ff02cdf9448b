import * as L from 'leaflet';
import { arcsOnScreen, pointAt, trimArc, type Arc } from '../arcs.ts';
import { toPlane, type Camera } from '../camera.ts';
import type { Cluster } from '../clusters/cluster.ts';
import { reach } from '../clusterLabels.ts';
import { unproject } from '../../../domain/projection.ts';
import type { Segment } from '../routes.ts';
import type { Scene } from '../scene.ts';
import { svgElement } from '../svgElement.ts';

/** Line styles of journeys, in order; the first is the house style for "order of known stops". */
export const JOURNEY_DASHES: readonly (readonly number[])[] = [
  [4, 3],
  [1.5, 3],
  [9, 3],
  [9, 3, 1.5, 3],
];
const WEIGHTS = { strong: 2.5, normal: 1.5, faint: 1.25 } as const;
const CLEAR_PX = 3;
/** Around the lines, so that dashes stay legible across borders. */
const CASING_PX = 2;
/** Straight pieces of a curve. */
const PIECES = 24;

/** Journeys and stated routes as curved polylines with arrowheads. */
export class RouteLayer {
  readonly #group: L.LayerGroup;
  readonly #renderer = L.svg({ pane: 'routes', padding: 0.25 });
  readonly #arrow: string;
  #shown = '';

  /** `id`: one of the page's own, for the arrowhead. */
  constructor(map: L.Map, id: string) {
    this.#group = L.layerGroup().addTo(map);
    this.#arrow = `${id}-arrow`;
  }

  /** Draws the routes of a scene. */
  update({ routes, camera, drawn }: Scene): void {
    const radii = new Map(drawn.map((one) => [one.cluster, reach(one)]));
    const arcs = routes.segments.flatMap((segment) => arcsOf(segment, camera, radii));
    const shown = JSON.stringify([camera.scale, arcs]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#group.clearLayers();
    for (const { arc, segment } of arcs) {
      const line = latLngsOf(arc, camera);
      const weight = WEIGHTS[segment.emphasis];
      this.#add(line, {
        className: 'casing',
        weight: weight + CASING_PX,
        opacity: segment.emphasis === 'faint' ? 0 : 0.55,
      });
      const path = this.#add(line, {
        className: `route ${segment.emphasis}`,
        weight,
        opacity: 1,
        dashArray:
          segment.journey < 0 ? undefined : [...JOURNEY_DASHES[segment.journey % JOURNEY_DASHES.length]!],
      });
      this.#addArrowhead(path);
    }
  }

  #add(line: L.LatLngTuple[], options: L.PolylineOptions): L.Polyline {
    return L.polyline(line, {
      renderer: this.#renderer,
      interactive: false,
      smoothFactor: 0.5,
      // A long drag brings in what would be clipped at its start.
      noClip: true,
      lineCap: 'butt',
      ...options,
    }).addTo(this.#group);
  }

  #addArrowhead(path: L.Polyline): void {
    const element = path.getElement();
    const svg = element?.closest('svg');
    if (!element || !svg) return;
    if (!svg.querySelector('defs')) svg.prepend(arrowhead(this.#arrow));
    element.setAttribute('marker-end', `url(#${this.#arrow})`);
  }
}

function arcsOf(
  segment: Segment,
  camera: Camera,
  radii: ReadonlyMap<Cluster, number>,
): { arc: Arc; segment: Segment }[] {
  const radius = (cluster: Cluster | undefined) =>
    ((cluster && (radii.get(cluster) ?? cluster.style.radius)) ?? 2) + CLEAR_PX;
  return arcsOnScreen(camera, segment.from, segment.to, segment.repeat).flatMap((whole) => {
    const arc = trimArc(whole, radius(segment.fromCluster), radius(segment.toCluster));
    return arc ? [{ arc, segment }] : [];
  });
}

function latLngsOf(arc: Arc, camera: Camera): L.LatLngTuple[] {
  return Array.from({ length: PIECES + 1 }, (_, index) => {
    const { lat, lon } = unproject(toPlane(camera, pointAt(arc, index / PIECES)));
    return [lat, lon];
  });
}

function arrowhead(id: string): SVGElement {
  const size = '9';
  const attributes = { id, viewBox: '0 0 8 8', refX: '7', refY: '4', markerWidth: size, markerHeight: size };
  return svgElement(
    'defs',
    {},
    svgElement(
      'marker',
      { ...attributes, orient: 'auto', markerUnits: 'userSpaceOnUse' },
      svgElement('path', { d: 'M0 0 8 4 0 8z' }),
    ),
  );
}
