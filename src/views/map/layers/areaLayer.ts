import * as L from 'leaflet';
import type { MultiPolygon } from 'geojson';
import { wrapLongitude, type Bounds } from '../../../domain/bounds.ts';
import type { Dataset, DisputeGeometry, Place } from '../../../domain/dataset.ts';
import { placeIdOf } from '../../../engine/columns.ts';
import { countryName } from '../../../ui/countryName.ts';
import type { Basemap } from '../basemap.ts';
import { nearestLatLon, type Scene } from '../scene.ts';
import type { Camera } from '../camera.ts';
import { svgElement } from '../svgElement.ts';
import { boxOf, partsNear, unwrapArea } from '../unwrap.ts';

/** Smaller than this, px, an area lies under its own mark. */
const MIN_RADIUS_PX = 14;
/** A smaller hatch is a smudge. */
const MIN_HATCH_PX = 5;
/** So many are drawn, the largest: more would hide each other and the land. */
const MAX_AREAS = 200;
const HATCH_PX = 4;

/** Areas: disputed ones hatched, vague places with their radius or as their country, and the box the views are locked to. */
export class AreaLayer {
  readonly #group: L.LayerGroup;
  readonly #renderer = L.svg({ padding: 0.25 });
  readonly #pattern: string;
  #shown: readonly unknown[] = [];

  /** `id`: one of the page's own, for the hatch. */
  constructor(map: L.Map, id: string) {
    this.#group = L.layerGroup().addTo(map);
    this.#pattern = `${id}-hatch`;
  }

  /** Draws the areas of a scene; `locked` is the box the views are locked to. */
  update(scene: Scene, dataset: Dataset, basemap: Basemap | undefined, locked: Bounds | null): void {
    const { camera, areas, disputes, clusters } = scene;
    // Which copy of the world is nearest to a part depends on the middle of the map.
    const turn = Math.round(camera.x * 24);
    const styles = areas.map(({ place }) =>
      clusters
        .clusterOf(place)
        ?.style.parts.map(({ hue }) => hue)
        .join(),
    );
    const shown = [
      dataset,
      basemap,
      locked,
      turn,
      camera.scale,
      areas,
      disputes.map(({ id }) => id).join(),
      styles.join('|'),
    ];
    if (shown.every((source, at) => source === this.#shown[at])) return;
    this.#shown = shown;
    this.#group.clearLayers();
    for (const { id, geometry } of disputes) {
      const area = geometry ?? basemap?.disputes[id];
      if (area) this.#addDispute(area, scene);
    }
    this.#addVaguePlaces(scene, dataset, basemap);
    if (locked) this.#addLocked(locked, scene);
  }

  #addDispute(geometry: DisputeGeometry, { camera }: Scene): void {
    const coordinates = unwrapArea(geometry);
    const box = boxOf(coordinates[0] ?? []);
    if (!box || ((box.east - box.west) / 360) * camera.scale < MIN_HATCH_PX) return;
    const layer = this.#addArea(coordinates, camera, {
      className: 'dispute',
      weight: 0.75,
      opacity: 0.45,
      fillOpacity: 0.45,
      fillColor: `url(#${this.#pattern})`,
    });
    layer.eachLayer((path) => {
      const svg = path instanceof L.Path ? path.getElement()?.closest('svg') : undefined;
      if (svg && !svg.querySelector('pattern')) svg.prepend(hatch(this.#pattern));
    });
  }

  #addVaguePlaces({ areas, camera, clusters }: Scene, dataset: Dataset, basemap: Basemap | undefined): void {
    const { placeX, placeY } = clusters.table;
    for (const { place, radius } of areas.slice(0, MAX_AREAS)) {
      if (radius * camera.scale < MIN_RADIUS_PX) break;
      const parts = clusters.clusterOf(place)?.style.parts ?? [];
      const options = {
        className: 'vague',
        weight: 1,
        opacity: 0.6,
        fillOpacity: 0.1,
        dashArray: '2 3',
        color: parts.length === 1 ? `var(--hue-${parts[0]!.hue})` : 'var(--ink)',
      };
      const record = dataset.places.get(placeIdOf(clusters.table, place));
      const outline = record && isCountry(record) ? basemap?.outlines.get(record.country!) : undefined;
      if (outline) {
        this.#addArea(outline.coordinates, camera, options);
        continue;
      }
      const { lat, lon } = nearestLatLon(camera, { x: placeX[place]!, y: placeY[place]! });
      const metres = (record?.radiusKm ?? 0) * 1000;
      L.circle([lat, lon], {
        renderer: this.#renderer,
        interactive: false,
        radius: metres,
        ...options,
      }).addTo(this.#group);
    }
  }

  #addLocked({ west, south, east, north }: Bounds, { camera }: Scene): void {
    const width = east < west ? east + 360 - west : east - west;
    const middle = nearestLatLon(camera, { x: wrapLongitude(west + width / 2) / 360 + 0.5, y: 0.5 }).lon;
    const corners: L.LatLngBoundsLiteral = [
      [south, middle - width / 2],
      [north, middle + width / 2],
    ];
    for (const className of ['casing', 'locked'])
      L.rectangle(corners, {
        renderer: this.#renderer,
        interactive: false,
        noClip: true,
        fill: false,
        className,
      }).addTo(this.#group);
  }

  /** Adds an area, each part in the copy of the world in which it is nearest to the middle of the map. */
  #addArea(parts: MultiPolygon['coordinates'], camera: Camera, style: L.PathOptions): L.GeoJSON {
    const coordinates = partsNear(parts, (camera.x - 0.5) * 360);
    return L.geoJSON({ type: 'MultiPolygon', coordinates } as MultiPolygon, {
      style: { ...style, renderer: this.#renderer, interactive: false, noClip: true } as L.PathOptions,
    }).addTo(this.#group);
  }
}

/** Whether a vague place is a country: one of its names is that of its country. */
export function isCountry({ country, name }: Pick<Place, 'country' | 'name'>): boolean {
  return (
    country !== undefined && Object.entries(name).some(([lang, text]) => text === countryName(country, lang))
  );
}

/** Ink lines at 45°, fixed to the map. */
function hatch(id: string): SVGElement {
  const size = String(HATCH_PX);
  const attributes = { id, width: size, height: size, patternUnits: 'userSpaceOnUse' };
  return svgElement(
    'defs',
    {},
    svgElement(
      'pattern',
      { ...attributes, patternTransform: 'rotate(45)' },
      svgElement('path', { d: `M0.5 0V${size}`, class: 'hatch' }),
    ),
  );
}
