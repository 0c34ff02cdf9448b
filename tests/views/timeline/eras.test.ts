import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlaps } from '../../../src/domain/interval.ts';
import { placeEras } from '../../../src/views/timeline/eras.ts';
import { time } from '../../fixtures/smallDataset.ts';

const era = (text: string) => ({ id: text, title: { en: text }, time: time(text) });
const window = { from: Date.UTC(2000, 0), to: Date.UTC(2010, 0) - 1 };
const place = (...texts: string[]) =>
  placeEras(texts.map(era), window).map(({ eras, line }) => [line, ...eras.map(({ id }) => id)]);

describe('placeEras', () => {
  test.each([
    [
      'one after the other share a line',
      ['2001/2003', '2004/2006'],
      [
        [0, '2001/2003'],
        [0, '2004/2006'],
      ],
    ],
    [
      'at one time they need two',
      ['2001/2004', '2003/2006'],
      [
        [0, '2001/2004'],
        [1, '2003/2006'],
      ],
    ],
    ['all through the window share a stretch', ['1990/2020', '1995/2030'], [[0, '1990/2020', '1995/2030']]],
    [
      'one that goes on keeps its line: the next would read as its end',
      ['2001/..', '2005/..'],
      [
        [0, '2001/..'],
        [1, '2005/..'],
      ],
    ],
    [
      'one that runs all through has the first line to itself',
      ['1990/..', '2008/2009'],
      [
        [0, '1990/..'],
        [1, '2008/2009'],
      ],
    ],
    ['outside the window there is nothing', ['1990/1995', '2015/..'], []],
  ])('%s', (_, texts, expected) => {
    expect(place(...texts)).toEqual(expected);
  });

  test('places every era of the window once', () => {
    const anyEra = fc
      .tuple(fc.integer({ min: 1990, max: 2020 }), fc.integer({ min: 0, max: 20 }), fc.boolean())
      .map(([start, length, open]) => era(`${String(start)}/${open ? '..' : String(start + length)}`));
    fc.assert(
      fc.property(fc.array(anyEra, { maxLength: 8 }), (eras) => {
        const placed = placeEras(eras, window);
        const expected = eras.filter((each) => overlaps(each.time, window));
        expect(placed.flatMap((group) => group.eras).length).toBe(expected.length);
        expect(new Set(placed.flatMap((group) => group.eras))).toEqual(new Set(expected));
      }),
    );
  });
});
