import * as L from 'leaflet';
import type { GeoJsonObject } from 'geojson';
import { MAX_LATITUDE } from '../../../domain/projection.ts';
import type { Palette } from '../../../ui/palette.svelte.ts';
import type { Basemap } from '../basemap.ts';
import { MARGIN_SHARE } from '../camera.ts';
import { boxOf } from '../unwrap.ts';

/** Distances between lines of the graticule, degrees, widest first, and the least on screen, px. */
const STEPS = [30, 20, 10, 5, 2, 1];
const MIN_STEP_PX = 90;

/** Leaflet's canvas renderer, which draws again only at rest; this one also where a drag goes beyond what is drawn. */
class WideCanvas extends L.Canvas {
  #drawn: { readonly bounds: L.Bounds; readonly zoom: number } | undefined;

  override onAdd(map: L.Map): this {
    // It is told each time it has drawn.
    this.on('update', () => {
      const { min, max } = map.getPixelBounds();
      const margin = map.getSize().multiplyBy(this.options.padding ?? 0);
      this.#drawn = { bounds: L.bounds(min!.subtract(margin), max!.add(margin)), zoom: map.getZoom() };
    });
    map.on('move', this.#drawMore);
    return super.onAdd(map);
  }
  override onRemove(map: L.Map): this {
    map.off('move', this.#drawMore);
    return super.onRemove(map);
  }

  readonly #drawMore = (): void => {
    const drawn = this.#drawn;
    // While the map zooms, the drawing is scaled.
    if (!drawn || drawn.zoom !== this._map.getZoom() || drawn.bounds.contains(this._map.getPixelBounds()))
      return;
    (this as unknown as { _update(): void })._update();
  };
}

/** Sea, land, borders and graticule on one canvas below all else, in as many copies of the world as are seen. */
export class BasemapLayer {
  readonly #map: L.Map;
  readonly #renderer = new WideCanvas({ pane: 'basemap', padding: MARGIN_SHARE });
  #basemap: Basemap | undefined;
  #palette: Palette | undefined;
  #box = { west: -180, east: 180 };
  /** By the number of the copy; the original is 0. */
  readonly #copies = new Map<number, L.LayerGroup>();
  #graticule: L.LayerGroup | undefined;
  #graticuleOf = '';

  constructor(map: L.Map) {
    this.#map = map;
  }

  /** Draws a base map in a palette for what the map shows now. */
  update(basemap: Basemap | undefined, palette: Palette): void {
    if (basemap !== this.#basemap || palette !== this.#palette) {
      this.#basemap = basemap;
      this.#palette = palette;
      for (const copy of this.#copies.values()) copy.remove();
      this.#copies.clear();
      this.#graticuleOf = '';
      if (basemap) this.#box = boxOf(basemap.land.coordinates.flat()) ?? this.#box;
    }
    const seen = this.#map.getBounds().pad(MARGIN_SHARE);
    const first = Math.ceil((seen.getWest() - this.#box.east) / 360);
    const last = Math.floor((seen.getEast() - this.#box.west) / 360);
    for (const [number, copy] of this.#copies) {
      if (number >= first && number <= last) continue;
      copy.remove();
      this.#copies.delete(number);
    }
    if (!basemap) return;
    for (let number = first; number <= last; number++) {
      if (this.#copies.has(number)) continue;
      this.#copies.set(number, this.#copy(basemap, palette, 360 * number).addTo(this.#map));
    }
    this.#drawGraticule(seen, palette);
  }

  #copy({ land, borders }: Basemap, palette: Palette, shift: number): L.LayerGroup {
    const layer = (geometry: GeoJsonObject, style: L.PathOptions) =>
      L.geoJSON(geometry, {
        coordsToLatLng: ([lon, lat]) => L.latLng(lat, lon + shift),
        style: { ...style, renderer: this.#renderer, interactive: false, smoothFactor: 0.7 } as L.PathOptions,
      });
    return L.layerGroup([
      layer(land, { color: palette.landEdge, weight: 1, fillColor: palette.land, fillOpacity: 1 }),
      layer(borders, { color: palette.border, weight: 0.7, opacity: 0.75 }),
    ]);
  }

  #drawGraticule(seen: L.LatLngBounds, palette: Palette): void {
    const scale = this.#map.project([0, 360]).x - this.#map.project([0, 0]).x;
    const step = STEPS.filter((degrees) => (degrees / 360) * scale >= MIN_STEP_PX).at(-1) ?? STEPS[0]!;
    const [west, east] = [seen.getWest(), seen.getEast()].map((lon) => Math.round(lon / step) * step);
    const key = [step, west, east].join();
    if (key === this.#graticuleOf) return;
    this.#graticuleOf = key;
    this.#graticule?.remove();
    const lines: L.LatLngTuple[][] = [];
    for (let lon = west! - step; lon <= east! + step; lon += step)
      lines.push([
        [-MAX_LATITUDE, lon],
        [MAX_LATITUDE, lon],
      ]);
    const most = Math.floor(MAX_LATITUDE / step) * step;
    for (let lat = -most; lat <= most; lat += step)
      lines.push([
        [lat, west! - step],
        [lat, east! + step],
      ]);
    this.#graticule = L.layerGroup([
      L.polyline(lines, {
        renderer: this.#renderer,
        interactive: false,
        color: palette.landEdge,
        weight: 0.5,
        opacity: 0.35,
      }),
    ]).addTo(this.#map);
  }
}
