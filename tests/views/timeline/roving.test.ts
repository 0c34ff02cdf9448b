import { describe, expect, test } from 'vitest';
import { rove } from '../../../src/views/timeline/roving.ts';
import { layoutOfAll } from './layoutOfSmall.ts';

const { layout } = layoutOfAll();
const order = [0, 1, 2, 3, 4, 5];

describe('rove', () => {
  test.each<[string, number | null, number | undefined]>([
    ['ArrowRight', null, 0],
    ['ArrowRight', 2, 3],
    ['ArrowRight', 5, 5],
    ['ArrowLeft', null, 5],
    ['ArrowLeft', 2, 1],
    ['ArrowLeft', 0, 0],
    ['Home', 4, 0],
    ['End', 1, 5],
    ['PageDown', 0, 5],
    ['PageUp', 5, 0],
    ['x', 2, undefined],
    ['Tab', 2, undefined],
  ])('%s from %s leads to %s', (key, from, expected) => {
    expect(rove(key, from, order, layout)).toBe(expected);
  });

  test('up and down lead to the event nearest in time in the next lane, and stay at the last', () => {
    // Lanes: summit 0 5, visit 1 4, talks 2 3.
    expect(rove('ArrowDown', 5, order, layout)).toBe(4);
    expect(rove('ArrowDown', 4, order, layout)).toBe(3);
    expect(rove('ArrowDown', 3, order, layout)).toBe(3);
    expect(rove('ArrowUp', 2, order, layout)).toBe(4);
    expect(rove('ArrowUp', 0, order, layout)).toBe(0);
  });

  test('leads only to what is visible', () => {
    expect(rove('ArrowDown', 5, [2, 3, 5], layout)).toBe(3);
    expect(rove('ArrowLeft', 5, [2, 3, 5], layout)).toBe(3);
    expect(rove('Home', null, [], layout)).toBeUndefined();
  });
});
