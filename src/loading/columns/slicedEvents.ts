import type { Event, Place } from '../../domain/dataset.ts';
import type { Sequence } from '../../domain/sequence.ts';
import { INLINE, placeIdOf, type EventColumns } from '../../engine/columns.ts';
import { codesOf } from '../../engine/ragged.ts';
import { VERSION, type DatasetDocument, type EventRecord } from '../../schema/definition.ts';
import { toEvent } from '../../schema/normaliseEvent.ts';
import { Gazetteer } from '../../schema/normalisePlaces.ts';
import { findRow } from './idTable.ts';
import type { EventSlices } from './slicedDocument.ts';

/** Size of the cache of events: twice the number that any view reads repeatedly. */
const KEPT = 4000;

const PLACELESS: DatasetDocument = { version: VERSION, id: '', title: '', languages: [], events: [] };

/** Events of a large dataset: each is read from its text when it is asked for, the last few thousand are remembered. */
export class SlicedEvents implements Sequence<Event> {
  readonly length: number;
  readonly #slices: EventSlices;
  readonly #columns: EventColumns;
  readonly #places: ReadonlyMap<string, Place>;
  readonly #language: string;
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  /** When as many as half of those kept were read, they become the older ones, and the older ones go. */
  #recent = new Map<number, Event>();
  #older = new Map<number, Event>();

  /** `places` are those of the document. */
  constructor(
    slices: EventSlices,
    columns: EventColumns,
    places: ReadonlyMap<string, Place>,
    language: string,
  ) {
    this.length = columns.length;
    this.#slices = slices;
    this.#columns = columns;
    this.#places = places;
    this.#language = language;
  }

  at(index: number): Event | undefined {
    const row = index < 0 ? this.length + index : index;
    if (!Number.isInteger(row) || row < 0 || row >= this.length) return undefined;
    const recent = this.#recent.get(row);
    if (recent) return recent;
    const event = this.#older.get(row) ?? this.#read(row);
    if (this.#recent.size >= KEPT / 2) {
      this.#older = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(row, event);
    return event;
  }

  rowOf(id: string): number | undefined {
    const { ids, former } = this.#slices;
    return findRow(ids, id, (row) => this.at(row)!.id) ?? former.get(id);
  }

  *[Symbol.iterator](): Iterator<Event> {
    for (let row = 0; row < this.length; row++) yield this.at(row)!;
  }

  #read(row: number): Event {
    const { bytes, starts, ends } = this.#slices;
    // Checked when the document was read.
    const record = JSON.parse(this.#decoder.decode(bytes.subarray(starts[row], ends[row]))) as EventRecord;
    const event = toEvent(record, this.#gazetteerFor(record), this.#language);
    const codes = codesOf(this.#columns.places, row);
    if (!event.where.some(({ place }) => place.startsWith(INLINE))) return event;
    // Numbered within the event so far.
    const where = event.where.map((entry, at) => ({ ...entry, place: placeIdOf(this.#columns, codes[at]!) }));
    return { ...event, where };
  }

  /** A gazetteer of only the places that an event names. */
  #gazetteerFor({ where = [], route = [] }: EventRecord): Gazetteer {
    const gazetteer = new Gazetteer(PLACELESS, this.#language);
    for (const entry of [...where, ...route]) {
      const place = this.#places.get(typeof entry === 'string' ? entry : String(entry['place']));
      if (place) gazetteer.places.set(place.id, place);
    }
    return gazetteer;
  }
}
