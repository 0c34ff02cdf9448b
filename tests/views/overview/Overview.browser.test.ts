import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Overview } from '../../../src/views/overview/index.ts';
import { smallDataset } from '../../fixtures/smallDataset.ts';
import { appOn, show } from '../../fixtures/viewHost.ts';

const DAY_MS = 86_400_000;
const middle = { from: Date.UTC(2018, 0, 1), to: Date.UTC(2022, 0, 1) - 1 };
const thumb = (name: RegExp) => page.getByRole('slider', { name });
const strip = () => document.querySelector<HTMLElement>('[data-surface=overview]')!;
const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

async function overview(window: typeof middle | null = middle) {
  await page.viewport(1000, 600);
  const app = appOn();
  app.exploration.showWindow(window);
  const mounted = await show(app, Overview, {}, { width: 800, height: 80 });
  await frames();
  return { exploration: app.exploration, mounted };
}
const sliders = () =>
  [...document.querySelectorAll<HTMLElement>('[role=slider]')] as [HTMLElement, HTMLElement];

/** A pointer at a share of the strip's width, on the bars or on the axis, as its target hears of it. */
function point(type: string, share: number, { row = 'bars', buttons = 1, pointerId = 1 } = {}) {
  const { left, width, top, bottom } = strip().getBoundingClientRect();
  const at = { clientX: left + share * width, clientY: row === 'bars' ? top + 20 : bottom - 8 };
  // A made-up pointer cannot be captured; what it is captured by hears of it wherever it is.
  strip().setPointerCapture = () => undefined;
  const target = type === 'pointerdown' ? document.elementFromPoint(at.clientX, at.clientY)! : strip();
  target.dispatchEvent(new PointerEvent(type, { ...at, bubbles: true, pointerId, button: 0, buttons }));
}
/** A pointer from one share of the strip to another. */
function dragAcross(from: number, to: number, options: { row?: string; end?: string } = {}) {
  point('pointerdown', from, options);
  if (to !== from) point('pointermove', to);
  point(options.end ?? 'pointerup', to, { buttons: 0 });
}
const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const days = ({ from, to }: { from: number; to: number }) => [day(from), day(to)];
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

test('dragging the window moves it, its length in calendar units kept, and never beyond the data', async () => {
  const { exploration } = await overview();
  const inside = shareOf(exploration.extent, (middle.from + middle.to) / 2);
  dragAcross(inside, inside + 0.1);
  const { from, to } = exploration.window;
  expect(from).toBeGreaterThan(middle.from);
  expect(days(exploration.window)).toEqual([
    expect.stringMatching(/-01$/),
    expect.stringMatching(/-(31|30|28|29)$/),
  ]);
  expect(Math.abs(to - from - (middle.to - middle.from))).toBeLessThan(4 * DAY_MS);
  await frames();
  dragAcross(shareOf(exploration.extent, (from + to) / 2), 3);
  expect(exploration.window.to).toBeLessThanOrEqual(exploration.extent.to);
});

test.each([
  ['beside the window', middle],
  ['while all time is shown', null],
] as const)(
  'dragging on the empty part %s draws a new window, snapped to the calendar',
  async (_, window) => {
    const { exploration } = await overview(window);
    dragAcross(0.9, 0.8);
    const { extent } = exploration;
    expect(shareOf(extent, exploration.window.from)).toBeCloseTo(0.8, 2);
    expect(shareOf(extent, exploration.window.to)).toBeCloseTo(0.9, 2);
    expect(day(exploration.window.from)).toMatch(/-01$/);
    expect(day(exploration.window.to + 1)).toMatch(/-01$/);
  },
);

test('a drag along the axis draws a new window over the old one, too', async () => {
  const { exploration } = await overview();
  const inside = shareOf(exploration.extent, (middle.from + middle.to) / 2);
  dragAcross(inside, inside + 0.05, { row: 'axis' });
  expect(shareOf(exploration.extent, exploration.window.from)).toBeCloseTo(inside, 1);
});

test('a click on a year shows it', async () => {
  const { exploration } = await overview();
  await userEvent.click(page.getByText('2019'));
  expect(days(exploration.window)).toEqual(['2019-01-01', '2019-12-31']);
});

