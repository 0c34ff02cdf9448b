import type { Event, WholeDataset } from '../domain/dataset.ts';
import type { DatasetDocument } from './definition.ts';
import { toEvent } from './normaliseEvent.ts';
import { Gazetteer } from './normalisePlaces.ts';
import { toClaim } from './normaliseClaim.ts';
import { toActor, toCategory, toDispute, toEra, toSource, toStory } from './normaliseRecords.ts';
import { present, textField, toText } from './normaliseText.ts';

const SLICE = 1000;

/** A checked document as the application uses it. */
export function normalise(document: DatasetDocument): WholeDataset {
  const steps = normaliseInSteps(document);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same with rests: yields how many events it has read. */
export function* normaliseInSteps(document: DatasetDocument): Generator<number, WholeDataset> {
  const language = document.languages[0] ?? 'und';
  const gazetteer = new Gazetteer(document, language);
  const events: Event[] = [];
  for (const record of document.events) {
    events.push(toEvent(record, gazetteer, language));
    if (events.length % SLICE === 0) yield events.length;
  }
  const sourceLanguages = new Map((document.sources ?? []).map((source) => [source.id, source.language]));
  return {
    id: document.id,
    title: toText(document.title, language),
    ...textField('finding', document.finding, language),
    ...textField('summary', document.summary, language),
    ...textField('method', document.method, language),
    ...textField('borders', document.borders, language),
    languages: document.languages,
    ...present(document, 'asOf', 'updated', 'license', 'credit', 'contact'),
    categories: (document.categories ?? []).map((record, index) => toCategory(record, index, language)),
    places: gazetteer.places,
    actors: byId((document.actors ?? []).map((record) => toActor(record, language))),
    sources: byId((document.sources ?? []).map(toSource)),
    events: events.sort(inTimeOrder),
    claims: (document.claims ?? []).map((record) => toClaim(record, sourceLanguages, language)),
    eras: (document.eras ?? []).flatMap((record) => toEra(record, language)),
    stories: (document.stories ?? []).map((record) => toStory(record, language)),
    disputes: (document.disputes ?? []).map((record) => toDispute(record, language)),
    complete: true,
  };
}

/** By earliest start, then latest end descending; undated last. Sorting keeps document order among equals. */
function inTimeOrder(a: Event, b: Event): number {
  if (!a.time || !b.time) return Number(!a.time) - Number(!b.time);
  return compare(a.time.earliestStart, b.time.earliestStart) || compare(b.time.latestEnd, a.time.latestEnd);
}

/** Safe for infinities, whose difference is no number. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byId<TRecord extends { readonly id: string }>(records: readonly TRecord[]): Map<string, TRecord> {
  return new Map(records.map((record) => [record.id, record]));
}
