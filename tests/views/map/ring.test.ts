import { describe, expect, test } from 'vitest';
import { copiesIn, projectLine, traceRing, type Frame } from '../../../src/views/map/ring.ts';

/** A path that remembers. */
function recorder() {
  const points: [number, number][] = [];
  const path = {
    moveTo: (x: number, y: number) => points.push([x, y]),
    lineTo: (x: number, y: number) => points.push([x, y]),
    closePath: () => undefined,
  } as unknown as CanvasPath;
  return { points, path };
}
const WORLD: Frame = { x: 0, y: 0, width: 1000, height: 1000, scale: 1000 };

describe('rings on the plane', () => {
  test('go on beyond the edge where the atlas jumps over the date line', () => {
    const ring = projectLine(
      [
        [170, 0],
        [179, 5],
        [-179, 5],
        [-170, 0],
        [170, 0],
      ],
      true,
    );
    expect(ring.east - ring.west).toBeLessThan(0.1);
  });
  test('around a pole are led along the edge', () => {
    const ring = projectLine(
      [
        [-170, -70],
        [-60, -70],
        [60, -70],
        [170, -70],
        [-170, -70],
      ],
      true,
    );
    expect(ring.east - ring.west).toBeCloseTo(1, 6);
    expect(ring.south).toBeGreaterThan(1);
  });
  test('across the date line are drawn on both sides of the world', () => {
    const { points, path } = recorder();
    traceRing(
      path,
      projectLine(
        [
          [170, 0],
          [179, 5],
          [-179, 5],
          [-170, 0],
          [170, 0],
        ],
        true,
      ),
      WORLD,
    );
    expect(points.some(([x]) => x > 970 && x < 1000)).toBe(true);
    expect(points.some(([x]) => x > 0 && x < 30)).toBe(true);
  });
  test('out of sight are not drawn at all', () => {
    const { points, path } = recorder();
    const europe = { x: 0.5, y: 0.3, width: 500, height: 300, scale: 5000 };
    traceRing(
      path,
      projectLine(
        [
          [-60, -10],
          [-50, -10],
          [-50, -20],
          [-60, -10],
        ],
        true,
      ),
      europe,
    );
    expect(points).toEqual([]);
  });
  test('that wind round the world for ever are drawn in as many copies as a screen can show', () => {
    const { points, path } = recorder();
    const turns = Array.from({ length: 3000 }, (_, index) => [((index * 170 + 180) % 360) - 180, index % 60]);
    for (const line of [
      turns,
      [
        [0, 0],
        [1e12, 0],
        [0, 5],
        [0, 0],
      ],
    ])
      traceRing(path, projectLine(line, true), WORLD);
    expect(points.length).toBeLessThan(17 * (turns.length + 10));
    expect(copiesIn({ west: -1e9, east: 1e9 }, WORLD).length).toBeLessThanOrEqual(16);
  });
  test('mostly out of sight keep the few points that matter', () => {
    const { points, path } = recorder();
    const far = Array.from({ length: 200 }, (_, index) => [60 + (index % 7), -60 + index * 0.5]);
    const frame = { x: 0.5, y: 0.4, width: 100, height: 100, scale: 1000 };
    traceRing(path, projectLine([[0, 0], [5, 5], ...far, [0, 0]], true), frame);
    expect(points.length).toBeLessThan(12);
  });
});
