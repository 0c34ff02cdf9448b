import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { project } from '../../../src/domain/projection.ts';
import { arcBetween, arcsOnScreen, pointAt, trimArc } from '../../../src/views/map/arcs.ts';
import { clampCamera, fitBounds } from '../../../src/views/map/camera.ts';

const point = fc.record({ x: fc.integer({ min: -500, max: 1500 }), y: fc.integer({ min: -500, max: 1000 }) });
const WORLD = clampCamera({ x: 0.5, y: 0.5, scale: 0, width: 1000, height: 500 });

describe('arcs', () => {
  test('look the same from either end', () => {
    fc.assert(
      fc.property(point, point, fc.double({ min: 0, max: 1, noNaN: true }), (from, to, share) => {
        const arc = arcBetween(from, to);
        const [a, b] = [pointAt(arc, share), pointAt(arc, 1 - share)];
        const distance = (p: typeof a, q: typeof a) => Math.hypot(p.x - q.x, p.y - q.y);
        expect(distance(a, from)).toBeCloseTo(distance(b, to), 6);
      }),
    );
  });
  test('are more curved the longer they are, and the more often the way was taken', () => {
    const bulge = (length: number, repeat = 0) =>
      Math.abs(pointAt(arcBetween({ x: 0, y: 0 }, { x: length, y: 0 }, repeat), 0.5).y) / length;
    expect(bulge(600)).toBeGreaterThan(bulge(100));
    expect(bulge(100, 1)).toBeGreaterThan(bulge(100));
  });
  test('there and back are two lines', () => {
    const there = pointAt(arcBetween({ x: 0, y: 0 }, { x: 300, y: 0 }), 0.5);
    const back = pointAt(arcBetween({ x: 300, y: 0 }, { x: 0, y: 0 }), 0.5);
    expect(there.y).toBeLessThan(0);
    expect(back.y).toBeGreaterThan(0);
  });
  test('leave one side of the map and come in on the other across the date line', () => {
    const arcs = arcsOnScreen(WORLD, project(35.7, 139.7), project(38.9, -77));
    expect(arcs).toHaveLength(2);
    for (const { from, to } of arcs) expect(Math.abs(to.x - from.x)).toBeLessThanOrEqual(500);
    expect(arcs.some(({ to }) => to.x > 1000)).toBe(true);
    expect(arcs.some(({ from }) => from.x < 0)).toBe(true);
  });
  test('are drawn once where they cross nothing', () => {
    const europe = fitBounds({ west: -10, south: 35, east: 40, north: 60 }, 800, 500);
    expect(arcsOnScreen(europe, project(50.8, 4.4), project(50.4, 30.5))).toHaveLength(1);
  });
  test('end at the rims of their marks', () => {
    const from = { x: 0, y: 0 };
    const to = { x: 200, y: 40 };
    const arc = trimArc(arcBetween(from, to), 12, 20)!;
    expect(Math.hypot(arc.from.x, arc.from.y)).toBeCloseTo(12, 0);
    expect(Math.hypot(arc.to.x - to.x, arc.to.y - to.y)).toBeCloseTo(20, 0);
    expect(trimArc(arcBetween(from, { x: 20, y: 0 }), 12, 20)).toBeUndefined();
  });
});
