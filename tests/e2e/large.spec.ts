import type { Page } from '@playwright/test';
import { datasetText } from '../../scripts/bench/events.mjs';
import type { Bounds } from '../../src/domain/bounds.ts';
import { NO_FILTER, type Filter } from '../../src/domain/filter.ts';
import type { TimeWindow } from '../../src/domain/interval.ts';
import { parseDay } from '../../src/domain/isoTime.ts';
import { buildEventTable } from '../../src/engine/eventTable.ts';
import { query } from '../../src/engine/query.ts';
import { checkDocument } from '../../src/schema/check.ts';
import { normalise } from '../../src/schema/normalise.ts';
import budgets from '../bench/budgets.json' with { type: 'json' };
import {
  expect,
  isStill,
  item,
  list,
  listedIds,
  map,
  open,
  openFilters,
  sharing,
  tab,
  test,
  timeline,
} from './page.ts';

const COUNT = 20_000;
const text = datasetText(COUNT);
/** The same read without a worker, without columns, by the whole check. */
const dataset = normalise(checkDocument(JSON.parse(text)).document!);
const table = buildEventTable(dataset);

function expected(
  window?: TimeWindow,
  { filter = NO_FILTER, area }: { filter?: Filter; area?: Bounds } = {},
) {
  const { order, counts } = query(table, { filter, window, area });
  return { ids: [...order].map((row) => dataset.events[row]!.id), counts };
}
const days = (from: string, to: string): TimeWindow => ({ from: parseDay(from)!.from, to: parseDay(to)!.to });

async function openLarge(page: Page, fragment = '', query = ''): Promise<void> {
  await page.route('**/large.json', (route) =>
    route.fulfill({ body: text, contentType: 'application/json; charset=utf-8' }),
  );
  await open(page, `data=large.json&lang=en${query}`, fragment);
  await isStill(page);
}
const elements = (page: Page) => page.evaluate(() => document.querySelectorAll('*').length);

for (const [name, query, prepare] of [
  ['read in a worker', '', async () => {}],
  [
    'read in the page, where workers are refused',
    '',
    (page: Page) =>
      page.addInitScript(() => {
        Reflect.set(globalThis, 'Worker', undefined);
      }),
  ],
] as const) {
  test(`thousands of events are all there, counted and in order (${name})`, async ({ page }) => {
    await prepare(page);
    await openLarge(page, '', query);
    await expect(timeline(page)).toHaveAttribute('data-visible', String(COUNT));
    await expect(map(page)).toHaveAttribute('data-visible', String(COUNT));
    await expect(page.getByText(/problem/)).toHaveCount(0);
    await tab(page, 'Events').click();
    const first = list(page).locator('[data-event-id]').first();
    await expect(first).toHaveAttribute('data-event-id', dataset.events[0]!.id);
    await expect(first).toHaveAttribute('aria-setsize', String(COUNT));
    await first.getByRole('button').focus();
    await page.keyboard.press('End');
    await expect(item(page, dataset.events.at(-1)!.id)).toHaveAttribute('aria-posinset', String(COUNT));
    expect(await elements(page)).toBeLessThan(budgets.elements);
  });
}

sharing('the shipped story begins with no more elements than its budget', async ({ page }) => {
  await open(page, 'lang=en');
  expect(await elements(page)).toBeLessThan(budgets.elements);
});

for (const [from, to] of [
  ['1950-01-01', '1960-12-31'],
  ['1983-05-01', '1983-05-31'],
  ['1999-12-31', '1999-12-31'],
] as const) {
  sharing(`from ${from} to ${to} every view shows what a plain count finds`, async ({ page }) => {
    const { ids } = expected(days(from, to));
    await openLarge(page, `from=${from}&to=${to}`);
    await expect(timeline(page)).toHaveAttribute('data-visible', String(ids.length));
    await expect(map(page)).toHaveAttribute('data-visible', String(ids.length));
    await expect(list(page).locator('[data-event-id]').first()).toHaveAttribute('data-event-id', ids[0]!);
    if (ids.length <= 200) expect(await listedIds(page)).toEqual(ids);
  });
}

