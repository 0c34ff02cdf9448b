import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowAt } from '../../../src/views/timeline/hitTest.ts';
import { anchorX, scaleOf } from '../../../src/views/timeline/shape.ts';
import { anyDataset } from '../../fixtures/anyDataset.ts';
import { event, smallDataset, time } from '../../fixtures/smallDataset.ts';
import { layoutOfAll } from './layoutOfSmall.ts';

const hitting = ({ input, layout }: ReturnType<typeof layoutOfAll>) => {
  const scale = scaleOf(input.window, input.width);
  const at = (x: number, y: number, tolerance = 11) =>
    rowAt({ layout, scale, x, y, tolerance, labelWidth: ({ text }) => text.length * 7 });
  return { layout, scale, at };
};

describe('rowAt', () => {
  test('finds every event at its glyph', () => {
    fc.assert(
      fc.property(anyDataset, (dataset) => {
        const { layout, scale, at } = hitting(layoutOfAll({}, dataset));
        for (const { row, shape, y } of layout.items) {
          expect(at(anchorX(scale(shape.at), scale(shape.to)), y)).toBe(row);
        }
      }),
    );
  });

  test('finds an event by its label, and nothing in the empty', () => {
    const { layout, scale, at } = hitting(layoutOfAll());
    const item = layout.items.find(({ label }) => label === 'right')!;
    const x = scale(item.shape.at);
    expect(at(x + 40, item.y)).toBe(item.row);
    expect(at(x + 500, -200)).toBeUndefined();
    expect(at(x, item.y + 60, 0)).not.toBe(item.row);
  });

  test.each([
    ['2020-01-01/..', 400],
    ['../2020-01-01', -400],
    ['2010-01-01/2020-01-01', 100],
  ])('finds the bar of %s away from its glyph', (text, away) => {
    const events = [
      event({ id: 'bar', title: { en: 'B' }, time: time(text) }),
      event({ id: 'a', title: { en: 'A' }, category: 'talks', time: time('1990-01-01') }),
      event({ id: 'z', title: { en: 'Z' }, category: 'talks', time: time('2050-01-01') }),
    ];
    const { layout, scale, at } = hitting(layoutOfAll({}, { ...smallDataset, events }));
    const { shape, y } = layout.items.find(({ row }) => row === 0)!;
    expect(at(scale(shape.at) + away, y)).toBe(0);
  });

  test('a larger finger reaches farther', () => {
    const { layout, scale, at } = hitting(layoutOfAll({ labelOf: () => '' }));
    const { row, shape, y } = layout.items[0]!;
    expect(at(scale(shape.at), y + 18, 22)).toBe(row);
    expect(at(scale(shape.at), y + 18, 11)).not.toBe(row);
  });
});
