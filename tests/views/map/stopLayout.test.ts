import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { project } from '../../../src/domain/projection.ts';
import type { Span, Stop } from '../../../src/domain/stops.ts';
import { fitBounds, type Camera } from '../../../src/views/map/camera.ts';
import { overlaps, squareAround, type Box } from '../../../src/views/map/labels.ts';
import { layOutStops, STOP_RADIUS } from '../../../src/views/map/stopLayout.ts';
import { smallDataset } from '../../fixtures/smallDataset.ts';

const somePlace = [...smallDataset.places.values()][0]!;
const stop = (number: number, lat: number, lon: number): Stop => ({
  number,
  event: { ...smallDataset.events[0]!, id: `stop-${String(number)}` },
  row: number,
  place: { ...somePlace, lat, lon },
});
const kyiv = stop(1, 50.45, 30.52);
const washington = stop(2, 38.9, -77.04);
const hague = stop(3, 52.08, 4.3);
const road = [kyiv, washington, hague];
const spans: Span[] = [
  { from: kyiv, to: washington, days: 203, isExact: true },
  { from: washington, to: hague, days: 61, isExact: true },
];
const measures = { ofLabel: () => 110, ofName: () => 90, ofSpan: () => 62 };
const cameraOf = (width: number, height: number): Camera =>
  fitBounds({ west: -94, south: 33, east: 48, north: 58 }, width, height);

const SIZES = [
  [1040, 330],
  [1500, 500],
  [600, 160],
  [390, 287],
  [320, 140],
] as const;
const buttons: Box = { left: 8, top: 8, width: 34, height: 100 };

describe('stops on the map', () => {
  test.each(SIZES)(
    'all have their names, clear of discs, of each other and of buttons (%i × %i)',
    (width, height) => {
      const covered = [{ ...buttons, height: Math.min(buttons.height, height / 3) }];
      const { stops } = layOutStops(road, spans, cameraOf(width, height), covered, measures);
      expect(stops.map(({ stop: { number } }) => number)).toEqual([1, 2, 3]);
      const discs = stops.map(({ x, y }) => squareAround(x, y, STOP_RADIUS));
      stops.forEach(({ label }, index) => {
        expect(label).toBeDefined();
        const others = [
          ...covered,
          ...discs,
          ...stops.filter((_, at) => at !== index).map((one) => one.label!),
        ];
        expect(others.filter((other) => overlaps(label!, other))).toEqual([]);
      });
    },
  );

  test.each(SIZES.slice(0, 4))('say how long each way took, clear of names (%i × %i)', (width, height) => {
    const { ways, stops } = layOutStops(road, spans, cameraOf(width, height), [], measures);
    expect(ways.map(({ words }) => words?.span.days)).toEqual([203, 61]);
    for (const { words } of ways) {
      expect(stops.filter(({ label }) => label && overlaps(label, words!.box))).toEqual([]);
    }
  });

  test('go the short way across the date line', () => {
    const tokyo = stop(1, 35.7, 139.7);
    const honolulu = stop(2, 21.3, -157.9);
    const camera = fitBounds({ west: 120, south: 10, east: -140, north: 50 }, 900, 500);
    const { ways } = layOutStops([tokyo, honolulu], [], camera, [], measures);
    const [arc] = ways[0]!.arcs;
    expect(Math.abs(arc!.to.x - arc!.from.x)).toBeLessThan(camera.scale / 2);
  });

  test('of an event without a place are left out', () => {
    const nowhere: Stop = { ...washington, place: undefined };
    const { stops } = layOutStops([kyiv, nowhere, hague], spans, cameraOf(900, 400), [], measures);
    expect(stops.map(({ stop: { number } }) => number)).toEqual([1, 3]);
  });

  test('stand where the map shows their places, for any camera', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.integer({ min: 300, max: 4000 }),
        (lon, scale) => {
          const camera = { ...project(45, lon), scale, width: 800, height: 400 };
          const { stops } = layOutStops(road, spans, camera, [], measures);
          for (const one of stops) expect(Number.isFinite(one.x) && Number.isFinite(one.y)).toBe(true);
        },
      ),
    );
  });
});
