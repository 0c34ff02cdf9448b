import { describe, expect, test } from 'vitest';
import type { Source } from '../../../src/domain/dataset.ts';
import { findSources } from '../../../src/views/sources/findSources.ts';
import { firstOf, groupSources, type Grouping } from '../../../src/views/sources/sourceGroups.ts';

const SOURCES: Source[] = [
  { id: 'bare', title: 'Nothing is known of it' },
  { id: 'zeit', title: 'Über den Gipfel', publisher: 'Zeitung', published: '2024-10-03', language: 'de' },
  {
    id: 'nato',
    title: 'A notice',
    publisher: 'NATO',
    published: '2025-04-23',
    language: 'en',
    type: 'primary',
  },
  {
    id: 'nato-old',
    title: 'An old notice',
    publisher: 'NATO',
    published: '2014',
    language: 'en',
    type: 'primary',
  },
  {
    id: 'emile',
    title: 'À la une',
    publisher: 'Émile',
    published: '2025-04-24~',
    language: 'fr',
    type: 'report',
  },
  {
    id: 'paper',
    title: 'A paper',
    publisher: 'Institute',
    published: '202X',
    language: 'en',
    type: 'analysis',
  },
  {
    id: 'table',
    title: 'A table',
    publisher: 'Institute',
    published: '2024~/2025',
    language: 'uk',
    type: 'data',
  },
  {
    id: 'annals',
    title: 'Annales',
    publisher: 'Livius',
    published: '-0043',
    language: 'la',
    type: 'primary',
  },
];

const grouped = (by: Grouping, lang = 'en') =>
  groupSources(SOURCES, by, lang).map(({ key, sources }) => [key, sources.map(({ id }) => id)]);

describe('sources in groups', () => {
  test.each<[Grouping, [string, string[]][]]>([
    [
      'publisher',
      [
        ['Émile', ['emile']],
        ['Institute', ['table', 'paper']],
        ['Livius', ['annals']],
        ['NATO', ['nato', 'nato-old']],
        ['Zeitung', ['zeit']],
        ['', ['bare']],
      ],
    ],
    [
      'type',
      [
        ['primary', ['nato', 'nato-old', 'annals']],
        ['report', ['emile']],
        ['analysis', ['paper']],
        ['data', ['table']],
        ['', ['zeit', 'bare']],
      ],
    ],
    [
      'language',
      [
        ['en', ['nato', 'nato-old', 'paper']],
        ['fr', ['emile']],
        ['de', ['zeit']],
        ['la', ['annals']],
        ['uk', ['table']],
        ['', ['bare']],
      ],
    ],
    [
      'date',
      [
        ['2025', ['emile', 'nato']],
        ['2024', ['zeit', 'table']],
        ['2014', ['nato-old']],
        ['-43', ['annals']],
        ['', ['bare', 'paper']],
      ],
    ],
  ])('by %s, the newest first, last those of which nobody says it', (by, groups) => {
    expect(grouped(by)).toEqual(groups);
  });

  test('languages as frequent as each other follow the reader’s alphabet', () => {
    expect(grouped('language', 'de').map(([key]) => key)).toEqual(['en', 'de', 'fr', 'la', 'uk', '']);
  });

  test('none give none', () => {
    expect(groupSources([], 'publisher', 'en')).toEqual([]);
  });

  test.each([
    [0, []],
    [1, [['Émile', 1]]],
    [
      2,
      [
        ['Émile', 1],
        ['Institute', 1],
      ],
    ],
    [
      4,
      [
        ['Émile', 1],
        ['Institute', 2],
        ['Livius', 1],
      ],
    ],
  ])('the first %i end in the middle of a group where they must', (most, first) => {
    const groups = firstOf(groupSources(SOURCES, 'publisher', 'en'), most);
    expect(groups.map(({ key, sources }) => [key, sources.length])).toEqual(first);
  });
});

describe('finding a source', () => {
  test.each([
    ['', SOURCES.map(({ id }) => id)],
    ['   ', SOURCES.map(({ id }) => id)],
    ['emile', ['emile']],
    ['UBER zeit', ['zeit']],
    ['notice nato', ['nato', 'nato-old']],
    ['known', ['bare']],
    ['nowhere', []],
  ])('%j', (typed, ids) => {
    expect(findSources(SOURCES, typed).map(({ id }) => id)).toEqual(ids);
  });
});
