import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clampWindow,
  extentOf,
  hull,
  intersect,
  overlaps,
  shiftWindow,
  zoomWindow,
  type Interval,
  type TimeWindow,
} from '../../src/domain/interval.ts';
import { parseIsoTime } from '../../src/domain/isoTime.ts';

const read = (text: string): Interval => {
  const time = parseIsoTime(text);
  if (!time) throw new Error(text);
  return time;
};
const windowOf = (text: string) => {
  const { earliestStart: from, latestEnd: to } = read(text);
  return { from, to };
};
const anyWindow = fc
  .tuple(fc.integer({ min: -1e14, max: 1e14 }), fc.integer({ min: 0, max: 1e13 }))
  .map(([from, length]) => ({ from, to: from + length }));
const contains = (outer: TimeWindow, inner: TimeWindow) => outer.from <= inner.from && inner.to <= outer.to;

describe('overlap', () => {
  test.each([
    ['2025-04-24', '2025-04', true],
    ['2025-04', '2025-04-24', true],
    ['2025-04-24', '2025-04-25', false],
    ['2025-04-24/2025-04-25', '2025-04-25', true],
    ['2004/2006', '2004-06', true],
    ['2004/2006', '2007', false],
    ['2022-02-24/..', '2030', true],
    ['2022-02-24/', '2030', true],
    ['../2000', '1000', true],
    ['/', '2000', true],
  ])('of %s with %s is possible: %s', (time, window, possibly) => {
    expect(overlaps(read(time), windowOf(window))).toBe(possibly);
  });
});

test('a time that begins in the last millisecond of a window overlaps it, and one that ends in its first', () => {
  const day = read('2025-04-24');
  const { earliestStart: start, latestEnd: end } = day;
  expect(overlaps(day, { from: start - 10, to: start })).toBe(true);
  expect(overlaps(day, { from: start - 10, to: start - 1 })).toBe(false);
  expect(overlaps(day, { from: end, to: end + 10 })).toBe(true);
  expect(overlaps(day, { from: end + 1, to: end + 10 })).toBe(false);
});

test('the extent of times leaves out what is open', () => {
  expect(extentOf([read('2022-02-24/..'), read('../2023'), read('2019-05')])).toEqual({
    from: windowOf('2019-05').from,
    to: windowOf('2023').to,
  });
  expect(extentOf([])).toBeUndefined();
  expect(extentOf([read('../..')])).toBeUndefined();
});

describe('windows', () => {
  test('intersect to a window within both, in either order, or not at all', () => {
    fc.assert(
      fc.property(anyWindow, anyWindow, (a, b) => {
        const both = intersect(a, b);
        expect(intersect(b, a)).toEqual(both);
        expect(intersect(a, a)).toEqual(a);
        if (both) expect(contains(a, both) && contains(b, both)).toBe(true);
        else expect(a.to < b.from || b.to < a.from).toBe(true);
      }),
    );
  });

  test('have a hull that contains both and nothing smaller does', () => {
    fc.assert(
      fc.property(anyWindow, anyWindow, anyWindow, (a, b, other) => {
        const whole = hull(a, b);
        expect(contains(whole, a) && contains(whole, b)).toBe(true);
        if (contains(other, a) && contains(other, b)) expect(contains(other, whole)).toBe(true);
        expect(hull(hull(a, b), other)).toEqual(hull(a, hull(b, other)));
        if (contains(a, b)) expect([whole, intersect(a, b)]).toEqual([a, b]);
      }),
    );
  });

  test('are clamped into the limits with their length kept where it fits', () => {
    fc.assert(
      fc.property(anyWindow, anyWindow, (window, limits) => {
        const clamped = clampWindow(window, limits);
        expect(contains(limits, clamped)).toBe(true);
        expect(clamped.to - clamped.from).toBe(Math.min(window.to - window.from, limits.to - limits.from));
        expect(clampWindow(clamped, limits)).toEqual(clamped);
      }),
    );
  });

  test('move there and back', () => {
    fc.assert(
      fc.property(anyWindow, fc.integer({ min: -1e12, max: 1e12 }), (window, ms) => {
        expect(shiftWindow(shiftWindow(window, ms), -ms)).toEqual(window);
      }),
    );
  });

  test('are zoomed about the anchor', () => {
    expect(zoomWindow({ from: 0, to: 100 }, 2, 0)).toEqual({ from: 0, to: 50 });
    expect(zoomWindow({ from: 0, to: 100 }, 2, 50)).toEqual({ from: 25, to: 75 });
    expect(zoomWindow({ from: 0, to: 100 }, 0.5, 100)).toEqual({ from: -100, to: 100 });
    fc.assert(
      fc.property(anyWindow, fc.double({ min: 0.1, max: 10, noNaN: true }), (window, factor) => {
        const anchor = window.from + (window.to - window.from) / 4;
        const back = zoomWindow(zoomWindow(window, factor, anchor), 1 / factor, anchor);
        expect(Math.abs(back.from - window.from) + Math.abs(back.to - window.to)).toBeLessThan(1);
      }),
    );
  });
});
