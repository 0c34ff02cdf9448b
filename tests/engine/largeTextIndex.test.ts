import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor, Dataset, Event, Place } from '../../src/domain/dataset.ts';
import { foldedWords } from '../../src/domain/fold.ts';
import { buildEventTable } from '../../src/engine/eventTable.ts';
import { largeTextIndex } from '../../src/engine/largeTextIndex.ts';
import { buildTextIndex } from '../../src/engine/textIndex.ts';
import { anyDataset } from '../fixtures/anyDataset.ts';
import { event, smallDataset } from '../fixtures/smallDataset.ts';
import { anyBeginning, anyText, textColumnsOf } from './anyText.ts';

function indexOf(dataset: Dataset) {
  const table = buildEventTable(dataset);
  return largeTextIndex(table, textColumnsOf(dataset, table));
}

/** A summary with formatting, and what is to be read of it. */
const FORMATTED = 'Ein *Frie*den, [in Київ](https://example.org/treaty):\n\n2. Größe';
const PLAIN = 'Ein Frieden, in Київ: Größe';

/** A dataset with words in several scripts. */
const anyWordyDataset: fc.Arbitrary<Dataset> = fc
  .tuple(anyDataset, fc.infiniteStream(anyText))
  .map(([dataset, texts]): Dataset => {
    const next = () => String(texts.next().value);
    const wordy = <T extends Actor | Place>(items: ReadonlyMap<string, T>) =>
      new Map(
        [...items].map(([id, item]) => [
          id,
          { ...item, name: { en: next(), uk: next() }, aliases: [next()] },
        ]),
      );
    return {
      ...dataset,
      events: [...dataset.events].map((one) => ({
        ...one,
        title: { en: next(), de: next() },
        label: { uk: next() },
        summary: { de: next(), en: FORMATTED },
      })),
      actors: wordy(dataset.actors),
      places: wordy(dataset.places),
    };
  });

const anyAsked = fc
  .array(fc.oneof({ weight: 3, arbitrary: anyBeginning }, anyText), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(' '));

describe('largeTextIndex', () => {
  test('matches what a scan of all words matches', () => {
    fc.assert(
      fc.property(anyWordyDataset, anyAsked, (dataset, asked) => {
        expect([...indexOf(dataset).matchRows(asked)]).toEqual(plainMatches(dataset, asked));
      }),
      { numRuns: 500 },
    );
  });

  test('matches what the small index matches where that need not guess', () => {
    fc.assert(
      fc.property(anyWordyDataset, anyAsked, (dataset, asked) => {
        const rows = indexOf(dataset).matchRows(asked).rows();
        if (rows.length > 0) expect(rows).toEqual(buildTextIndex(dataset).matchRows(asked).rows());
      }),
      { numRuns: 200 },
    );
  });

  test('finds the rows that match: whole words of their own text first, then beginnings in it, then by importance and time', () => {
    fc.assert(
      fc.property(anyWordyDataset, anyAsked, (dataset, asked) => {
        const words = foldedWords(asked);
        const isOwn = (row: number) => words.every((word) => begins(ownWords(dataset.events.at(row)!), word));
        const telling = words.filter(
          (word) => !words.some((other) => other !== word && other.startsWith(word)),
        );
        const isWhole = (row: number) =>
          telling.every((word) => ownWords(dataset.events.at(row)!).includes(word));
        const worth = (row: number) =>
          (isWhole(row) ? 20 : isOwn(row) ? 10 : 0) + dataset.events.at(row)!.importance;
        const expected = plainMatches(dataset, asked).sort((a, b) => worth(b) - worth(a) || a - b);
        expect(indexOf(dataset).search(asked).rows).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  test('finds actors and places by any of their names, those with most events first', () => {
    const small = indexOf(smallDataset);
    expect(small.search('Kyjiw').places).toEqual(['kyiv']);
    expect(small.search('Зеленський').actors).toEqual(['zelenskyy']);
    const used = largeTextIndexOn({ actors: ['ann', 'bob', 'bob', 'cem', 'cem'] });
    expect(used.search('actor').actors).toEqual(['bob', 'cem', 'ann']);
  });

  test('shows some of very many, and matches all', () => {
    const actors = Array.from({ length: 3000 }, (_, at) => `a${String(at >> 1)}`);
    const index = largeTextIndexOn({ actors });
    const found = index.search('actor');
    expect([found.rows.length, found.actors.length]).toEqual([50, 50]);
    expect(found.actors.slice(0, 2)).toEqual(['a0', 'a1']);
    expect(index.matchRows('actor').count()).toBe(3000);
    expect(index.matchRows('actor 17').count()).toBe(0);
    expect(index.matchRows('actor a17').count()).toBe(22);
  });

  test('one word may be in the text and another in a name', () => {
    const index = indexOf(smallDataset);
    expect(index.matchRows('rutte kyiv').count()).toBe(1);
    expect(index.matchRows('rutte nowhere').count()).toBe(0);
    expect(index.matchRows('ru rutte r').equals(index.matchRows('rutte'))).toBe(true);
  });

  test.each(['', '   ', '?!', '—'])('%j has no words and matches nothing', (text) => {
    const index = indexOf(smallDataset);
    expect(index.matchRows(text).count()).toBe(0);
    expect(index.search(text)).toEqual({ rows: [], actors: [], places: [] });
  });

  test('guesses nothing: a slip of the finger finds nothing', () => {
    expect(indexOf(smallDataset).search('Wahsington').rows).toEqual([]);
  });

  test('an empty dataset has an index too', () => {
    const empty = indexOf({ ...smallDataset, events: [], places: new Map(), actors: new Map() });
    expect(empty.search('kyiv')).toEqual({ rows: [], actors: [], places: [] });
  });
});

/** One event for each actor named. */
function largeTextIndexOn({ actors }: { readonly actors: readonly string[] }) {
  return indexOf({
    ...smallDataset,
    events: actors.map((actor, row) => event({ id: `e${String(row)}`, title: {}, who: [{ actor }] })),
    actors: new Map(
      actors.map((id) => [id, { id, kind: 'person', name: { en: `Actor ${id}` }, aliases: [], roles: [] }]),
    ),
  });
}

/** What `matchRows` promises, written the slow and obvious way. */
function plainMatches(dataset: Dataset, asked: string): number[] {
  const words = foldedWords(asked);
  return [...dataset.events].flatMap((one, row) => {
    const all = [...ownWords(one), ...namedWords(dataset, one)];
    return words.length > 0 && words.every((word) => begins(all, word)) ? [row] : [];
  });
}

const begins = (all: readonly string[], word: string) => all.some((other) => other.startsWith(word));

function ownWords({ title, label, summary }: Event): string[] {
  const summaries = Object.values(summary ?? {}).map((text) => text.replace(FORMATTED, PLAIN));
  return [...Object.values(title), ...Object.values(label ?? {}), ...summaries].flatMap(foldedWords);
}

function namedWords({ actors, places }: Dataset, { who, where }: Event): string[] {
  const records: (Actor | Place | undefined)[] = who.map(({ actor }) => actors.get(actor));
  for (const { place } of where) {
    const seen = new Set<Place>();
    for (
      let at = places.get(place);
      at && !seen.has(at);
      at = at.within ? places.get(at.within) : undefined
    ) {
      seen.add(at);
    }
    records.push(...seen);
  }
  return records.flatMap((record) =>
    record ? [...Object.values(record.name), ...record.aliases].flatMap(foldedWords) : [],
  );
}
