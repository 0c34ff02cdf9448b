import { expect, test } from 'vitest';
import { NO_COLUMNS } from '../../../src/views/timeline/columns.ts';
import type { Layout } from '../../../src/views/timeline/layout.ts';
import { paintTimeline } from '../../../src/views/timeline/painter.ts';
import { CurrentPalette } from '../../../src/ui/palette.svelte.ts';
import { smallDataset } from '../../fixtures/smallDataset.ts';

const SIZE = 100;
const ROW = 1;
const item = {
  row: ROW,
  shape: { at: 50, from: 50, to: 50, certainFrom: 50, certainTo: 50 },
  y: 50,
  label: 'right',
  text: '',
  lane: 0,
} as const;
const layout: Layout = { items: [item], lanes: [], window: { from: 0, to: SIZE - 1 } };

/** The pixels of one glyph in the middle of a small timeline. */
function picture(part: { contested?: boolean; selected?: boolean }): Uint8ClampedArray {
  const canvas = new OffscreenCanvas(SIZE, SIZE);
  const context = canvas.getContext('2d')!;
  paintTimeline(context as unknown as CanvasRenderingContext2D, {
    width: SIZE,
    height: SIZE,
    window: { from: 0, to: SIZE - 1 },
    axis: { coarse: [], fine: [] },
    eras: [],
    layout,
    columns: NO_COLUMNS,
    pointed: undefined,
    erasTop: 0,
    lanesTop: 0,
    palette: new CurrentPalette().current,
    asOf: undefined,
    formatCount: String,
    eventAt: (row) => smallDataset.events[row]!,
    categoryOf: () => smallDataset.categories[1],
    otherDates: () => [],
    isContested: () => part.contested ?? false,
    alsoIn: () => [],
    emphasised: new Set(),
    isQuiet: false,
    selected: part.selected ? ROW : null,
    highlighted: [],
    focused: null,
  });
  return context.getImageData(0, 0, SIZE, SIZE).data;
}

/** Distances from the glyph at which two pictures differ, px. */
function differences(one: Uint8ClampedArray, other: Uint8ClampedArray): number[] {
  const found: number[] = [];
  for (let at = 0; at < one.length; at += 4) {
    if ([0, 1, 2, 3].every((channel) => one[at + channel] === other[at + channel])) continue;
    const pixel = at / 4;
    found.push(Math.hypot((pixel % SIZE) - 50, Math.floor(pixel / SIZE) - 50));
  }
  return found;
}

test('an event of which something contested is claimed has a dotted ring around its glyph', () => {
  const rings = differences(picture({}), picture({ contested: true }));
  expect(Math.min(...rings)).toBeGreaterThan(6);
  expect(Math.max(...rings)).toBeLessThan(13);
  // Dots with gaps: well under a whole ring of nine pixels’ radius.
  const solid = differences(picture({}), picture({ selected: true }));
  expect(rings.length).toBeGreaterThan(20);
  expect(rings.length).toBeLessThan(solid.length);
});

test('the ring of the selection takes the place of the dotted one', () => {
  expect(differences(picture({ selected: true }), picture({ selected: true, contested: true }))).toEqual([]);
});
