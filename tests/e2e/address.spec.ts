import { contains } from '../../src/domain/bounds.ts';
import {
  boundsOf,
  details,
  expect,
  fragmentOf,
  isReady,
  isStill,
  item,
  listedIds,
  map,
  open,
  openMenu,
  sharing,
  tab,
  test,
  timeline,
} from './page.ts';
import { dataset, eventById, expected, ids, total, windowOf } from './truth.ts';

test('a link restores selection, filters, window, visible set and camera', async ({ page, browser }) => {
  const fragment =
    'event=rutte-kyiv-2024&from=2024-09-01&to=2025-05-31&map=-10,40,40,60&cat=visit,talks&who=rutte&lanes=actor&thread=rutte';
  await open(page, 'lang=en&theme=dark', fragment);
  const filter = { text: '', facets: { cat: ['visit', 'talks'], who: ['rutte'] } };
  await isStill(page);
  const visible = ids(expected(await windowOf(page), { filter }));
  expect(visible).toContain('rutte-kyiv-2024');
  expect(await listedIds(page)).toEqual(visible);
  await expect(map(page)).toHaveAttribute('data-visible', `${visible.length}`);
  await expect(item(page, 'rutte-kyiv-2024')).toHaveAttribute('aria-current', 'true');
  await expect(details(page)).toContainText(eventById('rutte-kyiv-2024').title['en']!);
  const camera = await boundsOf(page);
  expect(contains(camera, { lat: 40.1, lon: -9.9 }) && contains(camera, { lat: 59.9, lon: 39.9 })).toBe(true);
  await expect(page.getByRole('button', { name: 'Group by: Actor' })).toBeVisible();
  await expect(map(page).getByText('Order of known stops')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  // What the page then says of itself restores the same in another, smaller window.
  const context = await browser.newContext({ viewport: { width: 1120, height: 700 }, locale: 'de-DE' });
  const other = await context.newPage();
  await other.goto(page.url());
  await isReady(other);
  await isStill(other);
  expect(await listedIds(other)).toEqual(visible);
  expect(await windowOf(other)).toEqual(await windowOf(page));
  expect(fragmentOf(other).toString()).toBe(fragmentOf(page).toString());
  await expect(item(other, 'rutte-kyiv-2024')).toHaveAttribute('aria-current', 'true');
  const theirs = await boundsOf(other);
  expect(contains(theirs, { lat: 40.1, lon: -9.9 }) && contains(theirs, { lat: 59.9, lon: 39.9 })).toBe(true);
  await context.close();
});

sharing('rubbish in the address is dropped with one polite notice', async ({ page }) => {
  await open(
    page,
    'lang=en&theme=mauve&mode=studio&colour=x&lang2=%F0%9F',
    'event=nope&from=soon&map=1,2,3&area=a,b,c,d&cat=visit,made-up&lanes=up&thread=&step=99&q=&%E0%A4%A=1&evil=<script>&from=2024',
  );
  const notice = page.getByRole('status').filter({ hasText: 'Part of the link could not be used' });
  await expect(notice).toHaveCount(1);
  await expect(notice).toContainText('theme');
  await expect(notice).toContainText('event');
  await expect(notice).toContainText('evil');
  // What is good in it stands.
  await expect.poll(() => fragmentOf(page).get('cat')).toBe('visit');
  expect(await listedIds(page)).toEqual(
    ids(expected(undefined, { filter: { text: '', facets: { cat: ['visit'] } } })),
  );
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toHaveCount(0);
});

sharing('opens with whatever stands behind it', async ({ page }) => {
  for (const rubbish of ['#', '#===', '#%', `#q=${'x'.repeat(5000)}`, '#map=NaN,0,0,0']) {
    await sharing.step(rubbish.slice(0, 20), async () => {
      await page.goto('about:blank');
      await page.goto(`?lang=en${rubbish}`);
      await isReady(page);
      await expect(timeline(page)).toHaveAttribute('data-visible', /^\d+$/);
    });
  }
});

sharing('a changed fragment changes the view without loading anew', async ({ page }) => {
  await open(page, 'lang=en');
  await page.evaluate(() => {
    Object.assign(window, { same: true });
    location.hash = 'event=rutte-odesa-2025-04&from=2025-04-01&to=2025-04-30';
  });
  await expect(item(page, 'rutte-odesa-2025-04')).toHaveAttribute('aria-current', 'true');
  await expect(timeline(page)).toHaveAttribute('data-from', '2025-04-01');
  await page.evaluate(() => {
    location.hash = 'cat=summit';
  });
  await expect
    .poll(() => listedIds(page))
    .toEqual(ids(expected(undefined, { filter: { text: '', facets: { cat: ['summit'] } } })));
  expect(await page.evaluate(() => 'same' in window)).toBe(true);

  // An in-page link leaves the view as it is.
  const before = await listedIds(page);
  await page.evaluate(() => {
    location.hash = 'somewhere';
  });
  await expect.poll(() => new URL(page.url()).hash).toBe('#somewhere');
  expect(await listedIds(page)).toEqual(before);
});

sharing('speaks the language and wears the theme that the address asks for', async ({ page }) => {
  for (const [query, lang, theme, words] of [
    ['lang=de-AT&theme=contrast', 'de', 'contrast', `von ${total} Ereignissen`],
    ['lang=uk&theme=dark', 'uk', 'dark', `з ${total} події`],
    ['lang=fr&theme=light', 'en', 'light', `of ${total} events`],
  ] as const) {
    await open(page, query);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await expect(page.getByText(words).first()).toBeAttached();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(dataset.title[lang]!);
  }
});

sharing('follows the device’s colour scheme, and the reader’s choice on the next visit', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const menu = await openMenu(page);
  await menu.getByRole('radio', { name: 'High contrast' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast');
  await page.reload();
  await isReady(page);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast');
});

test('two selections within two seconds are one entry of the browser’s history', async ({ page }) => {
  await open(page, '', 'from=2025-04-01&to=2025-04-30');
  const before = await page.evaluate(() => history.length);
  await tab(page, 'Events').click();
  await page.evaluate(() => {
    for (const id of ['rutte-odesa-2025-04', 'paris-talks-2025-04-17'])
      document.querySelector<HTMLElement>(`li[data-event-id=${id}] button`)!.click();
  });
  await expect.poll(() => fragmentOf(page).get('event')).toBe('paris-talks-2025-04-17');
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
  await page.goBack();
  await expect(page.locator('[aria-current=true][data-event-id]')).toHaveCount(0);
});

test('the whole world, dragged off its middle, is the same view after loading again', async ({ page }) => {
  await open(page, 'lang=en', 'map=');
  const out = page.getByRole('button', { name: 'Zoom out', exact: true });
  for (let times = 0; times < 8; times++) await out.click();
  await isStill(page);
  const box = (await map(page).boundingBox())!;
  await page.mouse.move(box.x + 400, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 70, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  await isStill(page);
  // The address follows the map when it has come to rest.
  await expect
    .poll(async () => {
      const { west, south, east, north } = await boundsOf(page);
      return fragmentOf(page).get('map') === [west, south, east, north].join(',');
    })
    .toBe(true);
  const before = await boundsOf(page);
  await page.reload();
  await isReady(page);
  await isStill(page);
  expect(await boundsOf(page)).toEqual(before);
  await expect(page.getByRole('status').filter({ hasText: 'could not be used' })).toHaveCount(0);
});

test('a link whose event lies outside its dates offers to go there', async ({ page }) => {
  await open(page, 'lang=en', 'event=rutte-kyiv-2024&from=2025-04-01&to=2025-04-30');
  const notice = page.getByRole('status').filter({ hasText: 'outside the dates shown' });
  await expect(item(page, 'rutte-kyiv-2024')).toHaveCount(0);
  await notice.getByRole('button', { name: 'Go to its date' }).click();
  await expect(notice).toHaveCount(0);
  await expect.poll(() => fragmentOf(page).get('from')! < '2024-10-04').toBe(true);
  expect(fragmentOf(page).get('event')).toBe('rutte-kyiv-2024');
});
