import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { TimelineView } from '../../../src/views/timeline/index.ts';
import { appOn, show } from '../../fixtures/viewHost.ts';
import { time } from '../../fixtures/smallDataset.ts';
import { manyEvents } from './manyEvents.ts';

const WIDTH = 900;
const HEIGHT = 420;
const THOUSANDS = manyEvents(12_000, 21);

const errors = vi.spyOn(console, 'error');
beforeEach(() => {
  errors.mockClear();
});
afterEach(() => {
  expect(errors).not.toHaveBeenCalled();
});

const surface = () => document.querySelector<HTMLElement>('[data-surface=timeline]')!;
const section = () => surface().closest<HTMLElement>('section')!;
const options = () => [...document.querySelectorAll<HTMLElement>('[role=option]')];
const tip = () => document.querySelector<HTMLElement>('.tip');
const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
const numberIn = (text: string | null) => Number((text ?? '').replaceAll(/\D/g, ''));

async function crowd(dataset = THOUSANDS, window: { from: number; to: number } | null = null) {
  const app = appOn(dataset);
  app.exploration.showWindow(window);
  await show(app, TimelineView, { gestures: 'free' }, { width: WIDTH, height: HEIGHT });
  await vi.waitFor(() => expect(section().dataset.visible).toBeDefined());
  await frames();
  return app.exploration;
}
function pointer(kind: 'pointermove' | 'click', x: number, y: number, pointerType = 'mouse') {
  const { left, top } = surface().getBoundingClientRect();
  const place = { clientX: left + x, clientY: top + y, bubbles: true, pointerType };
  surface().dispatchEvent(new PointerEvent(kind, place));
  flushSync();
}
const lowest = (): [number, number] => [400, surface().clientHeight - 6];

describe('a timeline of thousands', () => {
  test('shows how many there are in each lane, and all of them together', async () => {
    const exploration = await crowd();
    const numbers = () =>
      [...document.querySelectorAll('.head p span')].map((each) => numberIn(each.textContent));
    expect(numbers().reduce((sum, count) => sum + count, 0)).toBe(12_000);
    exploration.showWindow({ from: Date.UTC(2022, 0, 1), to: Date.UTC(2025, 0, 1) - 1 });
    // Numbers follow a few times a second.
    await expect
      .poll(() => numbers().reduce((sum, count) => sum + count, 0))
      .toBe(exploration.answer.counts.visible);
    exploration.toggle('cat', 'talks');
    await expect.poll(numbers).toEqual([exploration.answer.counts.visible]);
    await expect.poll(() => section().dataset.visible).toBe(String(exploration.answer.counts.visible));
  });

  test('has few elements, one path a category, and an option for the active event', async () => {
    await crowd();
    expect(document.querySelectorAll('*').length).toBeLessThan(500);
    expect(document.querySelectorAll('.bars')).toHaveLength(4);
    expect(options()).toEqual([]);
    surface().focus();
    flushSync();
    expect(options()).toHaveLength(1);
    expect(options()[0]!.getAttribute('aria-setsize')).toBe('12000');
    expect(options()[0]!.getAttribute('aria-posinset')).toBe('1');
  });

  test('says what a bar stands for, with its most important event, and opens it as a list', async () => {
    const exploration = await crowd();
    pointer('pointermove', ...lowest());
    const said = tip()!.textContent;
    expect(said).toMatch(/20\d\d/);
    const count = numberIn(/([\d,]+) events/.exec(said)![1]!);
    expect(tip()!.querySelectorAll('.line').length).toBeGreaterThan(0);
    pointer('click', ...lowest());
    expect(exploration.group).toHaveLength(count);
    const box = tip()!.getBoundingClientRect();
    const frame = surface().getBoundingClientRect();
    expect(box.left >= frame.left && box.right <= frame.right && box.top >= frame.top).toBe(true);
    surface().dispatchEvent(new PointerEvent('pointerleave'));
    flushSync();
    expect(tip()).toBeNull();
    expect(exploration.highlighted).toHaveLength(0);
  });

  test('opens those that began before the window and go on', async () => {
    const long = manyEvents(3000, 4, (next) => {
      const day = Math.floor(next() * 3000);
      const text = (at: number) =>
        new Date(Date.UTC(2020, 0, 1) + at * 86_400_000).toISOString().slice(0, 10);
      return time(`${text(day)}/${text(day + Math.floor(next() * 400))}`);
    });
    const window = { from: Date.UTC(2022, 0, 1), to: Date.UTC(2023, 0, 1) - 1 };
    const exploration = await crowd(long, window);
    const chip = page.getByRole('button', { name: /began earlier/ }).first();
    const count = numberIn(chip.element().textContent);
    await chip.click();
    const group = [...exploration.group!];
    expect(group).toHaveLength(count);
    expect(group.length).toBeGreaterThan(0);
    for (const row of group) {
      const { earliestStart, latestEnd } = exploration.eventAt(row).time!;
      expect(earliestStart < window.from && latestEnd >= window.from).toBe(true);
    }
  });

  test('keeps showing bars while a drag takes the window far from where it was', async () => {
    const exploration = await crowd(THOUSANDS, { from: Date.UTC(2024, 0, 1), to: Date.UTC(2024, 1, 1) - 1 });
    const { left, top } = surface().getBoundingClientRect();
    const at = (x: number) => ({
      clientX: left + x,
      clientY: top + 100,
      bubbles: true,
      view: window,
      buttons: 1,
    });
    surface().dispatchEvent(new MouseEvent('mousedown', at(700)));
    for (let x = 680; x > -2400; x -= 60) window.dispatchEvent(new MouseEvent('mousemove', at(x)));
    await frames();
    expect(exploration.answer.counts.visible).toBeGreaterThan(10);
    const seen = surface().getBoundingClientRect();
    const shown = [...document.querySelectorAll('.bars, .mark')].map((each) => each.getBoundingClientRect());
    expect(shown.some((box) => box.left < seen.right && box.right > seen.left)).toBe(true);
    window.dispatchEvent(new MouseEvent('mouseup', at(-2400)));
  });
});

