import { describe, expect, test } from 'vitest';
import { barOf, glyphX, isBar, type DrawnMark } from '../../../src/views/timeline/marks.ts';

const mark = (part: Partial<DrawnMark>, span: Partial<DrawnMark['span']> = {}): DrawnMark => ({
  row: 0,
  rows: [0],
  span: { at: 100, from: 100, to: 200, certainFrom: 100, certainTo: 200, ...span },
  y: 10,
  label: 'none',
  text: '',
  lane: 0,
  isTight: false,
  glyph: 'circle',
  hue: 1,
  radius: 6,
  isHollow: false,
  isCancelled: false,
  isApproximate: false,
  startKind: 'known',
  endKind: 'known',
  isContested: false,
  isBold: false,
  isQuiet: false,
  others: [],
  connections: [],
  ...part,
});
const x = (ms: number) => ms;

describe('barOf', () => {
  test('is solid where certain, and dashed where only possible', () => {
    const certain = barOf(mark({}), x, 100, 0, 500);
    expect(certain).toMatchObject({ solid: 'M0 8.8H100v2.5H0z', dashed: '', arrows: '', unknown: [] });
    const partly = barOf(mark({}, { certainFrom: 130, certainTo: 160 }), x, 100, 0, 500);
    expect(partly.solid).toMatch(/^M30 /);
    expect(partly.dashed).toBe('M0 10H30M60 10H100');
    const possible = barOf(mark({}, { certainFrom: 200, certainTo: 100 }), x, 100, 0, 500);
    expect(possible).toMatchObject({ solid: '', dashed: 'M0 10H100' });
  });

  test('has an arrow at an open end, within what is seen, and “?” at an unknown one', () => {
    const open = barOf(mark({ endKind: 'open' }, { to: Infinity, certainTo: Infinity }), x, 100, 0, 500);
    expect(open.arrows).toMatch(/^M396 10l-5 /);
    const begun = barOf(
      mark({ startKind: 'open' }, { from: -Infinity, certainFrom: -Infinity }),
      x,
      100,
      0,
      500,
    );
    expect(begun.arrows).toMatch(/^M-96 10l5 /);
    const unknown = barOf(mark({ endKind: 'unknown' }, { to: Infinity, certainTo: 110 }), x, 100, 0, 500);
    expect(unknown.unknown).toEqual([392]);
  });

  test('is cut beyond the edges, so that endless bars have ends', () => {
    const { solid } = barOf(
      mark({}, { from: -1e12, to: 1e12, certainFrom: -1e12, certainTo: 1e12 }),
      x,
      9,
      0,
      500,
    );
    expect(solid).toBe('M-29 8.8H511v2.5H-29z');
  });
});

test('a glyph is held at the left edge while its bar runs on, one without a bar leaves with its time', () => {
  expect(glyphX(mark({}), x, 150)).toBe(159);
  expect(glyphX(mark({}), x, 195)).toBe(200);
  const moment = mark({}, { to: 105, certainTo: 105 });
  expect(isBar(moment.span, x)).toBe(false);
  expect(glyphX(moment, x, 150)).toBe(100);
});
