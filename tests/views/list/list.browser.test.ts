import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { EventList } from '../../../src/views/list/index.ts';
import { event, smallDataset, time } from '../../fixtures/smallDataset.ts';
import { appOn, show } from '../../fixtures/viewHost.ts';

const items = () => [...document.querySelectorAll<HTMLElement>('[data-event-id]')];
const ids = () => items().map((item) => item.dataset['eventId']);

describe('the list of events', () => {
  test('groups the visible events by year, undated ones last in a tray with its number', async () => {
    await show(appOn(), EventList, {});
    await expect.element(page.getByRole('heading', { name: '2014 1' })).toBeVisible();
    await expect.element(page.getByRole('heading', { name: '2025 4' })).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'No date: 1 event' })).toBeVisible();
    expect(ids()).toEqual(smallDataset.events.map(({ id }) => id));
  });

  test('each item has title, date, place and category in words', async () => {
    await show(appOn(), EventList, {});
    const text = items().map((item) => item.textContent.replace(/\s+/g, ' '));
    expect(text[4]).toContain('24–25 Apr 2025');
    expect(text[4]).toContain('Rutte in Washington');
    expect(text[4]).toContain('Washington, White House, Brussels');
    expect(text[4]).toContain('sources differ');
    expect(text[4]).toContain('Visit');
    expect(text[5]).toContain('Planned');
    expect(text[2]).toContain('No place');
  });

  test('a click selects, and the selection alone is current', async () => {
    const app = appOn();
    await show(app, EventList, {});
    await page.getByRole('button', { name: /Rutte in Kyiv/ }).click();
    expect(app.exploration.view.selected).toBe('rutte-kyiv');
    expect(items().filter((item) => item.getAttribute('aria-current') === 'true')).toHaveLength(1);
  });

  test('pointing at an event lights it up for the other views', async () => {
    const app = appOn();
    await show(app, EventList, {});
    await page.getByRole('button', { name: /Rutte in Kyiv/ }).hover();
    expect(app.exploration.highlighted).toEqual([1]);
  });

  test('Up and Down move between events across years, End goes to the last', async () => {
    await show(appOn(), EventList, {});
    const focused = () => document.activeElement?.closest<HTMLElement>('[data-event-id]')?.dataset['eventId'];
    items()[0]!.querySelector('button')!.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(focused()).toBe('phone-call');
    await userEvent.keyboard('{ArrowUp}');
    expect(focused()).toBe('rutte-kyiv');
    await userEvent.keyboard('{End}');
    expect(focused()).toBe('undated-pledge');
  });

  test('a window hides undated events, but never without a number', async () => {
    const app = appOn();
    await show(app, EventList, {});
    app.exploration.showWindow({ from: time('2025').earliestStart, to: time('2025').latestEnd });
    await expect.element(page.getByText('1 event without a date is not shown now.')).toBeVisible();
    expect(ids()).not.toContain('undated-pledge');
    await page.getByRole('button', { name: 'Show all dates' }).click();
    await expect.poll(ids).toContain('undated-pledge');
  });

  test('events without a place are counted and can be shown alone', async () => {
    const app = appOn();
    await show(app, EventList, {});
    await page.getByRole('button', { name: 'Show only these' }).click();
    await expect.element(page.getByText('2 events without a place')).toBeVisible();
    expect(ids()).toEqual(['wales-summit', 'phone-call']);
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(ids()).toHaveLength(7);
  });

  test('a group from a merged mark is named after its place', async () => {
    const app = appOn();
    await show(app, EventList, {});
    app.exploration.openGroup([3, 6]);
    await expect.element(page.getByText('2 events in Brussels')).toBeVisible();
    expect(ids()).toEqual(['trade-month', 'undated-pledge']);
  });

  test('an empty list says why and offers the way out', async () => {
    const app = appOn();
    await show(app, EventList, {});
    app.exploration.toggle('cat', 'summit');
    app.exploration.toggle('country', 'us');
    await expect.element(page.getByText('No event matches all of these filters.')).toBeVisible();
    await page.getByRole('button', { name: 'Clear country' }).click();
    await expect.poll(ids).toEqual(['wales-summit', 'hague-summit']);

    app.exploration.showWindow({ from: time('2019').earliestStart, to: time('2019').latestEnd });
    await expect.element(page.getByText('2 events match, but not within the dates shown.')).toBeVisible();
    await page.getByRole('button', { name: 'Show all dates' }).first().click();
    await expect.poll(ids).toEqual(['wales-summit', 'hague-summit']);
  });

  test('texts in another language than the page’s say so', async () => {
    const dataset = {
      ...smallDataset,
      events: [event({ id: 'only-german', title: { de: 'Nur auf Deutsch' }, time: time('2020') })],
    };
    await show(appOn(dataset), EventList, {});
    await expect.element(page.getByText('Nur auf Deutsch')).toHaveAttribute('lang', 'de');
  });
});

