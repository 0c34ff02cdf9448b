// https://lucaong.github.io/minisearch/
import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Actor, Dataset, Event, Place } from '../domain/dataset.ts';
import { foldedWords } from '../domain/fold.ts';
import { ancestors } from '../domain/places.ts';
import { BitSet } from './bitSet.ts';
import { inAllLanguages, namesOf, summaryOf } from './searchedText.ts';

/** What a text leads to, best first; actors and places only where events name them. Of very many the best. */
export interface Found {
  readonly rows: readonly number[];
  readonly actors: readonly string[];
  readonly places: readonly string[];
}

/** Full-text search over a dataset in all its languages at once. */
export interface TextIndex {
  search(text: string): Found;
  /** The rows that hold every word of the text; none where the text has no words. */
  matchRows(text: string): BitSet;
}

/** Rough spellings are tried only where no exact one is found; below this length a slip is another word. */
const FUZZY_FROM = 5;
const FUZZY_SHARE = 0.2;

const STRICT: SearchOptions = { combineWith: 'AND', prefix: true };
const ROUGH: SearchOptions = {
  ...STRICT,
  fuzzy: (word) => (word.length >= FUZZY_FROM ? FUZZY_SHARE : false),
};

const EVENT_FIELDS = { title: 5, people: 2, places: 2, summary: 1 } as const;
const NAME_FIELDS = { name: 3, more: 1 } as const;

/** Indexes titles, summaries, people and places in every language present, other names included. */
export function buildTextIndex(dataset: Dataset): TextIndex {
  const { actors, places } = dataset;
  const all = [...dataset.events];
  const events = index(EVENT_FIELDS, all, (event, row) => ({ id: row, ...eventWords(dataset, event) }));
  const named = <T>(items: ReadonlyMap<string, T>, idsOf: (event: Event) => readonly string[]) =>
    [...new Set(all.flatMap(idsOf))].flatMap((id) => items.get(id) ?? []);
  const people = index(
    NAME_FIELDS,
    named(actors, ({ who }) => who.map(({ actor }) => actor)),
    (actor) => ({ id: actor.id, ...actorWords(actor) }),
  );
  const spots = index(
    NAME_FIELDS,
    named(places, ({ where }) => where.flatMap(({ place }) => ancestors(places, place))),
    (place) => ({ id: place.id, ...placeWords(place) }),
  );
  return {
    search: (text) => ({
      rows: find(events, text) as number[],
      actors: find(people, text) as string[],
      places: find(spots, text) as string[],
    }),
    matchRows: (text) => {
      const rows = new BitSet(dataset.events.length);
      for (const row of find(events, text) as number[]) rows.add(row);
      return rows;
    },
  };
}

interface Words {
  readonly id: number | string;
  readonly [field: string]: number | string;
}

function index<T>(
  fields: Readonly<Record<string, number>>,
  items: readonly T[],
  words: (item: T, at: number) => Words,
) {
  const search = new MiniSearch<Words>({
    fields: Object.keys(fields),
    tokenize: foldedWords,
    processTerm: (word) => word,
    searchOptions: { boost: fields },
  });
  search.addAll(items.map(words));
  return search;
}

function find(search: MiniSearch<Words>, text: string): (number | string)[] {
  const exact = search.search(text, STRICT);
  const found = exact.length ? exact : search.search(text, ROUGH);
  return found.map(({ id }) => id as number | string);
}

function eventWords(dataset: Dataset, event: Event) {
  const named = new Set(event.where.flatMap(({ place }) => ancestors(dataset.places, place)));
  return {
    title: inAllLanguages(event.title, event.label),
    summary: summaryOf(event),
    people: joined(event.who, ({ actor }) => known(dataset.actors.get(actor))),
    places: joined(named, (place) => known(dataset.places.get(place))),
  };
}

function actorWords(actor: Actor) {
  return { name: namesOf(actor), more: inAllLanguages(...actor.roles.map(({ title }) => title)) };
}

function placeWords(place: Place) {
  return { name: namesOf(place), more: place.country ?? '' };
}

function known(record: Actor | Place | undefined): string {
  return record ? namesOf(record) : '';
}

function joined<T>(items: Iterable<T>, words: (item: T) => string): string {
  return [...items].map(words).join(' ');
}
