import { expect, test } from 'vitest';
import { countryName, languageName } from '../../src/ui/countryName.ts';

test.each([
  ['ua', 'Ukraine', 'Ukraine', 'Україна'],
  ['tr', 'Türkei', 'Türkiye', 'Туреччина'],
  ['nl', 'Niederlande', 'Netherlands', 'Нідерланди'],
  ['gb', 'Vereinigtes Königreich', 'United Kingdom', 'Велика Британія'],
])('the country %s is “%s”, “%s” and «%s»', (code, ...names) => {
  expect(['de', 'en', 'uk'].map((lang) => countryName(code, lang))).toEqual(names);
});

test('languages have names in every language, and what is none keeps its tag', () => {
  expect(['de', 'en', 'uk'].map((lang) => languageName('uk', lang))).toEqual([
    'Ukrainisch',
    'Ukrainian',
    'українська',
  ]);
  expect(languageName('not a tag', 'uk')).toBe('not a tag');
});
