import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contains } from '../../src/domain/bounds.ts';
import { boundsOf, padBounds, hasDates, withMargin } from '../../src/domain/extent.ts';
import { extentOf } from '../../src/domain/interval.ts';
import { anyEvents } from '../fixtures/anyDataset.ts';
import { time } from '../fixtures/smallDataset.ts';

const DAY_MS = 86_400_000;

describe('withMargin', () => {
  test('covers every known position with room at both ends, on whole days', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const { from, to } = withMargin(extentOf(events.flatMap(({ time: span }) => span ?? [])));
        for (const { time: span } of events) {
          if (!span) continue;
          for (const at of [span.earliestStart, span.latestStart, span.earliestEnd, span.latestEnd]) {
            if (Number.isFinite(at)) expect(from <= at - DAY_MS && at + DAY_MS <= to).toBe(true);
          }
        }
        expect(Math.abs(from % DAY_MS)).toBe(0);
        expect(Math.abs((to + 1) % DAY_MS)).toBe(0);
      }),
    );
  });

  test('is not widened by an open end', () => {
    const { from, to } = withMargin(extentOf([time('2000-01-01/..'), time('../2001-01-01')]));
    expect(from).toBeGreaterThan(Date.UTC(1999, 0));
    expect(to).toBeLessThan(Date.UTC(2002, 0));
  });

  test('tells a dataset in which nothing is dated from all others, one event of a single instant too', () => {
    expect(hasDates(withMargin(undefined))).toBe(false);
    expect(hasDates(withMargin(extentOf([time('2000-01-01')])))).toBe(true);
    const midnight = Date.UTC(2000, 0, 1);
    expect(hasDates(withMargin({ from: midnight, to: midnight }))).toBe(true);
  });
});

describe('boundsOf', () => {
  test.each([
    ['one point', [[5, 50]], { west: 5, south: 50, east: 5, north: 50 }],
    [
      'Europe',
      [
        [5, 50],
        [30, 60],
        [10, 40],
      ],
      { west: 5, south: 40, east: 30, north: 60 },
    ],
    [
      'Fiji and Samoa, across the date line',
      [
        [178, -18],
        [-172, -14],
      ],
      { west: 178, south: -18, east: -172, north: -14 },
    ],
    [
      'both names of the date line',
      [
        [180, 0],
        [-180, 1],
      ],
      { west: 180, south: 0, east: -180, north: 1 },
    ],
  ])('%s', (_, points, expected) => {
    expect(boundsOf(points.map(([lon, lat]) => ({ lon: lon!, lat: lat! })))).toEqual(expected);
  });

  test('is undefined without points', () => {
    expect(boundsOf([])).toBeUndefined();
  });
});

const degrees = (most: number) => fc.integer({ min: -most * 10, max: most * 10 }).map((units) => units / 10);
const anyPoints = fc.array(fc.record({ lon: degrees(180), lat: degrees(90) }), {
  minLength: 1,
  maxLength: 6,
});

test('the box of points contains them, and so does every wider one as far as the map goes', () => {
  fc.assert(
    fc.property(
      anyPoints,
      fc.constantFrom(0, 0.12, 0.5),
      fc.constantFrom(0.5, 1.5, 20),
      (points, share, least) => {
        const box = boundsOf(points)!;
        const wide = padBounds(box, share, least);
        for (const point of points) {
          expect(contains(box, point)).toBe(true);
          if (Math.abs(point.lat) <= 85) expect(contains(wide, point)).toBe(true);
        }
        expect(wide.north).toBeGreaterThan(wide.south);
      },
    ),
  );
});

test('a box that padding takes all around the world is the world', () => {
  expect(padBounds({ west: 10, south: 0, east: 0, north: 1 }, 0.12, 1)).toMatchObject({
    west: -180,
    east: 180,
  });
  expect(padBounds({ west: -170, south: 0, east: 170, north: 1 }, 0.12, 1)).toMatchObject({
    west: -180,
    east: 180,
  });
});

test('a box across the date line stays one when padded', () => {
  const wide = padBounds({ west: 178, south: -18, east: -172, north: -14 }, 0.1, 1);
  expect(wide).toEqual({ west: 177, south: -19, east: -171, north: -13 });
});
