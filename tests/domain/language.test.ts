import { expect, test } from 'vitest';
import { directionOf, matchLanguage } from '../../src/domain/language.ts';

test.each([
  [['de'], ['en', 'de'], 'de'],
  [['de-AT'], ['en', 'de'], 'de'],
  [['DE'], ['en', 'de'], 'de'],
  [['fr', 'de-CH', 'en'], ['en', 'de'], 'de'],
  [['pt-BR'], ['pt-PT', 'pt-BR'], 'pt-BR'],
  [['fr'], ['en', 'de'], undefined],
  [['den'], ['de'], undefined],
  [[], ['en'], undefined],
  [['en'], [], undefined],
])('of %j among %j it is %s', (wanted, available, expected) => {
  expect(matchLanguage(wanted, available)).toBe(expected);
});

test.each([
  ['en', 'ltr'],
  ['uk', 'ltr'],
  ['ar-EG', 'rtl'],
  ['HE', 'rtl'],
])('%s runs %s', (tag, expected) => {
  expect(directionOf(tag)).toBe(expected);
});
