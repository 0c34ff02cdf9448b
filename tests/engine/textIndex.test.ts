import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/domain/fold.ts';
import { buildTextIndex } from '../../src/engine/textIndex.ts';
import { smallDataset as dataset } from '../fixtures/smallDataset.ts';

const index = buildTextIndex(dataset);
const ids = (text: string) => [...index.matchRows(text).rows()].map((row) => dataset.events[row]!.id);

describe('buildTextIndex', () => {
  test.each(['Kyiv', 'Kiew', 'Kiev', 'Kyjiw', 'Київ', 'київ', 'КИІВ', 'KIEW', 'kie'])(
    '%s finds Kyiv',
    (text) => {
      expect(index.search(text).places).toEqual(['kyiv']);
      expect(ids(text)).toContain('rutte-kyiv');
    },
  );

  test.each([
    ['Selenskyj', ['rutte-kyiv', 'phone-call']],
    ['Зеленський', ['rutte-kyiv', 'phone-call']],
    ['gipfel haag', ['hague-summit']],
    ['Den-Haag', ['hague-summit']],
    ['weisses', ['rutte-washington']],
    ['brussel', ['trade-month', 'rutte-washington', 'undated-pledge']],
    ['unannounced', ['rutte-washington']],
    ['otan', ['wales-summit', 'trade-month', 'hague-summit']],
    ['rutte kyiv', ['rutte-kyiv']],
    ['rutte nowhere-at-all', []],
  ])('%s matches %j', (text, expected) => {
    expect(ids(text)).toEqual(expected);
  });

  test('the title counts more than the people and the summary', () => {
    expect(index.search('washington').rows[0]).toBe(
      dataset.events.findIndex(({ id }) => id === 'rutte-washington'),
    );
  });

  test('people and places that no event names are not found', () => {
    const events = dataset.events.filter(({ id }) => id === 'rutte-washington');
    const index = buildTextIndex({ ...dataset, events });
    expect(index.search('Kyiv').places).toEqual([]);
    expect(index.search('Zelenskyy').actors).toEqual([]);
    expect(index.search('Washington').places).toContain('washington');
    expect(index.search('Rutte').actors).toEqual(['rutte']);
  });

  test('a slip of the finger still finds, but only where nothing is spelt so', () => {
    expect(index.search('Zelenskiy').actors).toEqual(['zelenskyy']);
    expect(ids('Wahsington')).toEqual(['rutte-washington']);
    expect(ids('Wales')).toEqual(['wales-summit']);
  });

  test.each(['', '   ', '?!', '—'])('%j has no words and matches nothing', (text) => {
    expect(ids(text)).toEqual([]);
    expect(index.search(text)).toEqual({ rows: [], actors: [], places: [] });
  });

  test('no text makes it fail, and accents and case never matter', () => {
    const word = fc.constantFrom('Élysée', 'Brüssel', 'Київ', 'Zelenskyy', 'Weißes Haus', 'Rütte');
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), word), (text) => {
        expect(index.search(text)).toEqual(index.search(fold(text)));
        expect(index.matchRows(text.toUpperCase()).rows()).toEqual(
          index.matchRows(fold(text.toUpperCase())).rows(),
        );
      }),
    );
  });

  test('an empty dataset has an index too', () => {
    const empty = buildTextIndex({ ...dataset, events: [], places: new Map(), actors: new Map() });
    expect(empty.search('kyiv')).toEqual({ rows: [], actors: [], places: [] });
  });
});
