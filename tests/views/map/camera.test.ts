import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contains, wrapLongitude, type Bounds } from '../../../src/domain/bounds.ts';
import { planeLength, project, shortestWay, unproject } from '../../../src/domain/projection.ts';
import {
  boundsOfCamera,
  clampCamera,
  fitBounds,
  include,
  isSameView,
  rounded,
  toPlane,
  toScreen,
  zoomAbout,
  type Camera,
} from '../../../src/views/map/camera.ts';
import { parseFragment, printFragment } from '../../../src/state/address.ts';
import { addressContext } from '../../../src/state/addressContext.ts';
import { Exploration } from '../../../src/state/exploration.svelte.ts';
import { START_VIEW } from '../../../src/state/viewState.ts';
import { eachSide, insetsAround } from '../../../src/views/map/controlBoxes.ts';
import { smallDataset } from '../../fixtures/smallDataset.ts';

const MARGIN = { left: 40, top: 40, right: 40, bottom: 40 };

const latitude = fc.double({ min: -84, max: 84, noNaN: true });
const longitude = fc.double({ min: -180, max: 180, noNaN: true });
const size = fc.record({
  width: fc.integer({ min: 280, max: 2000 }),
  height: fc.integer({ min: 160, max: 1200 }),
});
const camera: fc.Arbitrary<Camera> = fc
  .record({
    x: fc.double({ min: 0, max: 1, noNaN: true }),
    y: fc.double({ min: 0, max: 1, noNaN: true }),
    scale: fc.double({ min: 256, max: 200_000, noNaN: true }),
    size,
  })
  .map(({ size: { width, height }, ...rest }) => clampCamera({ ...rest, width, height }));

describe('the projection', () => {
  test('leads back to the same place', () => {
    fc.assert(
      fc.property(latitude, longitude, (lat, lon) => {
        const back = unproject(project(lat, lon));
        expect(back.lat).toBeCloseTo(lat, 8);
        expect(back.lon).toBeCloseTo(lon, 8);
      }),
    );
  });
  test('has the equator in the middle and knows how long a degree is', () => {
    expect(project(0, 0)).toEqual({ x: 0.5, y: 0.5 });
    expect(planeLength(111.32, 0)).toBeCloseTo(1 / 360, 5);
    expect(planeLength(111.32, 60)).toBeCloseTo(2 / 360, 5);
  });
  test('goes the short way across the date line', () => {
    expect(shortestWay(0.95, 0.05)).toBeCloseTo(0.1);
    expect(shortestWay(0.05, 0.95)).toBeCloseTo(-0.1);
  });
});

