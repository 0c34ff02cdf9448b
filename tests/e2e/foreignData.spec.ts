import type { Page } from '@playwright/test';
import { BAD_INPUTS } from '../fixtures/badInputs.ts';
import { smallDocument, type SmallDocument } from '../fixtures/smallDocument.ts';
import {
  details,
  expect,
  isReady,
  item,
  list,
  listedIds,
  map,
  open,
  sharing as test,
  tab,
  timeline,
} from './page.ts';

const ALL_TIME = 'data=mine.json&lang=en';

/** Lets the page find this at `mine.json` beside it. */
async function serveData(page: Page, body: string, status = 200): Promise<void> {
  await page.route('**/mine.json', (route) =>
    route.fulfill({ status, body, contentType: 'application/json; charset=utf-8' }),
  );
}
async function openDocument(page: Page, spoil: (document: SmallDocument) => void, query = ALL_TIME) {
  const document = smallDocument();
  spoil(document);
  await serveData(page, JSON.stringify(document));
  await open(page, query, 'lanes=category');
}
const isError = (page: Page) => expect(page.locator('html')).toHaveAttribute('data-ready', 'error');

test('a dataset of the reader’s own opens under a banner that says whose it is', async ({
  page,
  baseURL,
}) => {
  await openDocument(page, () => undefined);
  await expect(page.getByText(`Data from ${new URL(baseURL!).host}, not checked by us`)).toBeVisible();
  await expect(page.getByText(/problem/)).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Small');
  await expect(page).toHaveTitle('Small');
  await expect(timeline(page)).toHaveAttribute('data-visible', '7');
  await tab(page, 'Events').click();
  await expect(list(page).getByText('No date: 1 event')).toBeVisible();
  await item(page, 'visit-washington').getByRole('button').click();
  await expect(details(page)).toContainText('A visit.');
});

test('a dataset in which everything is listed twice opens with warnings', async ({ page }) => {
  const twice = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      const list = value.map(twice);
      return list.every((entry) => typeof entry === 'string') ? [...list, ...list] : list;
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, twice(part)]));
  };
  await openDocument(page, (d) => Object.assign(d, twice(d)));
  await expect(page.getByText(/\d+ problems/)).toBeVisible();
  await tab(page, 'Events').click();
  await item(page, 'visit-washington').getByRole('button').click();
  await expect(details(page)).toContainText('A visit.');
  await expect(details(page).getByRole('heading', { name: /Claims|Fact check/ })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('the shipped story is never seen while another dataset is loading', async ({ page }) => {
  let go = () => {};
  const wait = new Promise<void>((done) => (go = done));
  await page.route('**/mine.json', async (route) => {
    await wait;
    await route.fulfill({ body: JSON.stringify(smallDocument()) });
  });
  await page.goto(`?${ALL_TIME}`);
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
  await expect(page.getByText('The Hague')).toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'false');
  go();
  await isReady(page);
});

test('a slow dataset can be cancelled, and tried again', async ({ page }) => {
  let slow = true;
  await page.route('**/mine.json', async (route) => {
    if (!slow) await route.fulfill({ body: JSON.stringify(smallDocument()) });
  });
  await page.goto(`?${ALL_TIME}`);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await isError(page);
  await expect(page.getByRole('alert')).toContainText('Loading was cancelled.');
  slow = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await isReady(page);
});

for (const [name, body, status, message] of [
  ['that is not JSON', '{"version": 1, "events": [', 200, /not valid JSON: line 1/],
  ['that is not there', 'no', 404, /no such file \(404\)/],
] as const) {
  test(`a file ${name} leads to an alert that says what to do`, async ({ page, quiet }) => {
    if (status !== 200) quiet.allow(/Failed to load resource/);
    await serveData(page, body, status);
    await page.goto(`?${ALL_TIME}`);
    await isError(page);
    await expect(page.getByRole('alert')).toContainText('The events cannot be shown');
    await expect(page.getByRole('alert')).toContainText(message);
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    await page.getByRole('link', { name: 'Open the built-in story instead' }).click();
    await isReady(page);
  });
}

test('refuses to load data from an address that is none', async ({ page }) => {
  await page.goto(`?lang=de&data=${encodeURIComponent('javascript:alert(1)')}`);
  await isError(page);
  await expect(page.getByRole('alert')).toContainText('Von dieser Adresse lassen sich keine Daten laden.');
});

test('a slug that is not shipped says so', async ({ page, quiet }) => {
  quiet.allow(/Failed to load resource/);
  await page.goto('?lang=en&data=no-such-story');
  await isError(page);
  await expect(page.getByRole('alert')).toContainText('no such file');
});

