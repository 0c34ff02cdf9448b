import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Overview } from '../../../src/views/overview/index.ts';
import { appOn, show } from '../../fixtures/viewHost.ts';

const DAY_MS = 86_400_000;
const middle = { from: Date.UTC(2018, 0, 1), to: Date.UTC(2022, 0, 1) - 1 };
const thumb = (name: RegExp) => page.getByRole('slider', { name });
const strip = () => document.querySelector<HTMLElement>('[data-surface=overview]')!;
const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

async function overview(window: typeof middle | null = middle) {
  const app = appOn();
  app.exploration.showWindow(window);
  const mounted = await show(app, Overview, {}, { width: 800, height: 80 });
  await frames();
  return { exploration: app.exploration, mounted };
}
const sliders = () =>
  [...document.querySelectorAll<HTMLElement>('[role=slider]')] as [HTMLElement, HTMLElement];

/** A pointer from one share of the strip to another. */
function dragAcross(from: number, to: number, target: HTMLElement = strip(), end = 'pointerup') {
  const { left, width, top } = strip().getBoundingClientRect();
  const at = (share: number) => ({
    clientX: left + share * width,
    clientY: top + 20,
    bubbles: true,
    pointerId: 1,
    button: 0,
  });
  // A made-up pointer cannot be captured.
  strip().setPointerCapture = () => undefined;
  target.dispatchEvent(new PointerEvent('pointerdown', at(from)));
  if (to !== from) strip().dispatchEvent(new PointerEvent('pointermove', at(to)));
  strip().dispatchEvent(new PointerEvent(end, at(to)));
}
const shareOf = (extent: { from: number; to: number }, ms: number) =>
  (ms - extent.from) / (extent.to - extent.from + 1);

test('has a thumb for either end, with its date in words and its limits', async () => {
  const { exploration } = await overview();
  const [from, to] = sliders();
  expect(from.getAttribute('aria-valuetext')).toMatch(/2018/);
  expect(to.getAttribute('aria-valuetext')).toMatch(/2021/);
  expect(from.getAttribute('aria-valuemin')).toBe(String(exploration.extent.from));
  expect(from.getAttribute('aria-valuemax')).toBe(String(exploration.window.to));
  expect(to.getAttribute('aria-valuemax')).toBe(String(exploration.extent.to));
});

test('the thumbs move by keys', async () => {
  const { exploration } = await overview();
  const [from, to] = sliders();
  from.focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(exploration.window.from).toBeGreaterThan(middle.from);
  expect(exploration.window.to).toBe(middle.to);
  await userEvent.keyboard('{Home}');
  expect(exploration.window.from).toBe(exploration.extent.from);
  to.focus();
  await userEvent.keyboard('{PageDown}');
  expect(exploration.window.to).toBeLessThan(middle.to);
  await userEvent.keyboard('{End}');
  expect(exploration.showsAllTime).toBe(true);
});

test('the thumbs stand where the window is', async () => {
  const { exploration } = await overview();
  const [from, to] = sliders();
  const width = strip().clientWidth;
  const { extent } = exploration;
  // The first reaches to the left of its place with its target, the second to the right.
  const placeOf = (thumb: HTMLElement, edge: 'left' | 'right') =>
    thumb.getBoundingClientRect()[edge] - strip().getBoundingClientRect().left;
  expect(placeOf(from, 'right')).toBeCloseTo(shareOf(extent, middle.from) * width, 0);
  expect(placeOf(to, 'left')).toBeCloseTo(shareOf(extent, middle.to) * width, 0);
  exploration.showWindow(null);
  await frames();
  expect(placeOf(from, 'right')).toBe(0);
  expect(placeOf(to, 'left')).toBeCloseTo(width, 0);
});

test('dragging the window moves it, its length kept, and never beyond the data', async () => {
  const { exploration } = await overview();
  const inside = shareOf(exploration.extent, (middle.from + middle.to) / 2);
  dragAcross(inside, inside + 0.1);
  const { from, to } = exploration.window;
  expect(from).toBeGreaterThan(middle.from);
  expect(Math.abs(to - from - (middle.to - middle.from))).toBeLessThan(2 * DAY_MS);
  dragAcross(shareOf(exploration.extent, (from + to) / 2), 3);
  expect(exploration.window.to).toBeLessThanOrEqual(exploration.extent.to);
});

test('dragging on the empty strip draws a new window', async () => {
  const { exploration } = await overview();
  dragAcross(0.9, 0.8);
  const { extent, window } = exploration;
  expect(shareOf(extent, window.from)).toBeCloseTo(0.8, 2);
  expect(shareOf(extent, window.to)).toBeCloseTo(0.9, 2);
});

test('a press on the empty strip brings the window there, a press that became a scroll does not', async () => {
  const { exploration } = await overview();
  dragAcross(0.9, 0.9, strip(), 'pointercancel');
  expect(exploration.window).toEqual(middle);
  dragAcross(0.8, 0.8);
  const { extent, window } = exploration;
  expect(shareOf(extent, (window.from + window.to) / 2)).toBeCloseTo(0.8, 2);
  expect(Math.abs(window.to - window.from - (middle.to - middle.from))).toBeLessThan(2 * DAY_MS);
});

test('dragging a thumb moves its end only, and not past the other', async () => {
  const { exploration } = await overview();
  const start = shareOf(exploration.extent, middle.from);
  dragAcross(start, start - 0.05, sliders()[0]);
  expect(exploration.window.from).toBeLessThan(middle.from);
  expect(exploration.window.to).toBe(middle.to);
  dragAcross(shareOf(exploration.extent, exploration.window.from), 1, sliders()[0]);
  expect(exploration.window.from).toBeLessThanOrEqual(middle.to + DAY_MS);
  expect(exploration.window.to).toBeGreaterThan(exploration.window.from);
});

test('leaves nothing behind', async () => {
  const { exploration, mounted } = await overview();
  await expect.element(thumb(/first date/i)).toBeInTheDocument();
  await mounted.unmount();
  exploration.showWindow(null);
  await frames();
  expect(document.querySelector('[data-surface=overview]')).toBeNull();
});
