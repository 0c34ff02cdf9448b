import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { linesNeeded, pack } from '../../../src/views/timeline/pack.ts';
import { GAP, itemBox, labelBox, type PackItem } from '../../../src/views/timeline/packLine.ts';

// Many generated cases, on machines that may be busy.
vi.setConfig({ testTimeout: 30_000 });

const EDGES = { from: 0, to: 1000 };
const anyItem = fc
  .record({
    from: fc.integer({ min: -1000, max: 2000 }),
    length: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 900 })),
    labelWidth: fc.integer({ min: 0, max: 200 }),
    priority: fc.integer({ min: 0, max: 20 }),
    keepsLabel: fc.boolean(),
  })
  .map(({ from, length, ...rest }) => ({ ...rest, from, to: from + length, anchor: from }));
const anyItems: fc.Arbitrary<PackItem[]> = fc
  .array(anyItem, { maxLength: 40 })
  .map((items) => items.map((item, row) => ({ ...item, row, rows: [row] })));

describe('pack', () => {
  test('places every item once, on no more lines than there are or are needed, and nothing overlaps', () => {
    fc.assert(
      fc.property(
        anyItems,
        fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constant(Infinity)),
        (items, capacity) => {
          const packed = pack(items, capacity, EDGES);
          const rows = packed.items.map(({ row }) => row).sort((a, b) => a - b);
          expect(rows).toEqual(items.map(({ row }) => row));
          expect(packed.lines).toBeLessThanOrEqual(Math.max(capacity, linesNeeded(items)));
          const boxes = packed.items.map(({ row, line, label }) => ({
            line,
            ...itemBox(items[row]!, label),
          }));
          boxes.forEach((a, index) => {
            for (const b of boxes.slice(index + 1)) {
              if (a.line === b.line) expect(a.to <= b.from || b.to <= a.from).toBe(true);
            }
          });
        },
      ),
    );
  });

  test('needs no more lines than most items there are at one place', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const at = (px: number) => items.filter(({ from, to }) => from <= px && px < to + GAP).length;
        expect(linesNeeded(items)).toBe(Math.max(0, ...items.map(({ from }) => at(from))));
      }),
    );
  });

  test('lets no label cross the edges', () => {
    fc.assert(
      fc.property(anyItems, fc.integer({ min: 1, max: 6 }), (items, capacity) => {
        const packed = pack(items, capacity, EDGES);
        for (const { row, label } of packed.items) {
          const { anchor } = items[row]!;
          const box = labelBox(items[row]!, label);
          if (!box || anchor < EDGES.from || anchor > EDGES.to) continue;
          expect(box.from >= EDGES.from && box.to <= EDGES.to).toBe(true);
        }
      }),
    );
  });

  const item = (row: number, part: Partial<PackItem>): PackItem => ({
    row,
    rows: [row],
    from: 100,
    to: 100,
    anchor: 100,
    labelWidth: 80,
    priority: 1,
    keepsLabel: false,
    ...part,
  });

  test.each([
    ['right where there is room', {}, 'right'],
    ['left at the right edge', { from: 990, to: 990, anchor: 990 }, 'left'],
    ['nowhere where neither fits', { labelWidth: 2000 }, 'none'],
  ])('a label stands %s', (_, part, label) => {
    expect(pack([item(0, part)], 1, EDGES).items).toEqual([{ row: 0, rows: [0], line: 0, label }]);
  });

  test('what is emphasised keeps its label from what is not', () => {
    const emphasised = item(0, { keepsLabel: true, priority: 9 });
    const other = item(1, { from: 150, to: 150, anchor: 150 });
    expect(pack([emphasised, other], 1, EDGES).items).toMatchObject([{ row: 0 }, { row: 1 }]);
    const { items } = pack([emphasised, other], 2, EDGES);
    expect(items.find(({ row }) => row === 0)?.label).toBe('right');
  });

  test('an event takes the room of a less fortunate label before it takes another line', () => {
    const packed = pack(
      [item(0, { priority: 2, from: 60, to: 60, anchor: 60 }), item(1, { from: 110, to: 110, anchor: 110 })],
      1,
      EDGES,
    );
    expect(packed.lines).toBe(1);
    expect(packed.items.find(({ row }) => row === 0)?.label).toBe('none');
  });

  test('two at one moment need two lines', () => {
    expect(pack([item(0, {}), item(1, {})], 1, EDGES).lines).toBe(2);
    expect(pack([item(0, {}), item(1, {})], 2, EDGES).lines).toBe(2);
  });
});
