import { describe, expect, test } from 'vitest';
import { loadMessages } from '../../src/i18n/messages.ts';
import { paneWords } from '../../src/i18n/paneWords.ts';
import { megabytes } from '../../src/i18n/plural.ts';

const [de, en, uk] = await Promise.all([loadMessages('de'), loadMessages('en'), loadMessages('uk')]);
/** Groups of digits are kept together by a no-break space. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a number with its noun', () => {
  test.each([
    [0, '0 Ereignisse', '0 events', '0 подій'],
    [1, '1 Ereignis', '1 event', '1 подія'],
    [2, '2 Ereignisse', '2 events', '2 події'],
    [3, '3 Ereignisse', '3 events', '3 події'],
    [4, '4 Ereignisse', '4 events', '4 події'],
    [5, '5 Ereignisse', '5 events', '5 подій'],
    [11, '11 Ereignisse', '11 events', '11 подій'],
    [12, '12 Ereignisse', '12 events', '12 подій'],
    [14, '14 Ereignisse', '14 events', '14 подій'],
    [21, '21 Ereignisse', '21 events', '21 подія'],
    [22, '22 Ereignisse', '22 events', '22 події'],
    [25, '25 Ereignisse', '25 events', '25 подій'],
    [100, '100 Ereignisse', '100 events', '100 подій'],
    [101, '101 Ereignisse', '101 events', '101 подія'],
    [1_000_000, '1.000.000 Ereignisse', '1,000,000 events', '1 000 000 подій'],
  ])('%i is “%s”, “%s”, «%s»', (n, ...expected) => {
    expect([de, en, uk].map(({ common }) => plain(common.events(n)))).toEqual(expected);
  });

  test.each([
    [0, '0 джерел', '0 фільтрів', '0 проблем у даних', '0 підказок'],
    [1, '1 джерело', '1 фільтр', '1 проблема в даних', '1 підказка'],
    [2, '2 джерела', '2 фільтри', '2 проблеми в даних', '2 підказки'],
    [5, '5 джерел', '5 фільтрів', '5 проблем у даних', '5 підказок'],
    [11, '11 джерел', '11 фільтрів', '11 проблем у даних', '11 підказок'],
    [14, '14 джерел', '14 фільтрів', '14 проблем у даних', '14 підказок'],
    [21, '21 джерело', '21 фільтр', '21 проблема в даних', '21 підказка'],
    [22, '22 джерела', '22 фільтри', '22 проблеми в даних', '22 підказки'],
    [101, '101 джерело', '101 фільтр', '101 проблема в даних', '101 підказка'],
  ])('other Ukrainian nouns: %i', (n, ...expected) => {
    expect([
      uk.story.sources(n),
      uk.shell.filters(n),
      uk.shell.problems(n),
      paneWords('uk').search.found(n),
    ]).toEqual(expected);
  });

  test.each([
    [1, '1 з 1 події'],
    [2, '1 з 2 подій'],
    [5, '1 з 5 подій'],
    [11, '1 з 11 подій'],
    [21, '1 з 21 події'],
    [22, '1 з 22 подій'],
    [101, '1 з 101 події'],
  ])('a Ukrainian noun in the genitive: of %i is «%s»', (n, words) => {
    expect(uk.common.nOfM(1, n)).toBe(words);
  });

  test('German nouns in the dative', () => {
    expect([de.common.nOfM(1, 1), de.common.nOfM(1, 3)]).toEqual(['1 von 1 Ereignis', '1 von 3 Ereignissen']);
  });

  test.each([
    ['de', '1,3 MB'],
    ['en', '1.3 MB'],
    ['uk', '1,3 МБ'],
  ])('an amount of data in %s is “%s”', (lang, text) => {
    expect(plain(megabytes(lang, 1_260_000, 1))).toBe(text);
  });
});
