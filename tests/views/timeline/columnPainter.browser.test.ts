import { expect, test } from 'vitest';
import { columnsOf } from '../../../src/views/timeline/countColumns.ts';
import { ColumnScales } from '../../../src/views/timeline/columnScale.ts';
import { paintColumns } from '../../../src/views/timeline/columnPainter.ts';
import type { TimelineScene } from '../../../src/views/timeline/scene.ts';
import { scaleOf } from '../../../src/views/timeline/shape.ts';
import { CurrentPalette } from '../../../src/ui/palette.svelte.ts';
import { layoutOfAll } from './layoutOfSmall.ts';
import { manyEvents } from './manyEvents.ts';

const WIDTH = 1000;
const HEIGHT = 400;

/** The columns of many events, and the alpha and colour of a picture of them. */
function painted(count: number) {
  const { input, layout } = layoutOfAll({ width: WIDTH, height: HEIGHT }, manyEvents(count, 31));
  const { table, window } = input;
  const columns = columnsOf(layout.lanes, table.times, window, WIDTH, new ColumnScales());
  const palette = {
    ...new CurrentPalette().current,
    hues: ['#000000', '#ff0000', '#00ff00', '#0000ff', '#ff00ff'],
  };
  const context = new OffscreenCanvas(WIDTH, HEIGHT).getContext('2d')!;
  const scene = {
    width: WIDTH,
    height: HEIGHT,
    window,
    layout,
    columns,
    pointed: undefined,
    lanesTop: 0,
    palette,
  };
  const x = scaleOf(window, WIDTH);
  paintColumns(
    context as unknown as CanvasRenderingContext2D,
    { ...scene, highlighted: [], formatCount: () => '' } as unknown as TimelineScene,
    x,
  );
  const { data } = context.getImageData(0, 0, WIDTH, HEIGHT);
  const colourAt = (px: number, py: number) => {
    const at = 4 * (Math.floor(py) * WIDTH + Math.floor(px));
    return [...data.slice(at, at + 3)].map((channel) => (channel > 128 ? 'f' : '0')).join('');
  };
  return { columns, x, colourAt };
}
const COLOURS = ['000', 'f00', '0f0', '00f', 'f0f'];

test('each block that is counted is painted, in the colour of its category, and none that is not', () => {
  const { columns, x, colourAt } = painted(900);
  let blocks = 0;
  for (const { lane, density, unit, hasBlocks } of columns.lanes) {
    expect(hasBlocks).toBe(true);
    const base = Math.round(lane.columns!.base);
    for (let bin = 0; bin < density.bins; bin++) {
      const middle = (x(columns.edges[bin]!) + x(columns.edges[bin + 1]!)) / 2;
      const colours: string[] = [];
      for (let level = 0; base - (level + 0.5) * unit > lane.columns!.top; level++) {
        const colour = colourAt(middle, base - (level + 0.5) * unit);
        if (COLOURS.slice(1).includes(colour)) colours.push(colour);
      }
      const counted = density.hues.flatMap((hue, layer) =>
        new Array<string>(density.counts[bin * density.hues.length + layer]!).fill(COLOURS[hue]!),
      );
      expect(colours).toEqual(counted);
      blocks += colours.length;
    }
  }
  expect(blocks).toBe(900);
});

test('solid columns are as high as their counts, and the smallest is seen', () => {
  const { columns, x, colourAt } = painted(60_000);
  for (const { lane, density, unit, hasBlocks } of columns.lanes) {
    expect(hasBlocks).toBe(false);
    const base = Math.round(lane.columns!.base);
    for (let bin = 0; bin < density.bins; bin++) {
      const count = density.totals[bin]!;
      if (count === 0) continue;
      const middle = (x(columns.edges[bin]!) + x(columns.edges[bin + 1]!)) / 2;
      let height = 0;
      for (let y = base - 1; COLOURS.slice(1).includes(colourAt(middle, y)); y--) height++;
      expect(Math.abs(height - Math.max(1, count * unit))).toBeLessThan(1);
    }
  }
});
