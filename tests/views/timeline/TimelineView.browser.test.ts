import { DAY_MS } from '../../../src/domain/gregorian.ts';
import { tidyWindow } from '../../../src/state/window.ts';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Exploration } from '../../../src/state/exploration.svelte.ts';
import { TimelineView, ZoomButtons } from '../../../src/views/timeline/index.ts';
import { timeScale } from '../../../src/ui/timeScale.ts';
import { anchorX, eventSpan } from '../../../src/views/timeline/eventSpan.ts';
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

async function timeline(gestures: 'free' | 'cooperative' = 'free', dates: typeof spring | null = spring) {
  const app = appOn();
  app.exploration.showWindow(dates);
  const mounted = await show(app, TimelineView, { gestures }, { width: WIDTH, height: HEIGHT });
  await expect.element(section()).toHaveAttribute('data-visible');
  await document.fonts.ready;
  await frames();
  return { app, exploration: app.exploration, mounted };
}
/** Where the truth says that a row's glyph stands, px from the surface's left. */
function xOf({ table, window }: Exploration, row: number): number {
  const scale = timeScale(window, surface().clientWidth);
  const { at, to } = eventSpan(table, row)!;
  return anchorX(scale(at), scale(to));
}
const mark = (row: number) => surface().querySelector<SVGGElement>(`[data-row="${String(row)}"]`)!;
/** Below the axis, where dragging pans. */
const LANES_Y = 100;
const AXIS_Y = 20;
const at = (x: number, y = LANES_Y, init: MouseEventInit = {}) => {
  const { left, top } = surface().getBoundingClientRect();
  return { clientX: left + x, clientY: top + y, bubbles: true, cancelable: true, view: window, ...init };
};
function press(x: number, y = LANES_Y, init: MouseEventInit = {}) {
  surface().dispatchEvent(new MouseEvent('mousedown', at(x, y, { buttons: 1, ...init })));
}
function moveTo(x: number, y = LANES_Y, init: MouseEventInit = {}) {
  window.dispatchEvent(new MouseEvent('mousemove', at(x, y, { buttons: 1, ...init })));
}
function release(x: number, y = LANES_Y) {
  window.dispatchEvent(new MouseEvent('mouseup', at(x, y)));
  surface().dispatchEvent(new MouseEvent('click', at(x, y)));
}
function drag(by: number) {
  press(400);
  for (const share of [0.5, 1]) moveTo(400 + by * share);
  release(400 + by);
}
/** Drags along the axis, or elsewhere with Shift. */
function brush(from: number, to: number, y = AXIS_Y, init: PointerEventInit = {}) {
  const pointer = (type: string, x: number, more: PointerEventInit = {}) =>
    surface().dispatchEvent(
      new PointerEvent(type, {
        ...at(x, y),
        pointerId: 1,
        isPrimary: true,
        button: 0,
        buttons: 1,
        ...init,
        ...more,
      }),
    );
  // A made-up pointer cannot be captured.
  surface().setPointerCapture = () => undefined;
  pointer('pointerdown', from);
  pointer('pointermove', (from + to) / 2);
  pointer('pointermove', to);
  return {
    release: () => {
      pointer('pointerup', to, { buttons: 0 });
      surface().dispatchEvent(new MouseEvent('click', at(to, y)));
    },
    pointer,
  };
}
const iso = ({ from, to }: typeof spring) =>
  [from, to + 1].map((ms) => new Date(ms).toISOString().slice(0, 10));
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

