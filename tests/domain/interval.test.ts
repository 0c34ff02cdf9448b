import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  certainlyOverlaps,
  certainPart,
  clampWindow,
  containsWindow,
  extentOf,
  hull,
  intersect,
  overlaps,
  shiftWindow,
  zoomWindow,
  type Interval,
} from '../../src/domain/interval.ts';
import { parseIsoTime } from '../../src/domain/isoTime.ts';
import { anyIsoText } from './anyTime.ts';

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
const anyTime = anyIsoText.map(read);

describe('overlap', () => {
  test.each([
    // time, window, possibly, certainly
    ['2025-04-24', '2025-04', true, true],
    ['2025-04', '2025-04-24', true, false],
    ['2025-04', '2025', true, true],
    ['2025-04-24', '2025-04-25', false, false],
    ['2025-04-24/2025-04-25', '2025-04-25', true, true],
    ['2004/2006', '2005', true, true],
    ['2004/2006', '2004-06', true, false],
    ['2022-02-24/..', '2030', true, true],
    ['2022-02-24/', '2030', true, false],
    ['../2000', '1000', true, true],
    ['/', '2000', true, false],
  ])('of %s with %s: possibly %s, certainly %s', (time, window, possibly, certainly) => {
    expect(overlaps(read(time), windowOf(window))).toBe(possibly);
    expect(certainlyOverlaps(read(time), windowOf(window))).toBe(certainly);
  });

  test('that is certain is possible, and is certain where the certain part is seen', () => {
    fc.assert(
      fc.property(anyTime, anyWindow, (time, window) => {
        if (certainlyOverlaps(time, window)) expect(overlaps(time, window)).toBe(true);
        const part = certainPart(time);
        if (part) expect(certainlyOverlaps(time, window)).toBe(intersect(part, window) !== undefined);
      }),
    );
  });
});

describe('the certain part', () => {
  test.each([
    ['2025-04-24', '2025-04-24'],
    ['2025-04-24/2025-04-25', '2025-04-24/2025-04-25'],
    ['2025-04-24/', '2025-04-24'],
    ['2025-04-24/2025', '2025-04-24'],
  ])('of %s is %s', (text, part) => {
    expect(certainPart(read(text))).toEqual(windowOf(part));
  });

  test.each(['2025-04', '2025', '/', '2025-04/', '/..', '2025-04/2025'])('of %s is none', (text) => {
    expect(certainPart(read(text))).toBeUndefined();
  });
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
        if (both) expect(containsWindow(a, both) && containsWindow(b, both)).toBe(true);
        else expect(a.to < b.from || b.to < a.from).toBe(true);
      }),
    );
  });

  test('have a hull that contains both and nothing smaller does', () => {
    fc.assert(
      fc.property(anyWindow, anyWindow, anyWindow, (a, b, other) => {
        const whole = hull(a, b);
        expect(containsWindow(whole, a) && containsWindow(whole, b)).toBe(true);
        if (containsWindow(other, a) && containsWindow(other, b))
          expect(containsWindow(other, whole)).toBe(true);
        expect(hull(hull(a, b), other)).toEqual(hull(a, hull(b, other)));
        if (containsWindow(a, b)) expect([whole, intersect(a, b)]).toEqual([a, b]);
      }),
    );
  });

  test('are clamped into the limits with their length kept where it fits', () => {
    fc.assert(
      fc.property(anyWindow, anyWindow, (window, limits) => {
        const clamped = clampWindow(window, limits);
        expect(containsWindow(limits, clamped)).toBe(true);
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
