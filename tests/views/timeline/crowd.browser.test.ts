import { flushSync } from 'svelte';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fetchDense } from '../../../src/views/timeline/crowd.ts';
import { TimelineView } from '../../../src/views/timeline/index.ts';
import { appOn, show } from '../../fixtures/viewHost.ts';
import { time } from '../../fixtures/smallDataset.ts';
import { manyEvents } from './manyEvents.ts';

const WIDTH = 900;
const HEIGHT = 420;
const THOUSANDS = manyEvents(12_000, 21);

beforeAll(fetchDense);

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
/** How many pixels of the canvas right of x have any colour. */
function colourful(fromX: number, toX: number): number {
  const canvas = surface().querySelector('canvas')!;
  const ratio = canvas.width / canvas.clientWidth;
  const { data } = canvas
    .getContext('2d')!
    .getImageData(fromX * ratio, 60 * ratio, (toX - fromX) * ratio, canvas.height - 60 * ratio);
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!];
    if (data[at + 3]! > 200 && Math.max(red, green, blue) - Math.min(red, green, blue) > 40) count++;
  }
  return count;
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

  test('has few elements, and a few hundred options at most', async () => {
    await crowd();
    expect(document.querySelectorAll('*').length).toBeLessThan(500);
    expect(options()).toHaveLength(200);
    expect(options()[0]!.getAttribute('aria-setsize')).toBe('12000');
  });

  test('says what a column stands for, and opens it as a list', async () => {
    const exploration = await crowd();
    pointer('pointermove', ...lowest());
    const said = tip()!.textContent;
    expect(said).toMatch(/20\d\d/);
    const count = numberIn(/([\d,]+) events/.exec(said)![1]!);
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

  test('keeps showing events while a hand takes the window far from where it was', async () => {
    const exploration = await crowd(THOUSANDS, { from: Date.UTC(2024, 0, 1), to: Date.UTC(2024, 0, 8) - 1 });
    surface().setPointerCapture = () => undefined;
    const { left, top } = surface().getBoundingClientRect();
    const at = (x: number) => ({
      clientX: left + x,
      clientY: top + 20,
      bubbles: true,
      pointerId: 1,
      buttons: 1,
    });
    surface().dispatchEvent(new PointerEvent('pointerdown', { ...at(700), buttons: 1 }));
    for (let x = 680; x > -2400; x -= 60) surface().dispatchEvent(new PointerEvent('pointermove', at(x)));
    await frames();
    expect(exploration.answer.counts.visible).toBeGreaterThan(10);
    expect(colourful(0, surface().clientWidth)).toBeGreaterThan(300);
    surface().dispatchEvent(new PointerEvent('pointerup', at(-2400)));
  });
});

describe('blocks, one per event', () => {
  const FEWER = manyEvents(900, 22);

  test('are selected by a press, and by a finger opened as a list where there are several', async () => {
    const exploration = await crowd(FEWER);
    const hit = [...Array(700).keys()].find((x) => {
      pointer('pointermove', x, lowest()[1]);
      return exploration.highlighted.length === 1 && tip() !== null;
    })!;
    const [row] = exploration.highlighted;
    pointer('click', hit, lowest()[1]);
    expect(exploration.selectedRow).toBe(row);
    exploration.select(null);
    flushSync();
    pointer('click', hit, lowest()[1], 'touch');
    const group = exploration.group === null ? [exploration.selectedRow] : [...exploration.group];
    expect(group).toContain(row);
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
    expect(options()).toHaveLength(200);
    await userEvent.keyboard('{ArrowUp}{Enter}');
    expect(active()!.getAttribute('aria-selected')).toBe('true');
  });

  test('makes hardly an option anew for each key', async () => {
    await crowd();
    surface().focus();
    let made = 0;
    const observer = new MutationObserver((records) => {
      for (const { addedNodes } of records) made += addedNodes.length;
    });
    observer.observe(section(), { childList: true, subtree: true });
    for (let times = 0; times < 50; times++) {
      surface().dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
      flushSync();
    }
    await frames();
    observer.disconnect();
    // All two hundred at every key would be ten thousand.
    expect(made).toBeLessThan(500);
    expect(active()!.getAttribute('aria-posinset')).toBe('51');
  });
});

test('the options follow a window that has come to rest', async () => {
  const exploration = await crowd();
  exploration.showWindow({ from: Date.UTC(2022, 0, 1), to: Date.UTC(2025, 0, 1) - 1 });
  await expect
    .poll(() => options()[0]!.getAttribute('aria-setsize'))
    .toBe(String(exploration.answer.counts.visible));
  expect(options()[0]!.textContent).toMatch(/1 January 2022|January 2022/);
});
