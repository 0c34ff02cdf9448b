import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { positionOf } from '../../src/domain/gregorian.ts';
import { binEdges } from '../../src/engine/timeBins.ts';

// Many generated cases, on machines that may be busy.
vi.setConfig({ testTimeout: 30_000 });

const YEAR_MS = 3.15576e10;

describe('binEdges', () => {
  test('ascend, cover the window, and are about as many as there is room for', () => {
    const anyFrom = fc.oneof(
      fc.integer({ min: -9999, max: 9999 }).map((year) => positionOf(year)),
      fc.double({ min: -3e21, max: 3e21, noNaN: true }).map(Math.floor),
    );
    const anyLength = fc
      .double({ min: Math.log(3.6e6), max: Math.log(1e11 * YEAR_MS), noNaN: true })
      .map(Math.exp);
    fc.assert(
      fc.property(anyFrom, anyLength, fc.integer({ min: 1, max: 3000 }), (from, length, width) => {
        const edges = binEdges({ from, to: from + length }, width, 9);
        edges.forEach((edge, at) => {
          if (at > 0) expect(edge).toBeGreaterThan(edges[at - 1]!);
        });
        expect(edges[0]!).toBeLessThanOrEqual(from);
        expect(edges.at(-1)!).toBeGreaterThan(from + length);
        expect(edges.length).toBeLessThanOrEqual(width / 9 + 4);
      }),
    );
  });

  test.each([
    ['quarters of an hour', 4 * 3_600_000, 150, ['2014-09-04T00:00', '2014-09-04T00:15', '2014-09-04T00:30']],
    ['hours', 86_400_000, 240, ['2014-09-04T00:00', '2014-09-04T01:00', '2014-09-04T02:00']],
    ['days', 30 * 86_400_000, 300, ['2014-09-04T00:00', '2014-09-05T00:00', '2014-09-06T00:00']],
    [
      'weeks from Monday',
      100 * 86_400_000,
      150,
      ['2014-09-01T00:00', '2014-09-08T00:00', '2014-09-15T00:00'],
    ],
    ['months', 270 * 86_400_000, 100, ['2014-09-01T00:00', '2014-10-01T00:00', '2014-11-01T00:00']],
    ['quarters', 270 * 86_400_000, 40, ['2014-07-01T00:00', '2014-10-01T00:00', '2015-01-01T00:00']],
    ['years', 270 * 86_400_000, 12, ['2014-01-01T00:00', '2015-01-01T00:00', '2016-01-01T00:00']],
  ])('are %s', (_, length, width, expected) => {
    const from = Date.UTC(2014, 8, 4);
    const edges = binEdges({ from, to: from + length - 1 }, width, 9);
    expect(edges.slice(0, 3).map((at) => new Date(at).toISOString().slice(0, 16))).toEqual(expected);
  });

  test('stay where they are while the window moves', () => {
    const length = 400 * 86_400_000;
    const edgesFrom = (from: number) => binEdges({ from, to: from + length - 1 }, 800, 6);
    const first = edgesFrom(Date.UTC(-50, 3, 17));
    const later = new Set(edgesFrom(Date.UTC(-50, 5, 2)));
    expect(first.filter((edge) => later.has(edge)).length).toBeGreaterThan(45);
  });
});

test('no bin is shorter than what starts are told apart by', () => {
  const window = { from: Date.UTC(2020, 0, 1), to: Date.UTC(2020, 0, 11) - 1 };
  expect(binEdges(window, 2000, 5)).toHaveLength(10 * 24 + 1);
  expect(binEdges(window, 2000, 5, 86_400_000)).toHaveLength(11);
});
