import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span, Stop } from '../../../src/domain/stops.ts';
import { DISC_RADIUS, layOutBand, type StopBand } from '../../../src/views/timeline/stopBand.ts';
import { smallDataset } from '../../fixtures/smallDataset.ts';

const stop = (number: number): Stop => ({
  number,
  event: { ...smallDataset.events[0]!, id: `stop-${String(number)}` },
  row: number,
  place: undefined,
});
const span = (from: number, to: number): Span => ({ from: stop(from), to: stop(to), days: 1, isExact: true });
interface Given {
  readonly xs: readonly number[];
  readonly width: number;
  readonly labelWidth?: number;
  readonly maxHeight?: number;
}
const bandOf = ({ xs, width, labelWidth = 90, maxHeight = Infinity }: Given) =>
  layOutBand({
    stops: xs.map((x, index) => ({
      stop: stop(index + 1),
      x,
      labelWidth,
      inlineWidth: labelWidth * 1.6,
      nameWidth: labelWidth * 0.8,
      others: [],
    })),
    spans: xs.slice(1).map((_, index) => ({ span: span(index + 1, index + 2), textWidth: 56 })),
    width,
    maxHeight,
  });
const overlapping = ({ stops }: StopBand) =>
  stops.filter((one, index) =>
    stops
      .slice(index + 1)
      .some(
        (other) =>
          other.top === one.top && other.left < one.left + one.width && one.left < other.left + other.width,
      ),
  );

describe('the band of stops', () => {
  test('has no height without stops', () => {
    expect(bandOf({ xs: [], width: 800 }).height).toBe(0);
  });

  test('puts each label under its disc where there is room', () => {
    for (const { x, left } of bandOf({ xs: [80, 500, 700], width: 900 }).stops)
      expect(left).toBe(x - DISC_RADIUS);
  });

  test('moves labels apart rather than letting two lie on each other, and keeps them inside', () => {
    const band = bandOf({ xs: [38, 275, 347], width: 390 });
    expect(overlapping(band)).toEqual([]);
    expect(band.stops.map(({ top }) => top)).toEqual(Array(3).fill(band.stops[0]!.top));
    for (const { left, width } of band.stops) expect(left >= 0 && left + width <= 390).toBe(true);
  });

  test('uses a second row where one is too short', () => {
    const band = bandOf({ xs: [38, 200, 280], width: 320, labelWidth: 110 });
    expect(new Set(band.stops.map(({ top }) => top)).size).toBe(2);
    expect(overlapping(band)).toEqual([]);
  });

  test('keeps to the height it is given: name and date on one line, then names alone', () => {
    expect(bandOf({ xs: [60, 300, 480], width: 640, maxHeight: 90 }).labels).toBe('stacked');
    // One that would move from its disc is not put on one line.
    expect(bandOf({ xs: [60, 440, 480], width: 640, maxHeight: 60 }).labels).toBe('names');
    const inline = bandOf({ xs: [60, 300, 480], width: 640, maxHeight: 60 });
    expect(inline.labels).toBe('inline');
    const names = bandOf({ xs: [60, 150, 260], width: 300, maxHeight: 80 });
    expect(names.labels).toBe('names');
    for (const { height } of [inline, names]) expect(height).toBeLessThanOrEqual(80);
    expect(overlapping(names)).toEqual([]);
  });

  test('writes spans between the discs, or above them where one is too short for its words', () => {
    expect(bandOf({ xs: [80, 500, 700], width: 900 }).spansAbove).toBe(false);
    expect(bandOf({ xs: [80, 500, 540], width: 900 }).spansAbove).toBe(true);
  });

  test('leaves out a span to a stop that is not shown', () => {
    const band = layOutBand({
      stops: [{ stop: stop(1), x: 50, labelWidth: 80, inlineWidth: 150, nameWidth: 60, others: [] }],
      spans: [{ span: span(1, 2), textWidth: 56 }],
      width: 400,
      maxHeight: Infinity,
    });
    expect(band.spans).toEqual([]);
  });

  test('keeps labels in one row apart and inside, wherever the stops are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 40, max: 140 }),
        (xs, labelWidth) => {
          const band = bandOf({ xs, width: 1000, labelWidth });
          expect(overlapping(band)).toEqual([]);
          for (const { left, width } of band.stops) expect(left >= 0 && left + width <= 1000).toBe(true);
        },
      ),
    );
  });
});