describe('a long list', () => {
  const events = Array.from({ length: 1000 }, (_, at) =>
    event({
      id: `event-${String(at)}`,
      title: { en: `Event number ${String(at)}` },
      time: time(`${String(1000 + at)}-05`),
    }),
  );
  const dataset = { ...smallDataset, stories: [], events };

  test('renders only what is near, each row with its place in the whole', async () => {
    await show(appOn(dataset), EventList, {});
    await expect.element(page.getByText('Event number 0', { exact: true })).toBeVisible();
    expect(items().length).toBeLessThan(40);
    expect(items()[0]!.getAttribute('aria-posinset')).toBe('1');
    expect(items()[0]!.getAttribute('aria-setsize')).toBe('1000');
  });

  test('follows scrolling to the last event, and a selection from elsewhere', async () => {
    const app = appOn(dataset);
    await show(app, EventList, {});
    await expect.element(page.getByText('Event number 0', { exact: true })).toBeVisible();
    const column = items()[0]!.closest<HTMLElement>('[style*=overflow]')!;
    column.scrollTop = column.scrollHeight;
    await expect.element(page.getByText('Event number 999', { exact: true })).toBeVisible();
    app.exploration.select('event-500');
    await expect.element(page.getByRole('button', { name: /Event number 500/ })).toBeInViewport();
  });

  test('Down goes on past what is rendered', async () => {
    await show(appOn(dataset), EventList, {});
    await expect.element(page.getByText('Event number 0', { exact: true })).toBeVisible();
    items()[0]!.querySelector('button')!.focus();
    for (let at = 0; at < 60; at++) await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toContain('Event number 60');
  });

  test('End and Home lead to the ends of the whole list', async () => {
    await show(appOn(dataset), EventList, {});
    await expect.element(page.getByText('Event number 0', { exact: true })).toBeVisible();
    items()[0]!.querySelector('button')!.focus();
    await userEvent.keyboard('{End}');
    await expect.poll(() => document.activeElement?.textContent).toContain('Event number 999');
    await userEvent.keyboard('{Home}');
    await expect.poll(() => document.activeElement?.textContent).toMatch(/Event number 0$|Event number 0\D/);
  });
});

describe('the keys of a long list', () => {
  const events = Array.from({ length: 1000 }, (_, at) =>
    event({ id: `event-${String(at)}`, title: { en: `Event number ${String(at)}` }, time: time('2020-05') }),
  );
  const focused = () => Number(/Event number (\d+)/.exec(document.activeElement?.textContent ?? '')?.[1]);

  test('lead on by what is seen with PageDown and back with PageUp, and keep the focus', async () => {
    await show(appOn({ ...smallDataset, stories: [], events }), EventList, {});
    await expect.element(page.getByText('Event number 0', { exact: true })).toBeVisible();
    items()[0]!.querySelector('button')!.focus();
    for (let at = 0; at < 10; at++) await userEvent.keyboard('{PageDown}');
    await expect.poll(focused).toBeGreaterThan(50);
    const far = focused();
    await userEvent.keyboard('{PageUp}');
    expect(focused()).toBeLessThan(far);
    expect(document.activeElement!.getBoundingClientRect().bottom).toBeLessThanOrEqual(innerHeight);
    for (let at = 0; at < 10; at++) await userEvent.keyboard('{PageUp}');
    expect(focused()).toBe(0);
  });

  test('stop at one row with Tab, the one last focused', async () => {
    await show(appOn({ ...smallDataset, stories: [], events }), EventList, {});
    await expect.element(page.getByText('Event number 0', { exact: true })).toBeVisible();
    const stops = () =>
      [...document.querySelectorAll<HTMLElement>('[data-row]')].filter((row) => row.tabIndex === 0);
    expect(stops().map((row) => row.dataset['row'])).toEqual(['0']);
    stops()[0]!.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(stops().map((row) => row.dataset['row'])).toEqual(['2']);
  });
});

test('a place without a name is told by where it lies', async () => {
  const places = new Map(smallDataset.places);
  places.set('~1', { id: '~1', name: {}, aliases: [], lat: 50.4501, lon: -30.5234, radiusKm: 0 });
  const somewhere = event({
    id: 'somewhere',
    title: { en: 'Somewhere' },
    time: time('2020'),
    where: [{ place: '~1' }],
  });
  await show(appOn({ ...smallDataset, places, stories: [], events: [somewhere] }), EventList, {});
  await expect.element(page.getByText('50.45° N, 30.52° W')).toBeVisible();
});
