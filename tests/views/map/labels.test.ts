import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  overlaps,
  placeLabels,
  squareAround,
  type Box,
  type LabelWish,
} from '../../../src/views/map/labels.ts';

const FRAME = { width: 800, height: 400 };
const wish: fc.Arbitrary<LabelWish> = fc.record({
  key: fc.uuid(),
  x: fc.integer({ min: -20, max: 820 }),
  y: fc.integer({ min: -20, max: 420 }),
  radius: fc.integer({ min: 6, max: 16 }),
  width: fc.integer({ min: 20, max: 180 }),
  height: fc.integer({ min: 12, max: 36 }),
});

test('labels never overlap each other, a mark or the rim, whatever is asked for', () => {
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 40 }), (wishes) => {
      const marks = wishes.map(({ x, y, radius }) => squareAround(x, y, radius));
      const placed = placeLabels(wishes, marks, FRAME);
      placed.forEach((label, index) => {
        expect(marks.some((mark) => overlaps(label, mark))).toBe(false);
        expect(placed.slice(index + 1).some((other) => overlaps(label, other))).toBe(false);
        expect(label.left >= 0 && label.left + label.width <= FRAME.width).toBe(true);
        expect(label.top >= 0 && label.top + label.height <= FRAME.height).toBe(true);
      });
    }),
  );
});

const one: LabelWish = { key: 'one', x: 400, y: 200, radius: 8, width: 100, height: 16 };
const right: Box = { left: 412, top: 190, width: 20, height: 20 };

test('a label stands to the right of its mark, else to the left, above or below', () => {
  const left: Box = { left: 360, top: 190, width: 20, height: 20 };
  const above: Box = { left: 390, top: 170, width: 20, height: 10 };
  expect(placeLabels([one], [], FRAME)[0]?.side).toBe('right');
  expect(placeLabels([one], [right], FRAME)[0]?.side).toBe('left');
  expect(placeLabels([one], [right, left], FRAME)[0]?.side).toBe('above');
  expect(placeLabels([one], [right, left, above], FRAME)[0]?.side).toBe('below');
});

test('what is first gets the room, what finds none is left out', () => {
  const rival = { ...one, key: 'rival' };
  const walls: Box[] = [
    { left: 0, top: 0, width: 392, height: 400 },
    { left: 392, top: 0, width: 408, height: 190 },
    { left: 392, top: 210, width: 408, height: 190 },
  ];
  expect(placeLabels([one, rival], walls, FRAME).map(({ key }) => key)).toEqual(['one']);
});

test('a label keeps clear of lines where it has a choice', () => {
  expect(placeLabels([one], [], FRAME, [right])[0]?.side).toBe('left');
  const everywhere: Box = { left: 0, top: 0, width: 800, height: 400 };
  expect(placeLabels([one], [], FRAME, [everywhere])[0]?.side).toBe('right');
});
