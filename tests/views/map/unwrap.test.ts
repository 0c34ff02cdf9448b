import { describe, expect, test } from 'vitest';
import { boxOf, unwrapArea, unwrapLine } from '../../../src/views/map/unwrap.ts';

const PACIFIC = [
  [170, 0],
  [179, 5],
  [-179, 5],
  [-170, 0],
  [170, 0],
];

describe('lines of an atlas', () => {
  test('go on beyond 180° where the atlas jumps over the date line', () => {
    expect(unwrapLine(PACIFIC, true)).toEqual([
      [170, 0],
      [179, 5],
      [181, 5],
      [190, 0],
      [170, 0],
    ]);
  });

  test('around a pole are led along the edge of the projection', () => {
    const ring = unwrapLine(
      [
        [-170, -70],
        [-60, -70],
        [60, -70],
        [170, -70],
        [-170, -70],
      ],
      true,
    );
    const box = boxOf([ring])!;
    expect(box.east - box.west).toBe(360);
    expect(box.south).toBeLessThan(-85);
    expect(ring.at(-1)).toEqual(ring[0]);
  });

  test('that wind round the world for ever or leave it stay within a few copies of it', () => {
    const turns = Array.from({ length: 3000 }, (_, index) => [((index * 170 + 180) % 360) - 180, index % 60]);
    const far = [
      [0, 0],
      [1e12, 0],
      [0, 5],
      [0, 0],
    ];
    for (const line of [turns, far]) {
      const { west, east } = boxOf([unwrapLine(line, true)])!;
      expect(Math.max(Math.abs(west), Math.abs(east))).toBeLessThanOrEqual(900);
    }
  });

  test('beyond the poles end at the edge of the projection, and what is no number is left out', () => {
    expect(
      unwrapLine(
        [
          [10, 95],
          [NaN, 3],
          [11, -95],
        ],
        false,
      ).map(([, lat]) => Math.round(lat!)),
    ).toEqual([85, -85]);
  });
});

describe('areas', () => {
  test('without corners have no rings', () => {
    expect(unwrapArea({ type: 'Polygon', coordinates: [] })).toEqual([]);
    expect(unwrapArea({ type: 'Polygon', coordinates: [[]] })).toEqual([]);
    expect(unwrapArea({ type: 'MultiPolygon', coordinates: [[[]], [PACIFIC]] })).toHaveLength(1);
    expect(boxOf([])).toBeUndefined();
  });
});
