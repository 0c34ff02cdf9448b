import type { EventRecord, WhereField } from '../../schema/definition.ts';
import { Event } from '../../schema/eventRecord.ts';
import { STATUSES } from '../../schema/eventParts.ts';
import type { Collection } from '../../schema/fields.ts';
import { examine } from '../../schema/repair.ts';
import { hasRepeats } from '../../schema/repeats.ts';
import { walk } from '../../schema/walk.ts';
import { BAD_DATE, Dates, NO_DATE, PLAIN } from './dates.ts';
import { isPlainEvent } from './eventShape.ts';
import { EventStore, placeEntry } from './eventStore.ts';
import { EventTexts } from './eventTexts.ts';
import { IdHash } from './idHash.ts';
import { InlinePlaces } from './inlinePlaces.ts';
import { Interner } from './interner.ts';

const IMPORTANCE = 3;
const NONE: ReadonlySet<number> = new Set();

/**
 * Reads events into columns, in document order, as long as there is nothing about them that the check in `schema` would
 * report. What they refer to may come later in the document; that it exists is for the caller to see.
 */
export class EventReader {
  readonly store = new EventStore();
  readonly texts = new EventTexts();
  readonly dates = new Dates();
  readonly inline = new InlinePlaces();
  /** What events refer to. */
  readonly named = {
    categories: new Interner(),
    places: new Interner(),
    actors: new Interner(),
    sources: new Interner(),
  } as const;
  readonly #id = new IdHash();

  /** Reads one more; false where it has to be read by the whole check. */
  read(record: unknown): boolean {
    if (!isPlainEvent(record) && !this.#isGood(record)) return false;
    const { store } = this;
    store.makeRoom();
    const at = store.length;
    if (!this.#id.take(record.id) || !this.#readTime(record, at)) return false;
    store.firstHash[at] = this.#id.first;
    store.secondHash[at] = this.#id.second;
    store.importance[at] = record.importance ?? IMPORTANCE;
    store.status[at] = record.status === undefined ? 0 : STATUSES.indexOf(record.status);
    store.category[at] = record.category === undefined ? -1 : this.named.categories.codeOf(record.category);
    this.#readWhere(record.where);
    this.#readWho(record.who);
    this.#readSources(record);
    if (record.route) for (const place of record.route) this.named.places.codeOf(place);
    this.texts.add(record);
    store.length++;
    return true;
  }

  /** Whether a record of a rarer shape is good all the same. What leads to other events is checked with them. */
  #isGood(record: unknown): record is EventRecord {
    if (examine(Event, record, []).problems.length > 0) return false;
    const { formerIds, links, known } = record as EventRecord;
    if (formerIds?.length || links?.length || typeof known === 'object') return false;
    let isGood = true;
    walk(Event, record, [], {
      unknownField: () => (isGood = false),
      distinct: (_, list) => {
        if (hasRepeats(list)) isGood = false;
        return NONE;
      },
      reference: (_, id, collection) => {
        if (this.#canName(collection)) this.named[collection].codeOf(id);
        else isGood = false;
      },
    });
    return isGood;
  }

  #canName(collection: Collection): collection is keyof EventReader['named'] {
    return collection in this.named;
  }

  #readTime({ when }: EventRecord, at: number): boolean {
    const { dates, store } = this;
    const date =
      when === undefined
        ? NO_DATE
        : typeof when === 'string'
          ? dates.read(when)
          : dates.read(when.edtf, when.zone);
    store.date[at] = date;
    if (date === PLAIN) {
      store.first[at] = dates.first;
      store.last[at] = dates.last;
    }
    return date !== BAD_DATE;
  }

  #readWhere(where: EventRecord['where']): void {
    const list = this.store.where;
    list.begin();
    if (where) for (const entry of where) list.add(this.#placeOf(entry));
  }

  #placeOf(entry: WhereField): number {
    if (typeof entry === 'string') return placeEntry(this.named.places.codeOf(entry), false, false);
    const isAway = entry.role === 'remote' || entry.role === 'about';
    return isInline(entry)
      ? placeEntry(this.inline.codeOf(entry), true, isAway)
      : placeEntry(this.named.places.codeOf(entry.place), false, isAway);
  }

  #readWho(who: EventRecord['who']): void {
    const list = this.store.who;
    list.begin();
    if (!who) return;
    for (const entry of who) {
      list.addOnce(this.named.actors.codeOf(typeof entry === 'string' ? entry : entry.actor));
    }
  }

  /** In the order in which `sourcesOf` has them. */
  #readSources({ sources, when }: EventRecord): void {
    const list = this.store.sources;
    list.begin();
    if (sources) this.#addSources(sources);
    if (typeof when !== 'object') return;
    if (when.sources) this.#addSources(when.sources);
    for (const other of when.also ?? []) if (other.sources) this.#addSources(other.sources);
  }

  #addSources(ids: readonly string[]): void {
    for (const id of ids) this.store.sources.addOnce(this.named.sources.codeOf(id));
  }
}

function isInline(entry: Exclude<WhereField, string>): entry is Extract<typeof entry, { lat: number }> {
  return 'lat' in entry;
}
