import type { Location, Place } from '../domain/dataset.ts';
import type { DatasetDocument, PlaceRecord, WhereField } from './definition.ts';
import { present, textField, toText } from './normaliseText.ts';
import { coordinatesOf } from './placesCheck.ts';

/** Marks the made-up id of a place written in line; no slug starts with it. */
const INLINE = '~';

/** The places of a dataset while its events are read: those of the document, and those events write in line. */
export class Gazetteer {
  readonly places = new Map<string, Place>();
  readonly #inline = new Map<string, string>();
  readonly #language: string;

  constructor(document: DatasetDocument, language: string) {
    this.#language = language;
    const records = new Map((document.places ?? []).map((place) => [place.id, place]));
    for (const record of records.values()) {
      const coordinates = coordinatesOf(record.id, records);
      // A place that is nowhere cannot be drawn: its events wait in the "no place" tray.
      if (coordinates) this.places.set(record.id, toPlace(record, coordinates, language));
    }
    for (const [id, place] of this.places) {
      if (place.within === undefined || this.places.has(place.within)) continue;
      const { within: _, ...rest } = place;
      this.places.set(id, rest);
    }
  }

  /** The location an entry of `where` stands for; undefined where its place cannot be drawn. */
  locate(where: WhereField): Location | undefined {
    if (typeof where === 'string') return this.places.has(where) ? { place: where } : undefined;
    if (isInline(where)) return { place: this.#inlinePlace(where), ...present(where, 'role') };
    return this.places.has(where.place) ? { place: where.place, ...present(where, 'role') } : undefined;
  }

  #inlinePlace({ lat, lon, name, radiusKm = 0 }: InlinePlace): string {
    const key = JSON.stringify([lat, lon, name, radiusKm]);
    const known = this.#inline.get(key);
    if (known !== undefined) return known;
    const id = `${INLINE}${this.#inline.size + 1}`;
    this.#inline.set(key, id);
    this.places.set(id, {
      id,
      name: {},
      ...textField('name', name, this.#language),
      aliases: [],
      lat,
      lon,
      radiusKm,
    });
    return id;
  }
}

type PlaceObject = Exclude<WhereField, string>;
type InlinePlace = Extract<PlaceObject, { lat: number }>;

function isInline(where: PlaceObject): where is InlinePlace {
  return 'lat' in where;
}

function toPlace(record: PlaceRecord, coordinates: { lat: number; lon: number }, language: string): Place {
  return {
    id: record.id,
    name: toText(record.name, language),
    aliases: record.aliases ?? [],
    ...present(record, 'within', 'country', 'wikidata'),
    ...coordinates,
    radiusKm: record.radiusKm ?? 0,
  };
}
