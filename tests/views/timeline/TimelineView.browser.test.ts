import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Exploration } from '../../../src/state/exploration.svelte.ts';
import { TimelineView, ZoomButtons } from '../../../src/views/timeline/index.ts';
import { anchorX, scaleOf, shapeOf } from '../../../src/views/timeline/shape.ts';
import { appOn, show } from '../../fixtures/viewHost.ts';

const WIDTH = 900;
const HEIGHT = 420;
const spring = { from: Date.UTC(2025, 0, 1), to: Date.UTC(2025, 6, 1) - 1 };

const errors = vi.spyOn(console, 'error');
beforeEach(() => {
  errors.mockClear();
});
afterEach(() => {
  expect(errors).not.toHaveBeenCalled();
});

const section = () => page.getByRole('region', { name: 'Timeline' });
const surface = () => document.querySelector<HTMLElement>('[data-surface=timeline]')!;
const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

async function timeline(gestures: 'free' | 'cooperative' = 'free', window: typeof spring | null = spring) {
  const app = appOn();
  app.exploration.showWindow(window);
  const mounted = await show(app, TimelineView, { gestures }, { width: WIDTH, height: HEIGHT });
  await expect.element(section()).toHaveAttribute('data-visible');
  await document.fonts.ready;
  await frames();
  return { app, exploration: app.exploration, mounted };
}
/** Where the truth says that a row's glyph stands, px from the surface's left. */
function xOf({ table, window }: Exploration, row: number): number {
  const scale = scaleOf(window, surface().clientWidth);
  const { at, to } = shapeOf(table, row)!;
  return anchorX(scale(at), scale(to));
}
/** Presses the pointer on every line of the surface at x until one selects; the row that was selected. */
function pressAlong(exploration: Exploration, x: number, wanted: number): number | null {
  const box = surface().getBoundingClientRect();
  for (let y = 42; y < box.height; y += 4) {
    const point = { clientX: box.left + x, clientY: box.top + y, bubbles: true };
    surface().dispatchEvent(new MouseEvent('click', point));
    if (exploration.selectedRow === wanted) return wanted;
  }
  return exploration.selectedRow;
}
function drag(by: number) {
  const { left, top } = surface().getBoundingClientRect();
  const at = (px: number) => ({
    clientX: left + px,
    clientY: top + 20,
    bubbles: true,
    pointerId: 1,
    button: 0,
  });
  // A made-up pointer cannot be captured.
  surface().setPointerCapture = () => undefined;
  surface().dispatchEvent(new PointerEvent('pointerdown', at(400)));
  for (const share of [0.5, 1]) {
    surface().dispatchEvent(new PointerEvent('pointermove', { ...at(400 + by * share), buttons: 1 }));
  }
  surface().dispatchEvent(new PointerEvent('pointerup', at(400 + by)));
  surface().dispatchEvent(new MouseEvent('click', at(400 + by)));
}
function wheel(init: WheelEventInit): boolean {
  const box = surface().getBoundingClientRect();
  const event = new WheelEvent('wheel', {
    clientX: box.left + 300,
    clientY: box.top + 100,
    bubbles: true,
    cancelable: true,
    ...init,
  });
  surface().dispatchEvent(event);
  return event.defaultPrevented;
}

describe('the canvas and the truth', () => {
  test('every visible, dated event is found where its time is', async () => {
    const { exploration } = await timeline();
    const rows = [...exploration.answer.order];
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) {
      exploration.select(null);
      expect(pressAlong(exploration, xOf(exploration, row), row)).toBe(row);
    }
  });

  test('the glyph is painted where the hit is', async () => {
    const { exploration } = await timeline();
    const canvas = surface().querySelector('canvas')!;
    const scale = canvas.width / canvas.clientWidth;
    const context = canvas.getContext('2d')!;
    for (const row of exploration.answer.order) {
      const x = Math.round((xOf(exploration, row) - 4) * scale);
      const { data } = context.getImageData(x, 60 * scale, Math.round(8 * scale), canvas.height - 60 * scale);
      const colourful = Array.from({ length: data.length / 4 }, (_, pixel) => {
        const [red, green, blue, alpha] = data.slice(pixel * 4, pixel * 4 + 4);
        return alpha! > 200 && Math.max(red!, green!, blue!) - Math.min(red!, green!, blue!) > 40;
      }).some(Boolean);
      expect(colourful).toBe(true);
    }
  });

  test('says what it shows, and again when that changes', async () => {
    const { exploration } = await timeline();
    await expect.element(section()).toHaveAttribute('data-from', '2025-01-01');
    await expect.element(section()).toHaveAttribute('data-to', '2025-06-30');
    await expect.element(section()).toHaveAttribute('data-visible', '4');
    exploration.toggle('cat', 'talks');
    await expect.element(section()).toHaveAttribute('data-visible', '2');
    exploration.showWindow({ from: Date.UTC(2025, 2, 1), to: Date.UTC(2025, 3, 1) - 1 });
    await expect.element(section()).toHaveAttribute('data-from', '2025-03-01');
    await expect.element(section()).toHaveAttribute('data-visible', '1');
  });

  test('the options are the visible events in time order, named in words', async () => {
    const { exploration } = await timeline();
    const options = [...document.querySelectorAll('[role=option]')].map(({ textContent }) =>
      textContent.trim(),
    );
    expect(options).toHaveLength(exploration.answer.order.length);
    expect(options[2]).toMatch(/^Rutte in Washington, .*2025, Washington.*, Visit$/);
  });
});

