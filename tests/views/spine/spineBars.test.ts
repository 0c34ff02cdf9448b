import { describe, expect, test } from 'vitest';
import { spineBars, type Span } from '../../../src/views/spine/spineBars.ts';

const DAY = 86_400_000;
/** A span of whole days, certain from end to end unless said otherwise. */
const span = (from: number, to: number, certainFrom = from, certainTo = to): Span => ({
  from: from * DAY,
  to: to * DAY,
  certainFrom: certainFrom * DAY,
  certainTo: certainTo * DAY,
});
const barsOf = (spans: Span[], end: number) =>
  spineBars(
    spans,
    spans.map(({ from }) => from),
    end * DAY,
  );

describe('bars along the spine', () => {
  test('are not drawn for what lasts a day', () => {
    expect(barsOf([span(0, 0.99), span(5, 5.99)], 6)).toEqual([[], []]);
  });

  test('lie on the spine where they end before the next event', () => {
    const [first] = barsOf([span(0, 2), span(10, 10.9)], 11);
    expect(first).toEqual([{ of: 0, lane: 0, from: 0, to: 0.2, certain: true, open: false, first: true }]);
  });

  test('go on beside the spine past the events they pass', () => {
    const bars = barsOf([span(0, 15), span(10, 10.9), span(20, 20.9)], 21);
    expect(bars.map((pieces) => pieces.map(({ of, lane, to }) => [of, lane, to]))).toEqual([
      [[0, 1, 1]],
      [[0, 1, 0.5]],
      [],
    ]);
  });

  test('take lanes of their own where they overlap, and give them free again', () => {
    const bars = barsOf([span(0, 30), span(5, 12), span(11, 11.5), span(20, 26), span(25, 25.5)], 31);
    expect(bars[1]!.map(({ lane }) => lane)).toEqual([1, 2]);
    expect(bars[3]!.map(({ lane }) => lane)).toEqual([1, 2]);
  });

  test('are dashed where only possible: all of a month, both ends of a vague range', () => {
    const [month] = barsOf([span(0, 28, 28, 0), span(56, 57)], 57);
    expect(month!.map(({ certain, from, to }) => [certain, from, to])).toEqual([[false, 0, 0.5]]);
    const [vague] = barsOf([span(0, 40, 10, 30), span(80, 81)], 81);
    expect(vague!.map(({ certain }) => certain)).toEqual([false, true, false]);
  });

  test('end in an arrow below the last event where there is no end', () => {
    const bars = barsOf([span(0, Infinity), span(10, 10.9)], 12);
    expect(bars.map((pieces) => pieces.map(({ open }) => open))).toEqual([[false], [true]]);
  });
});
