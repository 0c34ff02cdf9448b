import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_MS, positionOf } from '../../src/domain/gregorian.ts';
import { snapWindow } from '../../src/ui/snapWindow.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const at = (text: string) => Date.parse(`${text}Z`);
const iso = ({ from, to }: { from: number; to: number }) =>
  [from, to + 1].map((ms) => new Date(ms).toISOString().slice(0, 16));

describe('snapWindow', () => {
  test.each([
    [
      'whole days from three days on',
      '2025-04-01T07:11',
      '2025-04-04T09:00',
      0,
      '2025-04-01T00:00',
      '2025-04-04T00:00',
    ],
    [
      'whole minutes below',
      '2025-04-01T07:11:40',
      '2025-04-01T09:02:10',
      0,
      '2025-04-01T07:12',
      '2025-04-01T09:02',
    ],
    ['at least an hour', '2025-04-01T07:11', '2025-04-01T07:12', 0, '2025-04-01T07:11', '2025-04-01T08:11'],
    [
      'months where a day is under a pixel',
      '2024-03-14T00:00',
      '2025-04-20T00:00',
      4 * DAY_MS,
      '2024-03-01T00:00',
      '2025-05-01T00:00',
    ],
    [
      'years where a month is',
      '2011-03-14T00:00',
      '2024-09-20T00:00',
      40 * DAY_MS,
      '2011-01-01T00:00',
      '2025-01-01T00:00',
    ],
    [
      'one unit where both ends are in it',
      '2024-03-10T00:00',
      '2024-03-12T00:00',
      4 * DAY_MS,
      '2024-03-01T00:00',
      '2024-04-01T00:00',
    ],
    [
      'the ends in either order',
      '2025-04-20T01:00',
      '2025-04-10T01:00',
      0,
      '2025-04-10T00:00',
      '2025-04-20T00:00',
    ],
  ])('gives %s', (_, from, to, msPerPx, first, end) => {
    expect(iso(snapWindow({ from: at(from), to: at(to) }, msPerPx))).toEqual([first, end]);
  });

  test('round centuries before the era are those that are written with a round number', () => {
    const { from } = snapWindow({ from: positionOf(-2990), to: positionOf(-500) }, 4 * 365 * DAY_MS);
    expect(from).toBe(positionOf(-2989));
    expect(snapWindow({ from: positionOf(-2990), to: positionOf(-500) }, 40 * 365 * DAY_MS).from).toBe(
      positionOf(-2999),
    );
  });

  test('years of five digits are whole', () => {
    const { from, to } = snapWindow({ from: positionOf(-300_000, 4), to: positionOf(12_000, 9) });
    expect(from).toBe(positionOf(-300_000));
    expect(to + 1).toBe(positionOf(12_001));
  });

  test('any window, of nothing or reversed too, becomes one of at least an hour that a snap leaves as it is', () => {
    const position = fc.double({ min: positionOf(-9000), max: positionOf(9000), noNaN: true });
    fc.assert(
      fc.property(position, position, fc.double({ min: 0, max: 1e11, noNaN: true }), (from, to, msPerPx) => {
        const snapped = snapWindow({ from, to }, msPerPx);
        expect(snapped.to - snapped.from + 1).toBeGreaterThanOrEqual(HOUR_MS);
        expect(snapped.from % MINUTE_MS).toBe(0 * Math.sign(snapped.from));
        expect(snapWindow(snapped, msPerPx)).toEqual(snapped);
        if (Math.abs(to - from) >= 3 * DAY_MS) expect(Math.abs(snapped.from % DAY_MS)).toBe(0);
      }),
    );
  });
});
