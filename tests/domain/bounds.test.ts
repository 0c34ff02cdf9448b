import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contains, wrapLongitude } from '../../src/domain/bounds.ts';

const box = (west: number, east: number, south = -10, north = 10) => ({ west, south, east, north });

describe('contains', () => {
  test.each([
    ['inside', box(0, 10), { lon: 5, lat: 0 }, true],
    ['on the western edge', box(0, 10), { lon: 0, lat: 0 }, true],
    ['on the eastern edge', box(0, 10), { lon: 10, lat: 0 }, true],
    ['on the northern edge', box(0, 10), { lon: 5, lat: 10 }, true],
    ['too far north', box(0, 10), { lon: 5, lat: 10.1 }, false],
    ['too far east', box(0, 10), { lon: 10.1, lat: 0 }, false],
    ['across the date line, west of it', box(170, -170), { lon: 179, lat: 0 }, true],
    ['across the date line, east of it', box(170, -170), { lon: -179, lat: 0 }, true],
    ['on the other side of the world', box(170, -170), { lon: 0, lat: 0 }, false],
    ['on the date line as −180, box up to 180', box(170, 180), { lon: -180, lat: 0 }, true],
    ['on the date line as 180, box from −180', box(-180, -170), { lon: 180, lat: 0 }, true],
    ['in a box beyond 180', box(170, 190), { lon: -175, lat: 0 }, true],
    ['in a box beyond −180', box(-190, -170), { lon: 175, lat: 0 }, true],
    ['anywhere in a box around the world', box(-180, 180), { lon: 180, lat: 0 }, true],
    ['anywhere in a box more than once around', box(-250, 250), { lon: 33, lat: 0 }, true],
    ['at the pole', box(0, 10, 80, 90), { lon: 5, lat: 90 }, true],
  ])('%s', (_, bounds, point, expected) => {
    expect(contains(bounds, point)).toBe(expected);
  });

  test('does not depend on which turn of the globe a box or a point is written', () => {
    const degrees = fc.integer({ min: -1800, max: 1800 }).map((units) => units / 10);
    const turns = fc.integer({ min: -1, max: 1 });
    fc.assert(
      fc.property(
        degrees,
        fc.integer({ min: 1, max: 3500 }),
        degrees,
        turns,
        turns,
        (west, width, lon, a, b) => {
          const plain = contains(box(west, west + width / 10), { lon, lat: 0 });
          const turned = contains(box(west + a * 360, west + a * 360 + width / 10), {
            lon: lon + b * 360,
            lat: 0,
          });
          expect(turned).toBe(plain);
        },
      ),
    );
  });
});

test.each([
  [0, 0],
  [180, 180],
  [-180, -180],
  [181, -179],
  [-181, 179],
  [540, -180],
  [725, 5],
])('wrapLongitude(%d) is %d', (lon, expected) => {
  expect(wrapLongitude(lon)).toBe(expected);
});
