import type { Dataset } from '../../domain/dataset.ts';
import type { Text } from '../../domain/text.ts';
import { INLINE } from '../../engine/columns.ts';
import type { TextColumns } from '../../engine/largeTextIndex.ts';
import type { PrefixColumns } from '../../engine/prefixIndex.ts';
import { PrefixIndexBuilder } from '../../engine/prefixIndexBuilder.ts';
import { inAllLanguages, namesOf, summaryOf } from '../../engine/searchedText.ts';
import type { TextField } from '../../schema/definition.ts';
import { toText } from '../../schema/normaliseText.ts';
import type { ReadDocument } from './documentReader.ts';
import type { SlicedDocument } from './slicedDocument.ts';

const SLICE = 1000;

/** What a search looks through: to be taken before the document is handed over, and indexed after. */
export interface SearchTexts extends Pick<ReadDocument, 'texts' | 'order'> {
  readonly language: string;
  /** By code of the facets `who` and `where`. */
  readonly actors: readonly string[];
  readonly places: readonly string[];
}

/** Takes from a document what a search looks through. */
export function searchTexts({ document, texts, order }: ReadDocument): SearchTexts {
  const { dataset, columns } = document;
  const { who, where } = columns.facets;
  return {
    texts,
    order,
    language: dataset.languages[0] ?? 'und',
    actors: who.values.map((id) => namesOf(dataset.actors.get(id)!)),
    places: where.values.map((id) => placeNames(id, dataset, document)),
  };
}

/** Indexes all words; yields for a rest, without having anything to hand on. */
export function* indexTexts(searched: SearchTexts): Generator<void, TextColumns> {
  const { texts, order, language } = searched;
  const events = new PrefixIndexBuilder();
  for (let row = 0; row < order.length; row++) {
    const at = order[row]!;
    events.add(row, wordsOf(texts.title(at), texts.label(at), language));
    const summary = texts.summary(at);
    if (summary !== undefined) events.add(row, summaryOf({ summary: toText(summary, language) }));
    if (row % SLICE === 0) yield;
  }
  yield;
  return {
    events: events.finish(order.length),
    actors: indexNames(searched.actors),
    places: indexNames(searched.places),
  };
}

function indexNames(names: readonly string[]): PrefixColumns {
  const index = new PrefixIndexBuilder();
  names.forEach((name, code) => index.add(code, name));
  return index.finish(names.length);
}

/** Most events have a title in one language and no label: then the text is there already. */
function wordsOf(title: TextField, label: TextField | undefined, language: string): string {
  if (label === undefined && typeof title === 'string') return title;
  return inAllLanguages(toText(title, language), label === undefined ? undefined : toText(label, language));
}

function placeNames(id: string, { places }: Dataset, document: SlicedDocument): string {
  const place = places.get(id);
  if (place) return namesOf(place);
  const { codes, texts } = document.inlineNames;
  const name: Text | undefined = texts[codes[Number(id.slice(INLINE.length)) - 1]! - 1];
  return inAllLanguages(name);
}
