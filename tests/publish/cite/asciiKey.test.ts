import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asciiKey } from '../../../src/publish/cite/asciiKey.ts';
import { anyText } from './anyCitation.ts';

test('an id that is a key already stays as it is', () => {
  expect(asciiKey('road-to-the-hague-rutte-kyiv')).toBe('road-to-the-hague-rutte-kyiv');
});

test.each([
  ['müller', /^muller-[a-z0-9]+$/],
  ['a_b', /^a-b-[a-z0-9]+$/],
  ['Київ', /^[a-z0-9]+$/],
  ['', /^[a-z0-9]+$/],
  ['{}"%,', /^[a-z0-9]+$/],
])('%s becomes one', (id, key) => {
  expect(asciiKey(id)).toMatch(key);
});

test('ids that differ only in what a key cannot hold keep different keys', () => {
  const ids = ['a b', 'a_b', 'a.b', 'ä-b', 'a-b', 'Київ', 'Львів'];
  expect(new Set(ids.map(asciiKey)).size).toBe(ids.length);
});

test('a key is a key of itself, whatever the id', () => {
  fc.assert(
    fc.property(anyText, (id) => {
      const key = asciiKey(id);
      expect(key).toMatch(/^[A-Za-z0-9-]+$/);
      expect(asciiKey(key)).toBe(key);
    }),
  );
});
