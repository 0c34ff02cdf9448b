import { pickText } from '../../domain/text.ts';
import type { Country } from './basemap.ts';
import { toScreen, type Camera } from './camera.ts';
import { hits, isInside, type Box } from './labels.ts';
import type { MapText } from './mapText.svelte.ts';

/** A name that found room, with its left end and middle height. */
export interface PlacedName extends Box {
  readonly text: string;
}

/** A name may be this much wider than its country. */
const OVERHANG = 1.05;
const NEAR_OVERHANG = 1.5;
const MIN_ROOM_PX = 20;
const MAX_NAMES = 60;
/** Where a name of a country with events may go, px from its middle, nearest first. */
const MOVES: readonly (readonly [number, number])[] = [
  [0, 0],
  [0, 15],
  [0, -15],
  [28, 0],
  [-28, 0],
  [0, 28],
  [0, -28],
  [28, 15],
  [-28, -15],
];
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

  /**
   * The names there is room for, those of `near` first, then larger countries; they yield to everything in `taken`.
   * A name of `near` may move a little to find room.
   */
  place(
    countries: readonly Country[],
    camera: Camera,
    text: Pick<MapText, 'width' | 'height'>,
    taken: readonly Box[],
    near: ReadonlySet<string>,
  ): PlacedName[] {
    const placed: PlacedName[] = [];
    const height = text.height('country');
    const isFree = (box: Box) => {
      const airy = airAround(box);
      return isInside(airy, camera) && !hits(airy, taken) && !hits(airy, placed);
    };
    for (const country of byNearness(countries, near)) {
      if (placed.length === MAX_NAMES) break;
      const isNear = near.has(country.code);
      const room = country.width * camera.scale * (isNear ? NEAR_OVERHANG : OVERHANG);
      const { x, y } = toScreen(camera, country);
      const words = room < MIN_ROOM_PX ? '' : this.nameOf(country);
      const width = words === '' ? Infinity : text.width(words, 'country');
      if (width > room) continue;
      const box = (isNear ? MOVES : MOVES.slice(0, 1))
        .map(([dx, dy]) => ({ left: x + dx - width / 2, top: y + dy - height / 2, width, height }))
        .find(isFree);
      if (box) placed.push({ ...box, text: words });
    }
    return placed;
  }
}

function byNearness(countries: readonly Country[], near: ReadonlySet<string>): readonly Country[] {
  return [
    ...countries.filter(({ code }) => near.has(code)),
    ...countries.filter(({ code }) => !near.has(code)),
  ];
}

function airAround({ left, top, width, height }: Box): Box {
  return { left: left - AIR_PX, top: top - AIR_PX, width: width + 2 * AIR_PX, height: height + 2 * AIR_PX };
}
