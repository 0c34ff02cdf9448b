import { expect, test } from 'vitest';
import { editDistance, nearest, slugOf } from '../../src/schema/suggest.ts';

test.each([
  ['importence', 'importance', 1],
  ['lable', 'label', 1],
  ['', 'abc', 3],
  ['same', 'same', 0],
  ['wehn', 'when', 1],
])('from “%s” to “%s” it takes %d edits', (from, to, edits) => {
  expect(editDistance(from, to)).toBe(edits);
});

test.each([
  ['importence', 'importance'],
  ['Titel', 'title'],
  ['lng', undefined],
  ['whatever', undefined],
])('for “%s” the nearest known field is %s', (word, expected) => {
  expect(nearest(word, ['id', 'title', 'label', 'importance', 'when', 'where'])).toBe(expected);
});

test.each([
  ['Kyiv_2024', 'kyiv-2024'],
  ['Évian 1962', 'evian-1962'],
  ['--a--b--', 'a-b'],
  ['Київ', undefined],
])('the slug of “%s” is %s', (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});