test('an empty data key opens the shipped story', async ({ page }) => {
  await open(page, 'lang=en&data=');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Road to The Hague');
});

test('a file with bad rows lists them in words and shows the good ones', async ({ page }) => {
  const wanted = BAD_INPUTS.filter(({ name }) =>
    ['an impossible date', 'a date that ends before it starts'].includes(name),
  );
  await openDocument(page, (document) => {
    for (const { spoil } of wanted) spoil(document);
    document['events'].push({ id: 'no-title', when: '2025-01-01' });
    document['events'].push({ ...document['events'][6] });
    document['events'][3].where = ['atlantis'];
    document['places'][3].lat = 123;
  });
  await page.getByRole('button', { name: 'Show the list' }).click();
  const problems = page.getByRole('listitem');
  for (const { en } of wanted) await expect(problems.filter({ hasText: en })).toHaveCount(1);
  for (const found of ['no-title', 'atlantis', '123', 'undated'])
    await expect(problems.filter({ hasText: found }).first()).toBeVisible();
  await expect(page.getByText(/left out/).first()).toBeVisible();
  const shown = await page
    .locator('[data-event-id]')
    .evaluateAll((items) => items.map((element) => (element as HTMLElement).dataset['eventId']));
  expect(new Set(shown)).toEqual(
    new Set(['visit-washington', 'visit-kyiv', 'open-war', 'summer', 'call', 'perhaps', 'undated']),
  );
});

test('an event with an impossible date waits among those without one', async ({ page }) => {
  await openDocument(page, (document) => {
    document['events'][1].when = '2024-02-30';
  });
  await tab(page, 'Events').click();
  await expect(list(page).getByText('No date: 2 events')).toBeVisible();
  await expect(item(page, 'visit-kyiv')).toContainText('No date');
});

test('no events at all, and one alone, are both fine', async ({ page }) => {
  await openDocument(page, (document) => {
    document['events'] = [];
    document['stories'] = [];
  });
  await expect(list(page).getByText('There are no events here.')).toBeVisible();
  await expect(timeline(page)).toHaveAttribute('data-visible', '0');
  await page.unroute('**/mine.json');
  await openDocument(
    page,
    (document) => {
      document['events'] = [document['events'][1]];
      document['stories'] = [];
    },
    `${ALL_TIME}&theme=light`,
  );
  await expect(timeline(page)).toHaveAttribute('data-visible', '1');
  await expect(map(page)).toHaveAttribute('data-visible', '1');
  expect(await listedIds(page)).toEqual(['visit-kyiv']);
});

test('a document of the least there can be opens', async ({ page }) => {
  await serveData(page, '{"events": [{"id": "only", "title": "Only a title"}]}');
  await open(page, ALL_TIME);
  await tab(page, 'Events').click();
  await expect(list(page).getByRole('button', { name: /Only a title/ })).toBeVisible();
});

test('markup in texts is text, and no script address becomes a link', async ({ page }) => {
  const evil = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
  await openDocument(page, (document) => {
    document['title'] = evil;
    document['finding'] = `[click](javascript:window.hacked=1) ${evil}`;
    document['stories'] = [];
    document['events'][0].title = evil;
    document['events'][0].label = evil;
    document['events'][0].summary =
      `${evil} [click](javascript:window.hacked=1) [data](data:text/html,x) <b>b</b>`;
    document['sources'][0].url = 'javascript:window.hacked=1';
    document['sources'][0].title = evil;
    document['places'][1].name = evil;
    document['contact'] = 'javascript:window.hacked=1';
  });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(evil);
  await tab(page, 'About').click();
  await tab(page, 'Events').click();
  await item(page, 'visit-washington').getByRole('button').click();
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText(evil);
  await expect(details(page)).toContainText('<b>b</b>');
  const hrefs = await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  expect(hrefs.filter((href) => /^(javascript|data|vbscript):/i.test(href.trim()))).toEqual([]);
  await expect(page.locator('img, body script:not([type])')).toHaveCount(0);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});

test('very long words and right-to-left text stay inside the page', async ({ page }) => {
  await openDocument(page, (document) => {
    document['languages'] = ['en', 'ar'];
    document['title'] = 'Donaudampfschifffahrtsgesellschaftskapitänsmütze'.repeat(4);
    document['events'][0].title = { en: 'x'.repeat(300) };
    document['events'][1].title = { ar: 'زيارة إلى كييف' };
  });
  await tab(page, 'Events').click();
  await expect(item(page, 'visit-kyiv').locator('[lang=ar]').first()).toHaveAttribute('dir', 'rtl');
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }));
  expect(scroll).toBeLessThanOrEqual(client);
});