describe('the keyboard', () => {
  const active = () => {
    const id = surface().getAttribute('aria-activedescendant');
    return id === null ? null : document.getElementById(id)!.textContent.trim().split(',')[0];
  };

  test('roves in time without selecting, Enter selects', async () => {
    const { exploration } = await timeline();
    surface().focus();
    flushSync();
    expect(active()).toBe('A call about the ceasefire');
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(active()).toBe('Rutte in Washington');
    await userEvent.keyboard('{ArrowLeft}');
    expect(active()).toBe('A month of consultations');
    await userEvent.keyboard('{End}');
    expect(active()).toBe('The Hague summit');
    await userEvent.keyboard('{Home}');
    expect(active()).toBe('A call about the ceasefire');
    expect(exploration.view.selected).toBeNull();
    expect(exploration.highlighted).toEqual([exploration.rowOf('phone-call')]);
    await userEvent.keyboard('{Enter}');
    expect(exploration.view.selected).toBe('phone-call');
    expect(document.querySelectorAll('[role=option][aria-selected=true]')).toHaveLength(1);
  });

  test.each(['Home', 'End'])(
    'zooming keeps the event that %s leads to active and in the window',
    async (key) => {
      const { exploration } = await timeline();
      surface().focus();
      await userEvent.keyboard(`{${key}}`);
      const option = active();
      expect(option).not.toBeNull();
      for (const zoom of ['+', '+', '+', '+', '-', '-', '+']) {
        await userEvent.keyboard(zoom);
        await frames();
        expect(active()).toBe(option);
        expect(exploration.answer.counts.visible).toBeGreaterThan(0);
      }
      for (let times = 0; times < 12; times++) await userEvent.keyboard('-');
      expect(exploration.showsAllTime).toBe(true);
      await frames();
      expect(active()).toBe(option);
    },
  );

  test('an event is active wherever the window or the filter goes', async () => {
    const { exploration } = await timeline();
    surface().focus();
    await userEvent.keyboard('{Home}');
    exploration.showWindow({ from: Date.UTC(2025, 3, 1), to: Date.UTC(2025, 6, 1) - 1 });
    await frames();
    expect(active()).toBe('Rutte in Washington');
    exploration.toggle('cat', 'summit');
    await frames();
    expect(active()).toBe('The Hague summit');
    await userEvent.keyboard('{Enter}');
    expect(exploration.view.selected).toBe('hague-summit');
  });

  test('a selection from elsewhere moves no focus, and is where the keys go on', async () => {
    const { exploration } = await timeline();
    const before = document.activeElement;
    exploration.select('trade-month');
    await frames();
    expect(document.activeElement).toBe(before);
    surface().focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(active()).toBe('Rutte in Washington');
  });
});