describe('the camera', () => {
  test('contains the box it is asked for, and no larger scale would', () => {
    fc.assert(
      fc.property(
        latitude,
        latitude,
        longitude,
        fc.double({ min: 0.2, max: 90, noNaN: true }),
        size,
        (a, b, west, span, at) => {
          const bounds: Bounds = {
            west,
            east: west + span > 180 ? west + span - 360 : west + span,
            south: Math.min(a, b, 80),
            north: Math.max(a, b, Math.min(a, b, 80) + 0.1),
          };
          const fitted = fitBounds(bounds, at.width, at.height);
          const [northWest, southEast] = [
            toScreen(fitted, project(bounds.north, bounds.west)),
            toScreen(fitted, project(bounds.south, bounds.east)),
          ];
          const room = { x: southEast.x - northWest.x, y: southEast.y - northWest.y };
          // A box taller than the world at the smallest scale cannot be shown whole.
          if (fitted.scale > Math.max(at.width, at.height) * 1.0001) {
            expect(room.x).toBeLessThanOrEqual(at.width + 0.01);
            expect(room.y).toBeLessThanOrEqual(at.height + 0.01);
            if (fitted.scale < 256 * 2 ** 10 * 0.999)
              expect(Math.max(room.x / at.width, room.y / at.height)).toBeCloseTo(1, 3);
          }
        },
      ),
    );
  });
  test('restores the box it reports', () => {
    fc.assert(
      fc.property(camera, (shown) => {
        const bounds = boundsOfCamera(shown);
        fc.pre(bounds.east - bounds.west < 359 && shown.width / shown.scale < 0.99);
        expect(isSameView(fitBounds(bounds, shown.width, shown.height), shown)).toBe(true);
      }),
    );
  });
  test('reports a box across the date line with its east below its west', () => {
    const shown = fitBounds({ west: 170, south: -10, east: -170, north: 10 }, 400, 400);
    const bounds = boundsOfCamera(shown);
    expect(bounds.west).toBeGreaterThan(bounds.east);
    expect(contains(bounds, { lat: 0, lon: 180 })).toBe(true);
    expect(contains(bounds, { lat: 0, lon: 0 })).toBe(false);
  });
  test('keeps the point under the pointer while zooming', () => {
    const before = fitBounds({ west: -20, south: 35, east: 40, north: 60 }, 900, 500);
    const anchor = { x: 200, y: 300 };
    const after = zoomAbout(before, 1.7, anchor);
    const under = toPlane(before, anchor);
    expect(toScreen(after, under).x).toBeCloseTo(anchor.x, 6);
    expect(toScreen(after, under).y).toBeCloseTo(anchor.y, 6);
  });
  test('never shows less than the whole container of world', () => {
    fc.assert(
      fc.property(camera, ({ y, scale, width, height }) => {
        expect(scale).toBeGreaterThanOrEqual(Math.max(width, height) - 1e-6);
        expect(y - height / 2 / scale).toBeGreaterThanOrEqual(-1e-9);
        expect(y + height / 2 / scale).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
  test('moves no farther than a point needs to come into view, and not at all where it is', () => {
    const before = fitBounds({ west: 0, south: 40, east: 20, north: 50 }, 800, 400);
    expect(include(before, project(45, 10), MARGIN)).toBe(before);
    const after = include(before, project(45, 25), MARGIN);
    expect(toScreen(after, project(45, 25)).x).toBeCloseTo(760, 3);
    expect(after.y).toBeCloseTo(before.y, 9);
  });
});

describe('the address of a camera', () => {
  const context = addressContext(new Exploration(smallDataset));
  /** What a camera becomes in the address bar, and the camera a reader with the same screen gets from that. */
  const linkOf = (shown: Camera) => printFragment({ ...START_VIEW, camera: rounded(boundsOfCamera(shown)) });
  const read = (fragment: string, { width, height }: Camera) => {
    const { view, dropped } = parseFragment(fragment, context);
    expect(dropped).toEqual([]);
    return fitBounds(view.camera!, width, height);
  };
  /** How far apart two cameras are, in px, and how much that may be: what four decimals leave open at this scale. */
  const expectSame = (a: Camera, b: Camera) => {
    const px = (1e-4 / 360) * b.scale;
    // Degrees of latitude are longer towards the poles.
    const stretch = 1 / Math.cos((unproject({ x: 0, y: b.y - b.height / 2 / b.scale }).lat * Math.PI) / 180);
    const stretchSouth =
      1 / Math.cos((unproject({ x: 0, y: b.y + b.height / 2 / b.scale }).lat * Math.PI) / 180);
    const most = px * Math.max(stretch, stretchSouth) + 1e-6;
    expect(Math.abs(shortestWay(a.x, b.x)) * b.scale).toBeLessThan(most);
    expect(Math.abs(a.y - b.y) * b.scale).toBeLessThan(most);
    // The shorter side alone may decide the scale.
    expect(Math.abs(a.scale / b.scale - 1) * Math.min(b.width, b.height)).toBeLessThan(2 * most);
  };
  /** From a sixteenth of the world to more than the map can show, in the middle of a copy of it or across its edge. */
  const anyCamera = fc
    .record({
      x: fc.oneof(fc.double({ min: -2, max: 3, noNaN: true }), fc.constantFrom(0, 0.5, 1, -1, 0.094_166)),
      y: fc.double({ min: 0, max: 1, noNaN: true }),
      zoom: fc.oneof(
        fc.double({ min: 0.5, max: 16, noNaN: true }),
        fc.constantFrom(1, 1 + 1e-8, 1.000_000_2),
      ),
      size,
    })
    .map(({ x, y, zoom, size: at }) =>
      clampCamera({ x, y, scale: Math.max(at.width, at.height) * zoom, ...at }),
    );

  test('leads back to the same camera, up to the whole world and across the date line', () => {
    fc.assert(
      fc.property(anyCamera, (shown) => {
        const again = read(linkOf(shown), shown);
        expectSame(again, shown);
        // And the link that is written then is as good as the first.
        expectSame(read(linkOf(again), shown), again);
      }),
      { numRuns: 1000 },
    );
  });

  test('at the whole world has the middle that was seen, not Greenwich', () => {
    const shown = clampCamera({ x: 1.094_166, y: 0.5, scale: 0, width: 1000, height: 500 });
    const { west, east } = boundsOfCamera(shown);
    expect(east - west).toBeGreaterThanOrEqual(360);
    expect(wrapLongitude((west + east) / 2)).toBeCloseTo(-146.1, 1);
    expect(contains(boundsOfCamera(shown), { lat: 0, lon: 33 })).toBe(true);
  });

  test.each([
    ['map=-180,-60,180,75', 0.5],
    ['map=33.9,-60,33.9,75', 33.9 / 360 + 1],
    ['map=33.9,-60,393.9,75', 33.9 / 360 + 1],
    ['map=170,-20,-170,20', 1],
  ])('old or new, %s has its middle at x = %f', (link, x) => {
    const fitted = read(link, { x: 0, y: 0, scale: 1, width: 1000, height: 500 });
    expect(shortestWay(fitted.x, x)).toBeCloseTo(0, 6);
  });
});

describe('what covers the map', () => {
  const size = { width: 1000, height: 400 };
  const buttons = { left: 12, top: 12, width: 34, height: 102 };
  const foot = { left: 12, top: 374, width: 600, height: 20 };
  const expand = { left: 948, top: 8, width: 44, height: 44 };

  test('is passed on the side that loses least of the map', () => {
    expect(insetsAround([], size)).toEqual({ left: 0, top: 0, right: 0, bottom: 0 });
    expect(insetsAround([buttons], size)).toEqual({ left: 46, top: 0, right: 0, bottom: 0 });
    expect(insetsAround([foot], size)).toEqual({ left: 0, top: 0, right: 0, bottom: 26 });
    expect(insetsAround([buttons, foot, expand], size)).toEqual({ left: 46, top: 0, right: 52, bottom: 26 });
  });

  test('a bar across the top is passed below, and a button within it needs no more', () => {
    const bar = { left: 0, top: 0, width: 375, height: 48 };
    const button = { left: 323, top: 2, width: 44, height: 44 };
    expect(insetsAround([button, bar], { width: 375, height: 260 })).toEqual({
      left: 0,
      top: 48,
      right: 0,
      bottom: 0,
    });
  });

  test('covers no corner of a box that is fitted', () => {
    const button = fc
      .record({
        left: fc.integer({ min: 0, max: 150 }),
        top: fc.integer({ min: 0, max: 60 }),
        width: fc.integer({ min: 20, max: 60 }),
        height: fc.integer({ min: 20, max: 40 }),
      })
      .chain((box) =>
        fc.constantFrom(
          box,
          { ...box, left: 1000 - box.left - box.width },
          { ...box, top: 600 - box.top - box.height },
        ),
      );
    fc.assert(
      fc.property(fc.array(button, { maxLength: 3 }), (boxes) => {
        const insets = insetsAround(boxes, { width: 1000, height: 600 });
        fc.pre(insets.left + insets.right < 600 && insets.top + insets.bottom < 380);
        const shown = fitBounds(
          { west: 0, south: 20, east: 30, north: 50 },
          1000,
          600,
          eachSide(insets, (px) => px + 10),
        );
        for (const [lat, lon] of [
          [20, 0],
          [20, 30],
          [50, 0],
          [50, 30],
        ] as const) {
          const { x, y } = toScreen(shown, project(lat, lon));
          const isUnder = boxes.some(
            ({ left, top, width, height }) => x > left && x < left + width && y > top && y < top + height,
          );
          expect(isUnder).toBe(false);
        }
      }),
    );
  });
});