test('a press on the empty strip brings the window there, a press that became a scroll does not', async () => {
  const { exploration } = await overview();
  dragAcross(0.9, 0.9, { end: 'pointercancel' });
  expect(exploration.window).toEqual(middle);
  dragAcross(0.8, 0.8);
  const { extent, window } = exploration;
  expect(shareOf(extent, (window.from + window.to) / 2)).toBeCloseTo(0.8, 2);
  expect(Math.abs(window.to - window.from - (middle.to - middle.from))).toBeLessThan(2 * DAY_MS);
});

test('a press and a drag over nothing, or beyond the edges, leave a window within the data', async () => {
  const { exploration } = await overview(null);
  dragAcross(0.5, 0.5);
  expect(exploration.showsAllTime).toBe(true);
  dragAcross(0.3, 0.3 + 4 / strip().clientWidth);
  expect(exploration.window.to - exploration.window.from).toBeGreaterThan(27 * DAY_MS);
  dragAcross(0.6, 5);
  expect(exploration.window.to).toBe(exploration.extent.to);
  dragAcross(0.3, -5);
  expect(exploration.window.from).toBe(exploration.extent.from);
});

test('a drag ends where the pointer was lost or its button released unheard, and a second finger changes nothing', async () => {
  const { exploration } = await overview(null);
  point('pointerdown', 0.2);
  point('pointermove', 0.4);
  const drawn = exploration.window;
  point('pointerdown', 0.7, { pointerId: 2 });
  point('pointermove', 0.9, { pointerId: 2 });
  expect(exploration.window).toEqual(drawn);
  point('lostpointercapture', 0.4);
  point('pointermove', 0.9);
  expect(exploration.window).toEqual(drawn);
  point('pointerdown', 0.9);
  point('pointermove', 0.8, { buttons: 0 });
  point('pointermove', 0.7);
  expect(exploration.window).toEqual(drawn);
});

test('dragging a thumb moves its end only, and not past the other', async () => {
  const { exploration } = await overview();
  const startOf = (ms: number) => shareOf(exploration.extent, ms) - 6 / strip().clientWidth;
  dragAcross(startOf(middle.from), startOf(middle.from) - 0.05);
  expect(exploration.window.from).toBeLessThan(middle.from);
  expect(exploration.window.to).toBe(middle.to);
  await frames();
  dragAcross(startOf(exploration.window.from), 1);
  expect(days(exploration.window)).toEqual(['2021-12-01', '2021-12-31']);
});

test('a bar under the pointer or at the focused thumb tells its span, its number and its events', async () => {
  const { exploration } = await overview(null);
  const tip = () => document.querySelector<HTMLElement>('[role=tooltip]');
  const visit = exploration.eventAt(exploration.rowOf('rutte-kyiv')!).time!.earliestStart;
  point('pointermove', shareOf(exploration.extent, visit), { buttons: 0 });
  await expect.poll(() => tip()?.textContent).toContain('Rutte in Kyiv');
  expect(tip()!.matches(':popover-open')).toBe(true);
  // There is no room over it.
  expect(tip()!.getBoundingClientRect().top).toBeGreaterThanOrEqual(strip().getBoundingClientRect().bottom);
  strip().dispatchEvent(new PointerEvent('pointerleave'));
  await expect.poll(tip).toBeNull();
  exploration.showWindow({ from: visit, to: exploration.extent.to });
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement).toBe(sliders()[0]);
  await expect.poll(() => tip()?.id).toBe(sliders()[0].getAttribute('aria-describedby'));
});

test('where nothing is dated it says so and has no brush', async () => {
  const app = appOn({ ...smallDataset, events: smallDataset.events.filter(({ time }) => !time), eras: [] });
  await show(app, Overview, {}, { width: 800, height: 80 });
  await expect.element(page.getByText('Nothing is dated')).toBeInTheDocument();
  expect(sliders()).toEqual([]);
});

test('leaves nothing behind', async () => {
  const { exploration, mounted } = await overview();
  await expect.element(thumb(/first date/i)).toBeInTheDocument();
  await mounted.unmount();
  exploration.showWindow(null);
  await frames();
  expect(document.querySelector('[data-surface=overview]')).toBeNull();
});