describe('where marks of one day have merged', () => {
  const DAY = time('2025-03-04');
  const day = manyEvents(40, 5, (_, index) =>
    index < 30 ? DAY : time(`2025-0${String(1 + (index % 9))}-20`),
  );

  test('the number is printed, Enter and a click open them as a list, and the keys stop there once', async () => {
    const exploration = await crowd(day, { from: Date.UTC(2025, 0, 1), to: Date.UTC(2025, 11, 1) });
    const single = [...surface().querySelectorAll('.mark')].filter((mark) => !mark.querySelector('.count'));
    const numbers = [...surface().querySelectorAll('.count')].map(({ textContent }) => Number(textContent));
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers.reduce((sum, count) => sum + count, single.length)).toBe(
      exploration.answer.counts.visible,
    );
    const merged = surface().querySelector('.mark:has(.count)')!;
    expect(merged.getAttribute('aria-label')).toMatch(/^\d+ events, 4 March 2025: Event \d+, /);
    merged.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(exploration.group).toHaveLength(numbers[0]!);
    exploration.openGroup(null);
    surface().focus();
    flushSync();
    const visited = new Set<string>();
    await userEvent.keyboard('{Home}');
    for (let times = 0; times < 45; times++) {
      visited.add(surface().getAttribute('aria-activedescendant')!);
      await userEvent.keyboard('{ArrowRight}');
    }
    expect(visited.size).toBe(options().length);
  });
});

describe('the keyboard among thousands', () => {
  const active = () => {
    const id = surface().getAttribute('aria-activedescendant');
    return id === null ? undefined : document.getElementById(id)!;
  };

  test('goes through all of them in time order, each option knowing its place', async () => {
    await crowd();
    surface().focus();
    flushSync();
    expect(active()!.getAttribute('aria-posinset')).toBe('1');
    await userEvent.keyboard('{End}');
    expect(active()!.getAttribute('aria-posinset')).toBe('12000');
    await userEvent.keyboard('{PageUp}{ArrowLeft}');
    expect(active()!.getAttribute('aria-posinset')).toBe('11989');
    await userEvent.keyboard('{ArrowUp}{Enter}');
    expect(active()!.getAttribute('aria-selected')).toBe('true');
  });
});
