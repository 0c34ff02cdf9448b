import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_MS } from '../../../src/domain/gregorian.ts';
import { brushedWindow, type BrushPart } from '../../../src/views/overview/brushedWindow.ts';

const at = (text: string) => Date.parse(`${text}Z`);
const extent = { from: at('2013-11-29T00:00'), to: at('2025-09-30T00:00') - 1 };
const months = { from: at('2024-09-01T00:00'), to: at('2025-08-01T00:00') - 1 };
const MONTHS_PER_PX = 5 * DAY_MS;
const iso = ({ from, to }: { from: number; to: number }) =>
  [from, to + 1].map((ms) => new Date(ms).toISOString().slice(0, 10));
const brush = (part: BrushPart, start: string, now: string, before = months, msPerPx = MONTHS_PER_PX) =>
  iso(brushedWindow(part, { before, start: at(start), at: at(now), extent, msPerPx }));

describe('brushedWindow', () => {
  test.each<[string, BrushPart, string, string, string[]]>([
    ['a new window', 'new', '2022-02-20T00:00', '2022-12-07T00:00', ['2022-03-01', '2022-12-01']],
    ['a new window, backwards', 'new', '2022-12-07T00:00', '2022-02-20T00:00', ['2022-03-01', '2022-12-01']],
    ['a new window of nothing', 'new', '2022-03-02T00:00', '2022-03-02T00:00', ['2022-03-01', '2022-04-01']],
    [
      'a new window past the edge',
      'new',
      '2025-05-03T00:00',
      '2031-01-01T00:00',
      ['2025-05-01', '2025-09-30'],
    ],
    ['the window moved', 'window', '2024-12-01T00:00', '2023-12-09T00:00', ['2023-09-01', '2024-08-01']],
    ['the first end', 'from', '2024-09-01T00:00', '2024-11-20T00:00', ['2024-12-01', '2025-08-01']],
    [
      'the first end at the edge',
      'from',
      '2024-09-01T00:00',
      '2001-01-01T00:00',
      ['2013-11-29', '2025-08-01'],
    ],
    [
      'the first end past the last',
      'from',
      '2024-09-01T00:00',
      '2025-09-20T00:00',
      ['2025-07-01', '2025-08-01'],
    ],
    ['the last end', 'to', '2025-08-01T00:00', '2025-03-20T00:00', ['2024-09-01', '2025-04-01']],
    [
      'the last end past the first',
      'to',
      '2025-08-01T00:00',
      '2020-01-01T00:00',
      ['2024-09-01', '2024-10-01'],
    ],
  ])('%s', (_, part, start, now, expected) => {
    expect(brush(part, start, now)).toEqual(expected);
  });

  test('a window that is at no units keeps its length when it is moved', () => {
    const before = { from: at('2024-09-03T00:00'), to: at('2024-09-20T00:00') - 1 };
    expect(brush('window', '2024-09-10T00:00', '2024-10-10T00:00', before)).toEqual([
      '2024-10-03',
      '2024-10-20',
    ]);
  });

  test('moving months keeps their number, wherever they go', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3000, max: 300 }), (by) => {
        const moved = brushedWindow('window', {
          before: months,
          start: 0,
          at: by * DAY_MS,
          extent: { from: -1e15, to: 1e15 },
          msPerPx: MONTHS_PER_PX,
        });
        const [from, to] = [new Date(moved.from), new Date(moved.to + 1)];
        expect([from.getUTCDate(), to.getUTCDate()]).toEqual([1, 1]);
        const count =
          (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
        expect(count).toBe(11);
      }),
    );
  });
});
