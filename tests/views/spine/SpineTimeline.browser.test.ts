import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { scrollParent } from '../../../src/ui/scrollParent.ts';
import { event, smallDataset, time } from '../../fixtures/smallDataset.ts';
import { appOn, show as showView } from '../../fixtures/viewHost.ts';
import SpineWithDetails from './SpineWithDetails.svelte';

const DAY = 86_400_000;

async function show(dataset: Dataset = smallDataset, height = 700) {
  const app = appOn(dataset);
  await showView(app, SpineWithDetails, {}, { width: 390, height });
  return app.exploration;
}
const timeline = () => page.getByRole('region', { name: 'Timeline' });
const button = (name: string | RegExp) => timeline().getByRole('button', { name });
const items = () => [...timeline().element().querySelectorAll<HTMLElement>('[data-event-id]')];
const item = (id: string) => items().find((each) => each.dataset.eventId === id)!;
const manyEvents = (count: number): Dataset => ({
  ...smallDataset,
  events: Array.from({ length: count }, (_, at) =>
    event({
      id: `event-${String(at)}`,
      title: { en: `Event ${String(at)}` },
      time: time(new Date(at * DAY).toISOString().slice(0, 10)),
    }),
  ),
});

test('shows the visible events in time order, under their years, and says what it shows', async () => {
  const exploration = await show();
  await expect.element(timeline()).toHaveAttribute('data-visible', '7');
  expect(
    items()
      .map((each) => each.dataset.eventId)
      .slice(0, 3),
  ).toEqual(['wales-summit', 'rutte-kyiv', 'phone-call']);
  await expect.element(timeline().getByRole('heading', { name: '2024' })).toBeVisible();
  await expect
    .element(button(/^3 Oct 2024, Rutte in Kyiv ?, Kyiv.*contested statements ?, Visit$/))
    .toBeVisible();
  exploration.showWindow({ from: Date.UTC(2025, 0), to: Date.UTC(2025, 11, 31) - 1 });
  await expect.element(timeline()).toHaveAttribute('data-from', '2025-01-01');
  // No further than the events.
  await expect.element(timeline()).toHaveAttribute('data-to', '2025-09-12');
  await expect.element(timeline()).toHaveAttribute('data-visible', '4');
  expect(items()).toHaveLength(4);
});

test('marks a cut gap with its length, plans, differing sources and contested claims in words', async () => {
  await show();
  expect(item('wales-summit').textContent).toContain('10 years until the next event');
  expect(item('hague-summit').textContent).toContain('Planned');
  expect(item('rutte-washington').textContent).toContain('sources differ');
  expect(item('rutte-washington').textContent).toContain('contested statements');
  expect(item('wales-summit').textContent).not.toContain('contested statements');
});

test('opens details in place on a tap and closes them on the next', async () => {
  const exploration = await show();
  await userEvent.click(button(/Rutte in Kyiv/));
  expect(exploration.view.selected).toBe('rutte-kyiv');
  expect(item('rutte-kyiv').getAttribute('aria-current')).toBe('true');
  await expect.element(button(/Rutte in Kyiv/)).toHaveAttribute('aria-expanded', 'true');
  await expect.element(page.getByText('All about rutte-kyiv')).toBeVisible();
  expect(item('rutte-kyiv').contains(page.getByText('All about rutte-kyiv').element())).toBe(true);
  await userEvent.click(button(/Rutte in Kyiv/));
  await expect.element(page.getByText('All about rutte-kyiv')).not.toBeInTheDocument();
  expect(exploration.view.selected).toBeNull();
});

test('keeps a tapped event under the finger when open details above it close', async () => {
  const exploration = await show(smallDataset, 260);
  exploration.select('rutte-kyiv');
  flushSync();
  const next = item('phone-call').querySelector('button')!;
  next.scrollIntoView({ block: 'center' });
  const before = next.getBoundingClientRect().top;
  next.click();
  flushSync();
  expect(item('rutte-kyiv').textContent).not.toContain('All about');
  expect(Math.abs(next.getBoundingClientRect().top - before)).toBeLessThanOrEqual(1);
});

