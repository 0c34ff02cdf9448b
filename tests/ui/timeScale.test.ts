import { expect, test } from 'vitest';
import fc from 'fast-check';
import { positionOf } from '../../src/domain/gregorian.ts';
import { timeScale } from '../../src/ui/timeScale.ts';

test('a window begins at 0 and ends at the width, its last millisecond included', () => {
  const x = timeScale({ from: 1000, to: 1999 }, 500);
  expect([x(1000), x(1500), x(2000)]).toEqual([0, 250, 500]);
});

test('years beyond `Date` have positions that lead back', () => {
  const window = { from: positionOf(-300_000), to: positionOf(400_000) };
  const x = timeScale(window, 1000);
  fc.assert(
    fc.property(fc.integer({ min: -300_000, max: 400_000 }), (year) => {
      const at = positionOf(year);
      expect(Math.abs(x.invert(x(at)) - at)).toBeLessThan(1e4);
    }),
  );
});
