import { foldedWords } from '../domain/fold.ts';
import { BitSet } from './bitSet.ts';
import type { EventTable } from './eventTable.ts';
import type { FacetIndex } from './facetIndex.ts';
import { documentsWith, type PrefixColumns } from './prefixIndex.ts';
import type { Found, TextIndex } from './textIndex.ts';

/** The words of a dataset, by what they belong to. Names reach rows through facets, so none is kept twice. */
export interface TextColumns {
  /** By row: title, label and summary, as `searchedText.ts` has them. */
  readonly events: PrefixColumns;
  /** By code of `facets.who`: the names of actors. */
  readonly actors: PrefixColumns;
  /** By code of `facets.where`: the names of places. */
  readonly places: PrefixColumns;
}

/** What has a word: rows in their own text, whole or as a beginning, rows by it or by a name, actors and places. */
interface Hits {
  readonly whole: BitSet;
  readonly own: BitSet;
  readonly rows: BitSet;
  readonly actors: BitSet;
  readonly places: BitSet;
}

/** More are shown nowhere: who wants all filters by the text. */
const MOST = 50;
/** Beyond so many codes their rows are not looked up one code after the other. */
const MANY_CODES = 1000;
/** The highest importance of an event. */
const HIGHEST = 5;
/** Words remembered, each as sets over all rows: those of a text being typed stay the same but for the last. */
const WORDS_KEPT = 16;

/**
 * Search over more events than `buildTextIndex` can serve. A row matches when each word begins a word of its own
 * text, of a name of one of its actors, or of one of the places it lies in. Nothing is guessed: rough spellings would
 * have to be compared with a million terms at each key stroke.
 */
export function largeTextIndex(table: EventTable, columns: TextColumns): TextIndex {
  const { who, where } = table.facets;
  const kept = new Map<string, Hits>();
  const byImportance = rowsByImportance(table);
  return {
    search(text): Found {
      const hits = hitsOfAll(text);
      if (!hits) return { rows: [], actors: [], places: [] };
      return {
        rows: firstOf([hits.whole, hits.own.andNot(hits.whole), hits.rows.andNot(hits.own)], byImportance()),
        actors: mostUsed(who, hits.actors),
        places: mostUsed(where, hits.places),
      };
    },
    matchRows: (text) => hitsOfAll(text)?.rows ?? new BitSet(table.length),
  };

  /** What has every word; undefined where nothing does, or there are no words. */
  function hitsOfAll(text: string): Hits | undefined {
    let all: Hits | undefined;
    for (const word of wordsOf(text)) {
      const hits = hitsOf(word);
      all = all ? both(all, hits) : hits;
      // An actor or place named so would have rows.
      if (all.rows.count() === 0) return undefined;
    }
    return all;
  }

  function hitsOf(word: string): Hits {
    const known = kept.get(word);
    if (known) return known;
    const whole = documentsWith(columns.events, word, true);
    const own = documentsWith(columns.events, word);
    const actors = documentsWith(columns.actors, word);
    const places = documentsWith(columns.places, word);
    const rows = new BitSet(table.length, own.words.slice());
    addRows(rows, who, actors);
    addRows(rows, where, places);
    const hits = { whole, own, rows, actors, places };
    if (kept.size >= WORDS_KEPT) kept.delete(kept.keys().next().value!);
    kept.set(word, hits);
    return hits;
  }
}

/** What the first search would otherwise take time for, in pieces between which a page can draw. */
export function preparations({ facets: { who, where } }: EventTable): readonly (() => unknown)[] {
  return [who, where].flatMap((facet) => [() => facet.rowsOf(0), () => facet.totals]);
}

/** Folded words, without those that another begins with and that say nothing more. */
function wordsOf(text: string): string[] {
  const words = [...new Set(foldedWords(text))];
  return words.filter((word) => !words.some((other) => other !== word && other.startsWith(word)));
}

function both(a: Hits, b: Hits): Hits {
  return {
    whole: a.whole.and(b.whole),
    own: a.own.and(b.own),
    rows: a.rows.and(b.rows),
    actors: a.actors.and(b.actors),
    places: a.places.and(b.places),
  };
}

/** Adds the rows that have any of some codes. */
function addRows(rows: BitSet, facet: FacetIndex, codes: BitSet): void {
  const { words } = rows;
  if (codes.count() <= MANY_CODES) {
    codes.forEach((code) => {
      const some = facet.rowsOf(code);
      for (let at = 0; at < some.length; at++) words[some[at]! >>> 5]! |= 1 << (some[at]! & 31);
    });
    return;
  }
  const { offsets, codes: ofRows } = facet.rows;
  for (let row = 0; row < rows.length; row++) {
    for (let at = offsets[row]!, end = offsets[row + 1]!; at < end; at++) {
      if ((codes.words[ofRows[at]! >>> 5]! >>> (ofRows[at]! & 31)) & 1) {
        words[row >>> 5]! |= 1 << (row & 31);
        break;
      }
    }
  }
}

/** The first rows of some sets, one set after the other, in each the important ones first and then in time order. */
function firstOf(sets: readonly BitSet[], byImportance: readonly BitSet[]): number[] {
  const rows: number[] = [];
  for (const set of sets) {
    for (const important of byImportance) {
      for (let at = 0; at < set.words.length; at++) {
        for (let rest = set.words[at]! & important.words[at]!; rest !== 0; rest &= rest - 1) {
          rows.push((at << 5) + 31 - Math.clz32(rest & -rest));
          if (rows.length === MOST) return rows;
        }
      }
    }
  }
  return rows;
}

/** The rows of each importance, the highest first; made when first asked for. */
function rowsByImportance({ length, importance }: EventTable): () => readonly BitSet[] {
  let sets: BitSet[] | undefined;
  return () => {
    if (sets) return sets;
    sets = Array.from({ length: HIGHEST + 1 }, () => new BitSet(length));
    const words = sets.map((set) => set.words);
    for (let row = 0; row < length; row++) words[importance[row]!]![row >>> 5]! |= 1 << (row & 31);
    return sets.reverse();
  };
}

/** The values of some codes, those with most events first. */
function mostUsed({ totals, values }: FacetIndex, codes: BitSet): string[] {
  const best: number[] = [];
  codes.forEach((code) => {
    if (best.length === MOST && totals[code]! <= totals[best[MOST - 1]!]!) return;
    if (best.length === MOST) best.pop();
    let at = best.length;
    while (at > 0 && totals[best[at - 1]!]! < totals[code]!) at--;
    best.splice(at, 0, code);
  });
  return best.map((code) => values[code]!);
}
