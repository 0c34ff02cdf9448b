import { describe, expect, test } from 'vitest';
import { timeScale } from '../../../src/ui/timeScale.ts';
import { stackedBars, unitHeight } from '../../../src/views/overview/bars.ts';

const density = {
  bins: 2,
  hues: [1, 4],
  counts: Uint32Array.of(2, 1, 0, 3),
  totals: Uint32Array.of(3, 3),
  most: 3,
};

test('one path a category, its bars on those of the categories before', () => {
  const scale = timeScale({ from: 0, to: 99 }, 200);
  const bars = stackedBars(density, [0, 50, 100], scale, { height: 20, unit: 5 });
  expect(bars).toEqual([
    { hue: 1, path: 'M0.5,10h99v10h-99Z' },
    { hue: 4, path: 'M0.5,5h99v5h-99ZM100.5,5h99v15h-99Z' },
  ]);
});

test('bins that are narrower than a pixel are still seen', () => {
  const scale = timeScale({ from: 0, to: 99 }, 1);
  expect(stackedBars(density, [0, 50, 100], scale, { height: 20, unit: 5 })[0]!.path).toContain('h1.5');
});

describe('unitHeight', () => {
  test.each([
    ['room for all: a fixed height', 3, 40, 5],
    ['many events: what fits', 400, 42, 0.1],
    ['no event', 0, 42, 5],
    ['no room', 10, 1, 0],
  ])('%s', (_, most, height, expected) => {
    expect(unitHeight(most, height)).toBe(expected);
  });
});
