import fc from 'fast-check';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { EventTable } from '../../src/engine/eventTable.ts';
import type { TextColumns } from '../../src/engine/largeTextIndex.ts';
import type { PrefixColumns } from '../../src/engine/prefixIndex.ts';
import { PrefixIndexBuilder } from '../../src/engine/prefixIndexBuilder.ts';
import { inAllLanguages, namesOf, summaryOf } from '../../src/engine/searchedText.ts';

const WORDS = [
  ...['treaty', 'Treaties', 'Trump’s', "Trump's", 'café', 'CAFE', 'Élysée', 'Łódź', 'naïve', '№7', 'ﬁne'],
  ...['Größe', 'Groß', 'GRÖSSE', 'Straße', 'Über', 'uber', 'Weißes', 'Haus', '2025', '20', '2'],
  ...['Київ', 'Києва', 'КИЇВ', 'Кіровоград', 'й', 'Ґанок', 'ганок', 'об’єкт', 'ΣΑΣ', 'ΟΔΟΣ.Α', 'İstanbul'],
  ...['東京', '東', '京都に', 'かな', '서울', '한국', 'ภาษา', '𠮷野', '𝒜', 'ｱ', 'e\u0301', '—', '', "'"],
] as const;

/** Text in several scripts, from few words, so that they meet often. */
export const anyText: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.constantFrom<string>(...WORDS), { maxLength: 6 }),
    fc.constantFrom(' ', ' ', '-', '\n', ', ', ''),
  )
  .map(([words, gap]) => words.join(gap));

/** Beginnings of words to look for. */
export const anyBeginning: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom<string>(...WORDS), fc.integer({ min: 1, max: 6 }))
  .map(([word, length]) => word.slice(0, length));

/** A prefix index of texts, one document each. */
export function prefixIndexOf(texts: readonly string[]): PrefixColumns {
  const builder = new PrefixIndexBuilder();
  texts.forEach((text, document) => {
    builder.add(document, text);
  });
  return builder.finish(texts.length);
}

/** The columns that a worker makes while it reads. */
export function textColumnsOf(dataset: Dataset, { facets }: EventTable): TextColumns {
  const names = (items: Dataset['actors'] | Dataset['places'], ids: readonly string[]) =>
    prefixIndexOf(
      ids.map((id) => {
        const item = items.get(id);
        return item ? namesOf(item) : '';
      }),
    );
  return {
    events: prefixIndexOf(
      [...dataset.events].map((event) => `${inAllLanguages(event.title, event.label)}\n${summaryOf(event)}`),
    ),
    actors: names(dataset.actors, facets.who.values),
    places: names(dataset.places, facets.where.values),
  };
}