describe('gestures', () => {
  test('a drag moves the window with the hand, and no echo moves it on', async () => {
    const { exploration } = await timeline();
    const msPerPx = (spring.to - spring.from + 1) / surface().clientWidth;
    drag(100);
    const { from, to } = exploration.window;
    expect(Math.abs(from - (spring.from - 100 * msPerPx))).toBeLessThan(2000);
    expect(Math.abs(to - from - (spring.to - spring.from))).toBeLessThan(2000);
    expect(exploration.view.selected).toBeNull();
    await frames();
    await frames();
    expect(exploration.window).toEqual({ from, to });
  });

  test('a button let go outside before it was a drag does not hold on to the pointer', async () => {
    const { exploration } = await timeline();
    const { window } = exploration;
    const { left, top } = surface().getBoundingClientRect();
    const at = (px: number) => ({
      clientX: left + px,
      clientY: top + 20,
      bubbles: true,
      pointerId: 1,
      button: 0,
    });
    surface().dispatchEvent(new PointerEvent('pointerdown', at(400)));
    surface().dispatchEvent(new PointerEvent('pointermove', { ...at(300), buttons: 0 }));
    expect(exploration.window).toEqual(window);
  });

  test('a drag goes on from a window that others have set', async () => {
    const { exploration } = await timeline();
    exploration.showWindow({ from: Date.UTC(2025, 3, 1), to: Date.UTC(2025, 4, 1) - 1 });
    await frames();
    drag(-50);
    expect(new Date(exploration.window.from).toISOString().slice(0, 10)).toBe('2025-04-02');
    expect(exploration.window.to - exploration.window.from).toBeLessThan(31 * 86_400_000);
  });

  test.each([
    ['free', {}, true],
    ['free', { ctrlKey: true }, true],
    ['cooperative', {}, false],
    ['cooperative', { ctrlKey: true }, true],
    ['cooperative', { metaKey: true }, true],
  ] as const)('where gestures are %s, a wheel with %j zooms: %s', async (gestures, keys, zooms) => {
    const { exploration } = await timeline(gestures);
    const prevented = wheel({ deltaY: -120, ...keys });
    const { from, to } = exploration.window;
    expect(prevented).toBe(zooms);
    if (!zooms) expect(exploration.window).toEqual(spring);
    else {
      expect(to - from).toBeLessThan(spring.to - spring.from);
      const msPerPx = (spring.to - spring.from + 1) / surface().clientWidth;
      const anchor = spring.from + 300 * msPerPx;
      expect(
        Math.abs((anchor - from) / (to - from) - (anchor - spring.from) / (spring.to - spring.from)),
      ).toBeLessThan(0.001);
    }
  });

  test('a notch of the wheel zooms as far with its key as without; a pinch on a trackpad, of small steps, as far as it goes', async () => {
    const { exploration } = await timeline('free');
    const share = (init: WheelEventInit) => {
      const before = exploration.window;
      wheel(init);
      const { from, to } = exploration.window;
      exploration.showWindow(before);
      return (to - from) / (before.to - before.from);
    };
    const plain = share({ deltaY: -100 });
    expect(plain).toBeGreaterThan(0.8);
    expect(share({ deltaY: -100, ctrlKey: true })).toBeCloseTo(plain, 3);
    expect(share({ deltaY: -10, ctrlKey: true })).toBeCloseTo(plain, 3);
  });

  test('a sideways wheel pans, a drag goes on from there, and both end at the limits of the data', async () => {
    const { exploration } = await timeline('cooperative');
    wheel({ deltaX: 90 });
    const panned = exploration.window;
    expect(panned.from).toBeGreaterThan(spring.from);
    // The wheel has to have come to rest first.
    await vi.waitFor(() => {
      drag(-10);
      expect(exploration.window.from).toBeGreaterThan(panned.from);
    });
    const { extent } = exploration;
    const { from, to } = exploration.window;
    for (const [deltaX, by] of [
      [1000, -800],
      [-1000, 800],
    ] as const) {
      for (let times = 0; times < 200; times++) wheel({ deltaX });
      drag(by);
      expect(deltaX > 0 ? exploration.window.to : exploration.window.from).toBe(
        deltaX > 0 ? extent.to : extent.from,
      );
      expect(Math.abs(exploration.window.to - exploration.window.from - (to - from))).toBeLessThan(2000);
    }
  });

  test('the window cannot be zoomed beyond all time', async () => {
    const { exploration } = await timeline('free', null);
    wheel({ deltaY: 500 });
    expect(exploration.showsAllTime).toBe(true);
    expect(exploration.view.window).toBeNull();
  });
});

describe('the buttons', () => {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const isOff = (name: string) => button(name).element().getAttribute('aria-disabled') === 'true';

  test('are off where they would change nothing, and keep the focus', async () => {
    const app = appOn();
    const { exploration } = app;
    exploration.showWindow(spring);
    await show(app, ZoomButtons, {}, { width: 400, height: 60 });
    const { timeline: words } = app.locale.m;
    const names = [words.earlier, words.zoomOut, words.zoomIn, words.later, words.showAll];
    expect(names.filter(isOff)).toEqual([]);
    button(words.zoomOut).element().focus();
    for (let times = 0; times < 15; times++) await userEvent.keyboard('{Enter}');
    flushSync();
    expect(exploration.showsAllTime).toBe(true);
    expect(names.filter(isOff)).toEqual([words.earlier, words.zoomOut, words.later, words.showAll]);
    expect(document.activeElement).toBe(button(words.zoomOut).element());
    button(words.zoomIn).element().focus();
    for (let times = 0; times < 40; times++) await userEvent.keyboard('{Enter}');
    flushSync();
    expect(names.filter(isOff)).toEqual([words.zoomIn]);
    exploration.moveWindow({ from: exploration.extent.to, to: exploration.extent.to + 1e9 });
    flushSync();
    expect(names.filter(isOff)).toEqual([words.later]);
  });
});

test('leaves nothing behind', async () => {
  const { exploration, mounted } = await timeline();
  await mounted.unmount();
  exploration.select('rutte-kyiv');
  exploration.showWindow(null);
  await frames();
  expect(document.querySelector('[data-surface=timeline]')).toBeNull();
});