test('scrolls to an event that was selected elsewhere', async () => {
  const exploration = await show(smallDataset, 200);
  exploration.select('hague-summit');
  const box = scrollParent(timeline().element())!;
  await expect.poll(() => box.scrollTop).toBeGreaterThan(0);
  const frame = box.getBoundingClientRect();
  const top = item('hague-summit').getBoundingClientRect().top;
  expect(top).toBeGreaterThanOrEqual(frame.top);
  expect(top).toBeLessThan(frame.bottom);
});

test('lights up its twin on focus and moves with the arrow keys', async () => {
  const exploration = await show();
  const first = item('wales-summit').querySelector('button')!;
  first.focus();
  expect(exploration.highlighted).toEqual([exploration.rowOf('wales-summit')]);
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(item('rutte-kyiv').querySelector('button'));
  await userEvent.keyboard('{End}{ArrowUp}{Home}');
  expect(document.activeElement).toBe(first);
  expect(exploration.view.selected).toBeNull();
});

test('keeps undated events in a counted tray, closed until asked for', async () => {
  const exploration = await show();
  const tray = timeline().getByText('No date (1)');
  await expect.element(button(/A pledge nobody dated/)).not.toBeInTheDocument();
  await userEvent.click(tray);
  await expect.element(button(/A pledge nobody dated/)).toBeVisible();
  exploration.showWindow({ from: Date.UTC(2025, 0), to: Date.UTC(2025, 11, 31) });
  await userEvent.click(timeline().getByRole('button', { name: 'Show all dates' }));
  expect(exploration.showsAllTime).toBe(true);
});

test('renders at most 400 of many events, with the rest counted and a button away', async () => {
  const exploration = await show(manyEvents(1000));
  expect(items()).toHaveLength(400);
  await userEvent.click(button('Show later (600)'));
  expect(items()).toHaveLength(400);
  expect(items()[0]!.dataset.eventId).toBe('event-200');
  expect(document.activeElement?.closest('li')?.dataset.eventId).toBe('event-400');
  await expect.element(button('Show earlier (200)')).toBeInTheDocument();
  exploration.select('event-950');
  await expect.poll(() => items().at(-1)?.dataset.eventId).toBe('event-999');
  await expect.element(button('Show earlier (600)')).toBeInTheDocument();
  await expect.element(timeline()).toHaveAttribute('data-visible', '1000');
});

test('stays where it is when closing returns the selection to the event of the step', async () => {
  const exploration = await show(smallDataset, 260);
  exploration.goToStep({ story: 'road', step: 'washington' });
  exploration.showWindow(null, 'once');
  flushSync();
  const button = item('rutte-kyiv').querySelector('button')!;
  button.click();
  flushSync();
  const before = button.getBoundingClientRect().top;
  button.click();
  flushSync();
  expect(exploration.view.selected).toBe('rutte-washington');
  expect(Math.abs(button.getBoundingClientRect().top - before)).toBeLessThanOrEqual(1);
});

test('opens the tray for an undated event that was selected elsewhere', async () => {
  const exploration = await show();
  exploration.select('undated-pledge');
  await expect.element(page.getByText('All about undated-pledge')).toBeVisible();
});

test('where nothing is dated its events are shown all the same', async () => {
  const undated = Array.from({ length: 6 }, (_, at) =>
    event({ id: `e${String(at)}`, title: { en: 'An event' } }),
  );
  await show({ ...smallDataset, events: undated, eras: [] });
  expect(items()).toHaveLength(6);
  await expect.element(timeline()).not.toHaveTextContent('No events to show here');
  expect(timeline().element().hasAttribute('data-from')).toBe(false);
});
