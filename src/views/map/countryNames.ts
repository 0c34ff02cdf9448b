import { pickText } from '../../domain/text.ts';
import type { Country } from './basemap.ts';
import { toScreen, type Camera } from './camera.ts';
import type { CanvasText } from './canvasText.ts';
import { overlaps, type Box } from './labels.ts';

/** A name that found room, with its left end and middle height. */
export interface PlacedName extends Box {
  readonly text: string;
}

/** A name may be this much wider than its country. */
const OVERHANG = 1.05;
const MOST_NAMES = 60;
const AIR_PX = 4;

/** The names of countries in one language, as the platform knows them. */
export class CountryNames {
  readonly #lang: string;
  readonly #regions: Intl.DisplayNames;
  readonly #names = new Map<string, string>();

  constructor(lang: string) {
    this.#lang = lang;
    this.#regions = new Intl.DisplayNames(lang, { type: 'region', style: 'short', fallback: 'none' });
  }

  /** In capitals; empty where no name is known. */
  nameOf({ code, name }: Country): string {
    let found = this.#names.get(code);
    if (found === undefined) {
      const plain = name ? pickText(name, this.#lang, ['en']).text : this.#regions.of(code.toUpperCase());
      found = (plain ?? '').toLocaleUpperCase(this.#lang);
      this.#names.set(code, found);
    }
    return found;
  }

  /** The names there is room for, larger countries first; they yield to everything in `taken`. */
  place(
    countries: readonly Country[],
    camera: Camera,
    words: CanvasText,
    taken: readonly Box[],
  ): PlacedName[] {
    const placed: PlacedName[] = [];
    const height = words.height('country');
    for (const country of countries) {
      if (placed.length === MOST_NAMES) break;
      const room = country.width * camera.scale * OVERHANG;
      if (room < 20) continue;
      const { x, y } = toScreen(camera, country);
      if (x < 0 || y < 0 || x > camera.width || y > camera.height) continue;
      const text = this.nameOf(country);
      if (text === '') continue;
      const width = words.width(text, 'country');
      if (width > room) continue;
      const box = { left: x - width / 2, top: y - height / 2, width, height };
      if (
        box.left < AIR_PX ||
        box.left + width > camera.width - AIR_PX ||
        box.top < AIR_PX ||
        box.top + height > camera.height - AIR_PX
      )
        continue;
      const airy = {
        left: box.left - AIR_PX,
        top: box.top - AIR_PX,
        width: width + 2 * AIR_PX,
        height: height + 2 * AIR_PX,
      };
      if (taken.some((other) => overlaps(airy, other)) || placed.some((other) => overlaps(airy, other)))
        continue;
      placed.push({ ...box, text });
    }
    return placed;
  }
}
