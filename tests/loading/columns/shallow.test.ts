import { expect, test } from 'vitest';
import { shallow } from '../../../src/loading/columns/shallow.ts';

test('what is deeper or more is taken away', () => {
  const value = { a: [1, [2, [3]]], b: { c: { d: {} } } };
  expect(shallow(value, 2)).toEqual({ a: [1, []], b: { c: {} } });
  expect(shallow([1, 2, 3], 1, 2)).toEqual([1, 2]);
});

test('what is neither stays itself', () => {
  const value = { a: [1, { b: 'c' }], d: null };
  expect(shallow(value, 3, 2)).toBe(value);
  expect(shallow(null, 0)).toBeNull();
});

test('no depth is too deep', () => {
  const deep: unknown = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`);
  expect(JSON.stringify(shallow(deep, 3))).toBe('[[[[]]]]');
});
