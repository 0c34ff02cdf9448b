import * as L from 'leaflet';
import type { App } from '../../../state/context.ts';
import type { Basemap } from '../basemap.ts';
import { toPlane, toScreen } from '../camera.ts';
import { disputeNames } from '../clusterText.ts';
import { CountryNames, type PlacedName } from '../countryNames.ts';
import { hits, type Box } from '../labels.ts';
import type { MapText } from '../mapText.svelte.ts';
import { nearestLatLon, type Scene } from '../scene.ts';
import { project } from '../../../domain/projection.ts';
import { boxOf, unwrapArea } from '../unwrap.ts';

/** A name may be as wide as this share of its area. */
const AREA_SHARE = 0.9;

/** Names of countries and of disputed areas, where all else leaves room. */
export class NameLayer {
  readonly #group: L.LayerGroup;
  readonly #text: MapText;
  #countryNames: CountryNames | undefined;
  #lang = '';
  #shown = '';

  constructor(map: L.Map, text: MapText) {
    this.#group = L.layerGroup().addTo(map);
    this.#text = text;
  }

  /** Places the names of a scene between the boxes that are taken. */
  update(
    scene: Scene,
    { exploration, locale }: Pick<App, 'exploration' | 'locale'>,
    basemap: Basemap | undefined,
    taken: readonly Box[],
  ): void {
    const areas = disputeLabels(scene, locale, basemap, taken, this.#text);
    const near = new Set(exploration.table.facets.country.values);
    const countries = basemap
      ? this.#namesIn(locale.lang).place(
          basemap.countries,
          scene.camera,
          this.#text,
          [...taken, ...areas],
          near,
        )
      : [];
    const shown = JSON.stringify([scene.camera, areas, countries]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#group.clearLayers();
    for (const area of areas) this.#add(scene, area, 'area');
    for (const country of countries) this.#add(scene, country, 'country');
  }

  #add({ camera }: Scene, { text, left, top, width, height }: PlacedName, className: string): void {
    const { lat, lon } = nearestLatLon(camera, toPlane(camera, { x: left + width / 2, y: top + height / 2 }));
    const words = document.createElement('bdi');
    words.append(text);
    const icon = L.divIcon({ className: `words ${className}`, html: words });
    L.marker([lat, lon], { icon, pane: 'names', interactive: false, keyboard: false }).addTo(this.#group);
  }

  #namesIn(lang: string): CountryNames {
    if (!this.#countryNames || lang !== this.#lang) this.#countryNames = new CountryNames(lang);
    this.#lang = lang;
    return this.#countryNames;
  }
}

/** The longest name of each disputed area that has room in its middle. */
function disputeLabels(
  { disputes, camera }: Scene,
  locale: App['locale'],
  basemap: Basemap | undefined,
  taken: readonly Box[],
  words: MapText,
): PlacedName[] {
  return disputes.flatMap(({ id, title, time, geometry }) => {
    const area = geometry ?? basemap?.disputes[id];
    const box = area && boxOf(unwrapArea(area)[0] ?? []);
    if (!box) return [];
    const { x, y } = toScreen(camera, project((box.north + box.south) / 2, (box.west + box.east) / 2));
    const room = ((box.east - box.west) / 360) * camera.scale * AREA_SHARE;
    const height = words.height('area');
    const boxes = disputeNames(title, time, locale).map((text) => {
      const width = words.width(text, 'area');
      return { text, left: x - width / 2, top: y - height / 2, width, height };
    });
    const found = boxes.find((label) => label.width <= room && !hits(label, taken));
    return found ? [found] : [];
  });
}
