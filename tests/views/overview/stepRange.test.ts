import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stepRange } from '../../../src/views/overview/stepRange.ts';

const DAY = 86_400_000;
const extent = { from: 0, to: 1000 * DAY };
const window = { from: 400 * DAY, to: 600 * DAY };
const days = (range: { from: number; to: number } | undefined) => range && [range.from / DAY, range.to / DAY];

test.each([
  ['ArrowRight', 'from', [405, 600]],
  ['ArrowUp', 'to', [400, 605]],
  ['ArrowLeft', 'to', [400, 595]],
  ['ArrowDown', 'from', [395, 600]],
  ['PageUp', 'from', [450, 600]],
  ['PageDown', 'to', [400, 550]],
  ['Home', 'from', [0, 600]],
  ['End', 'from', [599, 600]],
  ['Home', 'to', [400, 401]],
  ['End', 'to', [400, 1000]],
  ['Enter', 'to', undefined],
] as const)('%s on the thumb “%s” leads to %j', (key, thumb, expected) => {
  expect(days(stepRange(key, thumb, window, extent))).toEqual(expected);
});

test('thumbs never pass each other or move against the key, even in a window of an hour', () => {
  const anyKey = fc.constantFrom('ArrowRight', 'ArrowLeft', 'PageUp', 'PageDown', 'Home', 'End');
  const anyFrom = fc.integer({ min: 0, max: 999 * DAY });
  fc.assert(
    fc.property(
      anyKey,
      fc.constantFrom('from', 'to'),
      anyFrom,
      fc.integer({ min: 3_600_000, max: DAY }),
      (key, thumb, from, length) => {
        const before = { from, to: Math.min(from + length, extent.to) };
        const after = stepRange(key, thumb, before, extent)!;
        expect(after.to).toBeGreaterThan(after.from);
        const way = ['ArrowRight', 'PageUp', 'End'].includes(key) ? 1 : -1;
        expect((after[thumb] - before[thumb]) * way).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});
