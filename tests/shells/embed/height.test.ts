import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heightFor } from '../../../src/shells/embed/height.ts';

describe('the height of an embed', () => {
  test.each([
    [320, 640],
    [480, 560],
    [600, 500],
    [1000, 650],
    [400, 600],
    [540, 530],
    [800, 575],
    [0, 640],
    [200, 640],
    [4000, 650],
  ])('at %i px is %i px', (width, height) => {
    expect(heightFor(width)).toBe(height);
  });

  test('is a whole number between 500 and 650 at any width, and the same whenever asked', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e4, max: 1e6, noNaN: true }), (width) => {
        const height = heightFor(width);
        expect(Number.isInteger(height)).toBe(true);
        expect(height).toBeGreaterThanOrEqual(500);
        expect(height).toBeLessThanOrEqual(650);
        expect(heightFor(width)).toBe(height);
      }),
    );
  });
});
