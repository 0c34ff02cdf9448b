import type { Page } from '@playwright/test';
import { dataset, table, rowOf, windowOf } from './truth.ts';
import { timeline } from './page.ts';

/** A glyph found on the timeline's canvas, px of the page. */
export interface FoundGlyph {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** The glyph is held this far from the left edge while its bar runs on into the window. */
const HELD_PX = 9;

/**
 * Looks for each event on the canvas: down the column in which its date stands, for the hue of its category, and
 * at each find moves a pointer there to see which event the page says it is.
 */
export async function findGlyphs(page: Page, ids: readonly string[]): Promise<FoundGlyph[]> {
  const { from, to } = await windowOf(page);
  const share = (ms: number) => (ms - from) / (to - from + 1);
  const wanted = ids.map((id) => {
    const row = rowOf(id);
    const hue = dataset.categories.find((category) => category.id === dataset.events[row]!.category)!.hue;
    return { id, hue, start: share(table.earliestStart[row]!), end: share(table.latestEnd[row]!) };
  });
  return timeline(page).evaluate(
    async (section, { wanted, held }) => {
      const surface = section.querySelector<HTMLElement>('[data-surface=timeline]')!;
      const canvas = surface.querySelector('canvas')!;
      const box = canvas.getBoundingClientRect();
      const copy = new OffscreenCanvas(canvas.width, canvas.height);
      const context = copy.getContext('2d', { willReadFrequently: true })!;
      context.drawImage(canvas, 0, 0);
      const pixels = context.getImageData(0, 0, canvas.width, canvas.height).data;
      const ratio = canvas.width / box.width;
      const root = getComputedStyle(document.documentElement);
      const rgbOf = (hue: number) => {
        context.fillStyle = root.getPropertyValue(`--hue-${hue}`);
        context.fillRect(0, 0, 1, 1);
        return context.getImageData(0, 0, 1, 1).data;
      };
      const found: { id: string; x: number; y: number }[] = [];
      for (const { id, hue, start, end } of wanted) {
        const rgb = rgbOf(hue);
        const startPx = start * box.width;
        const x = startPx < held ? Math.max(startPx, Math.min(held, end * box.width)) : startPx;
        const column = Math.min(canvas.width - 1, Math.max(0, Math.round(x * ratio)));
        const is = (y: number) =>
          [0, 1, 2].every(
            (channel) => Math.abs(pixels[(y * canvas.width + column) * 4 + channel]! - rgb[channel]!) < 3,
          );
        let top = -1;
        for (let y = 0; y <= canvas.height; y++) {
          const hit = y < canvas.height && is(y);
          if (hit && top < 0) top = y;
          if (hit || top < 0) continue;
          const clientX = box.left + x;
          const clientY = box.top + (top + y - 1) / 2 / ratio;
          top = -1;
          surface.dispatchEvent(
            new PointerEvent('pointermove', { clientX, clientY, bubbles: true, pointerType: 'mouse' }),
          );
          await new Promise((done) => setTimeout(done));
          const lit = document.querySelector<HTMLElement>('li.lit[data-event-id]')?.dataset['eventId'];
          if (lit !== id) continue;
          found.push({ id, x: clientX, y: clientY });
          break;
        }
      }
      surface.dispatchEvent(new PointerEvent('pointerleave'));
      return found;
    },
    { wanted, held: HELD_PX },
  );
}
