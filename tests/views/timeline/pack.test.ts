import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { pack, shareLines } from '../../../src/views/timeline/pack.ts';
import { itemBox, labelBox, type PackItem } from '../../../src/views/timeline/packLine.ts';

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
  .map((items) => items.map((item, row) => ({ ...item, row })));

describe('pack', () => {
  test('places or hides every item once, on its lines, and nothing overlaps', () => {
    fc.assert(
      fc.property(
        anyItems,
        fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constant(Infinity)),
        (items, capacity) => {
          const packed = pack(items, capacity, EDGES);
          const rows = [...packed.items.map(({ row }) => row), ...packed.hidden].sort((a, b) => a - b);
          expect(rows).toEqual(items.map(({ row }) => row));
          expect(packed.lines).toBeLessThanOrEqual(capacity);
          if (capacity === Infinity) expect(packed.hidden).toEqual([]);
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

  test('never hides the most important, and lets no label cross the edges', () => {
    fc.assert(
      fc.property(anyItems, fc.integer({ min: 1, max: 6 }), (items, capacity) => {
        const packed = pack(items, capacity, EDGES);
        const most = Math.max(...items.map(({ priority }) => priority));
        if (items.length > 0) {
          expect(packed.items.some(({ row }) => items[row]!.priority === most)).toBe(true);
        }
        for (const { row, label } of packed.items) {
          const { anchor } = items[row]!;
          const box = labelBox(items[row]!, label);
          if (!box || anchor < EDGES.from || anchor > EDGES.to) continue;
          expect(box.from >= EDGES.from && box.to <= EDGES.to).toBe(true);
        }
      }),
    );
  });

  test('keeps the label of what is emphasised from what is not', () => {
    fc.assert(
      fc.property(anyItems, fc.integer({ min: 1, max: 4 }), (items, capacity) => {
        const kept = items.map((item, index) => ({ ...item, keepsLabel: index === 0 }));
        const alone = pack(kept.slice(0, 1), capacity, EDGES).items[0]?.label;
        const first = kept[0] && { ...kept[0], priority: 99 };
        if (!first) return;
        const found = pack([first, ...kept.slice(1)], capacity, EDGES).items.find(({ row }) => row === 0);
        expect(found?.label).toBe(alone);
      }),
    );
  });

  const item = (row: number, part: Partial<PackItem>): PackItem => ({
    row,
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
    expect(pack([item(0, part)], 1, EDGES).items).toEqual([{ row: 0, line: 0, label }]);
  });

  test('two emphasised events are both shown before either keeps its label where it was', () => {
    const packed = pack(
      [
        item(0, { keepsLabel: true, priority: 2 }),
        item(1, { from: 150, to: 150, anchor: 150, keepsLabel: true }),
      ],
      1,
      EDGES,
    );
    expect(packed.hidden).toEqual([]);
  });

  test('an event takes the room of a less fortunate label before it is hidden', () => {
    const packed = pack(
      [item(0, { priority: 2, from: 60, to: 60, anchor: 60 }), item(1, { from: 110, to: 110, anchor: 110 })],
      1,
      EDGES,
    );
    expect(packed.hidden).toEqual([]);
    expect(packed.items.find(({ row }) => row === 0)?.label).toBe('none');
  });

  test('two at one moment need two lines', () => {
    expect(pack([item(0, {}), item(1, {})], 1, EDGES).hidden).toEqual([1]);
    expect(pack([item(0, {}), item(1, {})], 2, EDGES).lines).toBe(2);
  });
});

describe('shareLines', () => {
  test.each([
    [[], 5, []],
    [[2, 3], 9, [2, 3]],
    [[2, 6], 6, [2, 4]],
    [[5, 5, 1], 5, [2, 2, 1]],
    [[0, 0], 5, [1, 1]],
    [[4, 4], 0, [1, 1]],
  ])('%j of %i lines is %j', (wanted, available, expected) => {
    expect(shareLines(wanted, available)).toEqual(expected);
  });

  test('gives each at least one, never more than wanted, and all there are where they are wanted', () => {
    const anyWanted = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 8 });
    fc.assert(
      fc.property(anyWanted, fc.integer({ min: -3, max: 60 }), (wanted, available) => {
        const shares = shareLines(wanted, available);
        const total = shares.reduce((sum, share) => sum + share, 0);
        shares.forEach((share, index) => {
          expect(share).toBeGreaterThanOrEqual(1);
          expect(share).toBeLessThanOrEqual(Math.max(1, wanted[index]!));
        });
        const all = wanted.reduce((sum, lines) => sum + Math.max(1, lines), 0);
        expect(total).toBe(Math.min(all, Math.max(available, wanted.length)));
      }),
    );
  });
});