describe('the picture and the truth', () => {
  test('every visible, dated event has a mark where its time is, and a click there selects it', async () => {
    const { exploration } = await timeline();
    const rows = [...exploration.answer.order];
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) {
      const glyph = mark(row).querySelector('.glyph:last-of-type')!.getBoundingClientRect();
      const x = glyph.left + glyph.width / 2 - surface().getBoundingClientRect().left;
      expect(Math.abs(x - xOf(exploration, row))).toBeLessThan(1);
      exploration.select(null);
      mark(row).dispatchEvent(new MouseEvent('click', { bubbles: true }));
      expect(exploration.selectedRow).toBe(row);
    }
  });

  test('with the page’s fonts no name lies on another or on a mark, and none is cut', async () => {
    const { exploration } = await timeline();
    exploration.showWindow(null);
    await frames();
    const frame = surface().getBoundingClientRect();
    const glyphs = [...surface().querySelectorAll('.mark > .glyph')].map((each) =>
      each.getBoundingClientRect(),
    );
    const names = [...surface().querySelectorAll('.label')].map((each) => each.getBoundingClientRect());
    expect(names.length).toBeGreaterThan(2);
    names.forEach((name, index) => {
      expect(name.left >= frame.left - 1 && name.right <= frame.right + 1).toBe(true);
      for (const other of [...names.slice(index + 1), ...glyphs]) {
        // Letters have less than the height of a line.
        const overlapX = Math.min(name.right, other.right) - Math.max(name.left, other.left);
        const overlapY = Math.min(name.bottom, other.bottom) - Math.max(name.top, other.top);
        expect(overlapX > 1 && overlapY > 4).toBe(false);
      }
    });
  });

  test('is painted again in another theme without being made again', async () => {
    const { exploration } = await timeline();
    const row = exploration.answer.order.at(0)!;
    const glyph = mark(row).querySelector('.glyph')!;
    document.documentElement.style.setProperty('--hue-3', 'rgb(1, 2, 3)');
    document.documentElement.style.setProperty('--hue-1', 'rgb(1, 2, 3)');
    document.documentElement.style.setProperty('--hue-2', 'rgb(1, 2, 3)');
    expect(getComputedStyle(glyph).fill).toBe('rgb(1, 2, 3)');
    for (const hue of [1, 2, 3]) document.documentElement.style.removeProperty(`--hue-${String(hue)}`);
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

  test('the marks are options in time order, named in words, each knowing its place', async () => {
    const { exploration } = await timeline();
    const options = [...document.querySelectorAll('[role=option]')];
    expect(options).toHaveLength(exploration.answer.order.length);
    expect(options.map((option) => option.getAttribute('aria-posinset'))).toEqual(['1', '2', '3', '4']);
    expect(options[2]!.getAttribute('aria-setsize')).toBe('4');
    expect(options[2]!.getAttribute('aria-label')).toMatch(
      /^Rutte in Washington, .*2025, Washington.*, Visit$/,
    );
  });

  test('a tooltip says at the pointer and at the focus what a mark is, within the timeline', async () => {
    const { exploration } = await timeline();
    const tip = () => surface().querySelector('.tip');
    const row = exploration.rowOf('hague-summit')!;
    mark(row).dispatchEvent(new PointerEvent('pointermove', { bubbles: true, pointerType: 'mouse' }));
    flushSync();
    expect(tip()!.textContent).toMatch(/The Hague summit.*2025.*The Hague/s);
    expect(exploration.highlighted).toEqual([row]);
    const box = tip()!.getBoundingClientRect();
    const frame = surface().getBoundingClientRect();
    expect(box.left >= frame.left && box.right <= frame.right && box.top >= frame.top).toBe(true);
    surface().dispatchEvent(new PointerEvent('pointerleave'));
    flushSync();
    expect(tip()).toBeNull();
    surface().focus();
    await userEvent.keyboard('{Home}');
    expect(tip()!.textContent).toContain('A call about the ceasefire');
  });
});

describe('the keyboard', () => {
  const active = () => {
    const id = surface().getAttribute('aria-activedescendant');
    return id === null ? null : document.getElementById(id)!.getAttribute('aria-label')!.split(',')[0];
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
    // At the end of a drag a long window rests on whole days.
    expect([from % DAY_MS, (to + 1) % DAY_MS]).toEqual([0, 0]);
    expect(Math.abs(from - (spring.from - 100 * msPerPx))).toBeLessThanOrEqual(DAY_MS / 2);
    expect(Math.abs(to - from - (spring.to - spring.from))).toBeLessThanOrEqual(DAY_MS);
    expect(exploration.view.selected).toBeNull();
    await frames();
    await frames();
    expect(exploration.window).toEqual({ from, to });
  });

  test('a press that hardly moves is a click, and moves nothing', async () => {
    const { exploration } = await timeline();
    const row = exploration.rowOf('hague-summit')!;
    const { window: before } = exploration;
    press(400);
    moveTo(402);
    window.dispatchEvent(new MouseEvent('mouseup', at(402)));
    expect(exploration.window).toEqual(before);
    mark(row).dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(exploration.selectedRow).toBe(row);
  });

  test('a mouse let go where the page does not hear of it ends the drag', async () => {
    const { exploration } = await timeline();
    press(400);
    moveTo(350);
    const { window: before } = exploration;
    expect(before).not.toEqual(spring);
    moveTo(300, LANES_Y, { buttons: 0 });
    moveTo(200, LANES_Y, { buttons: 0 });
    expect(exploration.window).toEqual(tidyWindow(before));
  });

  test('a double click zooms in about the pointer', async () => {
    const { exploration } = await timeline();
    surface().dispatchEvent(new MouseEvent('dblclick', at(450)));
    await expect
      .poll(() => (exploration.window.to - exploration.window.from) / (spring.to - spring.from))
      .toBeCloseTo(0.5, 2);
  });

  test('a resize in the middle of a drag stops nothing', async () => {
    const { exploration, mounted } = await timeline();
    press(400);
    moveTo(380);
    (mounted.container.firstElementChild as HTMLElement).style.width = '500px';
    await frames();
    moveTo(300);
    release(300);
    expect(exploration.window.from).toBeGreaterThan(spring.from);
    expect(surface().querySelectorAll('.mark').length).toBe(exploration.answer.counts.visible);
  });

  test('moving only the group while dragging: no mark is written anew', async () => {
    const { exploration } = await timeline();
    const before = [...surface().querySelectorAll('.mark')];
    let written = 0;
    const observer = new MutationObserver((records) => {
      written += records.filter(({ target }) => (target as Element).classList.contains('mark')).length;
    });
    observer.observe(surface(), { subtree: true, attributes: true, attributeFilter: ['transform'] });
    press(400);
    for (let x = 400; x > 380; x -= 2) moveTo(x);
    flushSync();
    await frames();
    observer.disconnect();
    expect(exploration.window.from).toBeGreaterThan(spring.from);
    expect(written).toBe(0);
    expect([...surface().querySelectorAll('.mark')].slice(0, 2)).toEqual(before.slice(0, 2));
    release(380);
  });

  test('a drag goes on from a window that others have set', async () => {
    const { exploration } = await timeline();
    exploration.showWindow({ from: Date.UTC(2025, 3, 1), to: Date.UTC(2025, 4, 1) - 1 });
    await frames();
    drag(-50);
    const dragged = (50 * 30 * DAY_MS) / surface().clientWidth;
    expect(exploration.window.from).toBe(Math.round((Date.UTC(2025, 3, 1) + dragged) / DAY_MS) * DAY_MS);
    expect(exploration.window.to - exploration.window.from).toBeLessThan(31 * DAY_MS);
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

describe('touch', () => {
  const touch = (id: number, x: number) =>
    new Touch({
      identifier: id,
      target: surface(),
      clientX: surface().getBoundingClientRect().left + x,
      clientY: surface().getBoundingClientRect().top + LANES_Y,
    });
  const send = (type: string, touches: Touch[], changedTouches: Touch[]) => {
    const event = new TouchEvent(type, {
      touches,
      changedTouches,
      targetTouches: touches,
      bubbles: true,
      cancelable: true,
    });
    surface().dispatchEvent(event);
    return event;
  };

  test('two fingers zoom, in a scrolling page too; one is left to the page there', async () => {
    const { exploration } = await timeline('cooperative');
    send('touchstart', [touch(1, 400)], [touch(1, 400)]);
    expect(send('touchmove', [touch(1, 300)], [touch(1, 300)]).defaultPrevented).toBe(false);
    expect(exploration.window).toEqual(spring);
    send('touchstart', [touch(1, 300), touch(2, 400)], [touch(2, 400)]);
    expect(
      send('touchmove', [touch(1, 250), touch(2, 450)], [touch(1, 250), touch(2, 450)]).defaultPrevented,
    ).toBe(true);
    const { from, to } = exploration.window;
    expect((to - from) / (spring.to - spring.from)).toBeCloseTo(0.5, 2);
    // One finger is lifted: the other drags nothing on.
    send('touchend', [touch(2, 450)], [touch(1, 250)]);
    send('touchmove', [touch(2, 600)], [touch(2, 600)]);
    expect(exploration.window).toEqual(tidyWindow({ from, to }));
    send('touchend', [], [touch(2, 600)]);
    // d3 takes a press right after a touch for the browser's own copy of it.
    await vi.waitFor(() => {
      drag(-50);
      expect(exploration.window.from).toBeGreaterThan(from);
    });
  });
});

describe('the brush', () => {
  test('along the axis shows what was brushed, in whole days', async () => {
    const { exploration } = await timeline();
    const { release } = brush(300, 500);
    flushSync();
    expect(surface().querySelector('.brush')).not.toBeNull();
    expect(exploration.window).toEqual(spring);
    release();
    flushSync();
    expect(surface().querySelector('.brush')).toBeNull();
    const scale = timeScale(spring, surface().clientWidth);
    const day = 86_400_000;
    const { from, to } = exploration.window;
    expect(Math.abs(from - scale.invert(300))).toBeLessThan(4 * day);
    expect(Math.abs(to + 1 - scale.invert(500))).toBeLessThan(4 * day);
    expect([from % day, (to + 1) % day]).toEqual([0, 0]);
    expect(exploration.canUndo).toBe(true);
  });

  test('begins anywhere with Shift, and does not pan', async () => {
    const { exploration } = await timeline();
    press(300, LANES_Y, { shiftKey: true });
    const { release } = brush(300, 500, LANES_Y, { shiftKey: true });
    moveTo(500, LANES_Y, { shiftKey: true });
    expect(exploration.window).toEqual(spring);
    release();
    expect(exploration.window.to - exploration.window.from).toBeLessThan(60 * 86_400_000);
  });

  test('of no width, given up with Escape or lost, changes nothing', async () => {
    const { exploration } = await timeline();
    const { pointer } = brush(300, 500);
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    pointer('pointerup', 500, { buttons: 0 });
    expect(exploration.window).toEqual(spring);
    const lost = brush(300, 500);
    lost.pointer('pointermove', 520, { buttons: 0 });
    expect(exploration.window).toEqual(spring);
    brush(300, 300).pointer('pointercancel', 300);
    expect(exploration.window).toEqual(spring);
  });

  test('beyond the edge ends at the edge, and within the data', async () => {
    const { exploration } = await timeline();
    brush(-300, 5000).release();
    const { from, to } = exploration.window;
    expect(iso({ from, to })).toEqual(['2025-01-01', '2025-07-01']);
  });

  test('a click on a year or a month shows it', async () => {
    const { exploration } = await timeline();
    const month = timeScale(spring, surface().clientWidth)(Date.UTC(2025, 2, 5));
    surface().dispatchEvent(new MouseEvent('click', at(month, 30)));
    expect(iso(exploration.window)).toEqual(['2025-03-01', '2025-04-01']);
    exploration.showWindow(spring);
    await frames();
    surface().dispatchEvent(new MouseEvent('click', at(month, 10)));
    expect(exploration.window.from).toBe(Date.UTC(2025, 0, 1));
    expect(exploration.view.selected).toBeNull();
  });
});

test('a timeline of no size at first draws itself when it has one', async () => {
  const app = appOn();
  app.exploration.showWindow(spring);
  await show(app, TimelineView, { gestures: 'free' }, { width: 0, height: 0 });
  await frames();
  surface().closest('section')!.parentElement!.style.cssText =
    `width: ${String(WIDTH)}px; height: ${String(HEIGHT)}px`;
  await expect.poll(() => surface().querySelectorAll('.mark').length).toBe(4);
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
