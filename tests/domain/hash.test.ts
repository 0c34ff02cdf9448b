import { expect, test } from 'vitest';
import { hashOf } from '../../src/domain/hash.ts';

// By the tables of FNV (www.isthe.com/chongo/tech/comp/fnv): 0x811c9dc5, 0xe40c292c, 0xbf9cf968.
test.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('the mark of “%s” is FNV-1a', (text, number) => {
  expect(hashOf(text)).toBe(number.toString(36));
});

test('letters outside ASCII count with all their bytes', () => {
  expect(new Set(['Київ', 'Львів', 'a', 'ā', 'š', 'a\u0301'].map(hashOf)).size).toBe(6);
});
