import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { query } from '../../../src/engine/query.ts';
import { NO_FILTER } from '../../../src/domain/filter.ts';
import { LANES } from '../../../src/state/viewState.ts';
import { onlyVisible } from '../../../src/views/timeline/layout.ts';
import { anchorX, scaleOf } from '../../../src/views/timeline/shape.ts';
import { anyDataset } from '../../fixtures/anyDataset.ts';
import { layoutOfAll } from './layoutOfSmall.ts';

// Many generated cases, on machines that may be busy.
vi.setConfig({ testTimeout: 30_000 });

describe('layoutOf', () => {
  test('draws or counts every event of the window, its glyph in sight', () => {
    const share = fc.double({ min: 0.01, max: 1, noNaN: true });
    const height = fc.integer({ min: 24, max: 500 });
    fc.assert(
      fc.property(anyDataset, fc.constantFrom(...LANES), share, height, (dataset, lanes, part, px) => {
        const whole = layoutOfAll({}, dataset).input.window;
        const window = { from: whole.from, to: Math.round(whole.from + (whole.to - whole.from) * part) };
        const { input, layout } = layoutOfAll({ window, lanes, height: px }, dataset);
        const { visible } = query(input.table, { filter: NO_FILTER, window });
        const seen = onlyVisible(layout, visible);
        const hidden = seen.lanes.flatMap((lane) => lane.hidden);
        const drawn = seen.items.map(({ row }) => row);
        expect([...drawn, ...hidden].sort((a, b) => a - b)).toEqual([...visible.rows()]);
        const scale = scaleOf(window, input.width);
        for (const item of layout.items) {
          // What begins nobody knows when has its glyph at its end, which may be out of sight.
          if (!visible.has(item.row) || item.shape.from === -Infinity) continue;
          const x = anchorX(scale(item.shape.at), scale(item.shape.to));
          expect(x >= -0.001 && x <= input.width).toBe(true);
        }
      }),
    );
  });

  test('the lanes stand one under the other, each item in its own', () => {
    const { layout } = layoutOfAll();
    let top = 0;
    for (const lane of layout.lanes) {
      expect(lane.top).toBeCloseTo(top);
      top += lane.height;
    }
    for (const { y, lane } of layout.items) {
      const { top: from, height } = layout.lanes[lane]!;
      expect(y > from && y < from + height).toBe(true);
    }
  });
});

test.each([
  [300, 400, 300],
  [-50, 400, 9],
  [-50, 5, 5],
  [-50, -40, -40],
  [4, 4, 4],
])('a glyph at %d of a bar up to %d is held at %d', (start, end, expected) => {
  expect(anchorX(start, end)).toBe(expected);
});