sharing('filters and an area across the date line count as a plain count does', async ({ page }) => {
  const area = { west: 150, south: -60, east: -150, north: 70 };
  const filter = { text: '', facets: { cat: ['treaty', 'coup'], who: ['state-3', 'state-7', 'state-11'] } };
  const window = days('1960-01-01', '2010-12-31');
  await openLarge(
    page,
    'from=1960-01-01&to=2010-12-31&cat=treaty,coup&who=state-3,state-7,state-11&area=150,-60,-150,70',
  );
  const { ids, counts } = expected(window, { filter, area });
  await expect(timeline(page)).toHaveAttribute('data-visible', String(ids.length));
  await openFilters(page);
  const facet = page.getByRole('group', { name: 'Category' });
  const { values } = table.facets.cat;
  for (const [code, value] of values.entries()) {
    await expect(facet.locator('li', { hasText: value })).toContainText(String(counts.facets.cat[code]));
  }
});

sharing('a bar of the timeline opens the events it counts', async ({ page }) => {
  await openLarge(page, 'lanes=none');
  const surface = timeline(page).locator('[data-surface=timeline]');
  const box = (await surface.boundingBox())!;
  await surface.click({ position: { x: box.width / 2, y: box.height - 12 } });
  await expect(page.getByRole('button', { name: 'Show all', exact: true })).toBeVisible();
  const items = list(page).locator('[data-event-id]');
  const idAt = (which: 'first' | 'last') => items[which]().getAttribute('data-event-id');
  const count = Number(await items.first().getAttribute('aria-setsize'));
  const rowOf = (id: string | null) => dataset.events.findIndex((event) => event.id === id);
  const first = rowOf(await idAt('first'));
  await items.first().getByRole('button').focus();
  await page.keyboard.press('End');
  await expect(items.last()).toHaveAttribute('aria-posinset', String(count));
  // A bin's events follow one another in time, none left out.
  expect(count).toBeGreaterThan(1);
  expect(rowOf(await idAt('last')) - first + 1).toBe(count);
});

sharing('arrow keys go through the events in order of time, and End leads to the last', async ({ page }) => {
  await openLarge(page);
  const surface = timeline(page).getByRole('listbox');
  await surface.focus();
  const titleAt = (index: number) => dataset.events[index]!.title['en']!;
  const current = async () => {
    const id = await surface.getAttribute('aria-activedescendant');
    return page.locator(`[id="${id!}"]`).getAttribute('aria-label');
  };
  for (let press = 0; press < 25; press++) await page.keyboard.press('ArrowRight');
  await expect.poll(current).toContain(titleAt(25));
  await page.keyboard.press('End');
  await expect.poll(current).toContain(titleAt(COUNT - 1));
  await expect(surface.locator('[role=option]').last()).toHaveAttribute('aria-setsize', String(COUNT));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`event=${dataset.events.at(-1)!.id}`));
});

sharing('the search finds among thousands, and its text is a filter that counts', async ({ page }) => {
  await openLarge(page);
  const field = page.getByRole('combobox').first();
  await field.fill('State 17 war');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  const words = ['state', '17', 'war'];
  const namesOf = (who: readonly { actor: string }[]) =>
    who.map(({ actor }) => dataset.actors.get(actor)!.name['en']!).join(' ');
  const found = dataset.events.filter(({ title, who }) => {
    const there = `${title['en']!} ${namesOf(who)}`.toLowerCase().split(/\W+/);
    return words.every((word) => there.some((part) => part.startsWith(word)));
  });
  expect(found.length).toBeGreaterThan(0);
  await expect(timeline(page)).toHaveAttribute('data-visible', String(found.length));
});

sharing('a link to one of thousands of events opens it', async ({ page }) => {
  const { id, title } = dataset.events[12_345]!;
  await openLarge(page, `event=${id}`);
  await expect(page.getByRole('region', { name: 'Details', exact: true })).toContainText(title['en']!);
});

sharing(
  'a document of thousands with one bad event shows all others and names the bad one',
  async ({ page }) => {
    const spoilt = JSON.parse(text) as { events: Record<string, unknown>[] };
    spoilt.events[500]!['when'] = '2024-02-31';
    spoilt.events[501]!['id'] = spoilt.events[502]!['id'];
    await page.route('**/large.json', (route) => route.fulfill({ body: JSON.stringify(spoilt) }));
    await open(page, 'data=large.json&lang=en');
    await expect(timeline(page)).toHaveAttribute('data-visible', String(COUNT - 1));
    await expect(page.getByText('2 problems')).toBeVisible();
    await expect(page.getByText(/1 event (was )?left out/)).toBeVisible();
  },
);
