import { expect, test } from 'vitest';
import { countText } from '../../../src/views/map/countText.ts';

test.each([
  [1, 'en', '1'],
  [9999, 'en', '9999'],
  [12_345, 'en', '12K'],
  [1_234_567, 'en', '1.2M'],
  [12_345, 'de', '12.345'],
])('%i events are written on a mark in %s as %s', (count, lang, text) => {
  expect(countText(count, lang)).toBe(text);
});

test('a long count is shortened in Ukrainian too', () => {
  expect(countText(12_345, 'uk')).toMatch(/^12.тис\.$/);
});
