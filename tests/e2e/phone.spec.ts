import type { Page } from '@playwright/test';
import {
  boundsOf,
  details,
  expect,
  filterButton,
  isStill,
  map,
  open,
  sharing as test,
  timeline,
} from './page.ts';
import { dataset, expected, total } from './truth.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });

const place = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'View' }).getByRole('button', { name });
const widths = (page: Page) =>
  page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);

test('a phone has map and window on top and four places to go at the bottom', async ({ page }) => {
  await open(page);
  const nav = page.getByRole('navigation', { name: 'View' });
  await expect(nav.getByRole('button')).toHaveText(['Story', 'Timeline', 'List', 'More']);
  for (const button of await nav.getByRole('button').all()) {
    const box = (await button.boundingBox())!;
    expect(box.height).toBeGreaterThanOrEqual(44);
    expect(box.y + box.height).toBeLessThanOrEqual(844);
  }
  const box = (await map(page).boundingBox())!;
  expect(box.height).toBeLessThanOrEqual(0.45 * 844);
  const stops = (await timeline(page).boundingBox())!;
  expect(stops.height).toBeGreaterThanOrEqual(64);
  await place(page, 'List').tap();
  const strip = (await page.locator('[data-surface=overview]').boundingBox())!;
  expect(strip.height).toBeGreaterThanOrEqual(64);
  const [scroll, client] = await widths(page);
  expect(scroll).toBe(client);
});

test('the timeline is a spine of all visible events, with details in place', async ({ page }) => {
  await open(page, '', 'lanes=none');
  await place(page, 'Timeline').tap();
  const stops = timeline(page).locator('[data-event-id]');
  await expect(stops).toHaveCount(total);
  await expect(timeline(page)).toHaveAttribute('data-visible', `${total}`);
  await expect(timeline(page)).toHaveAttribute('data-from', /^\d{4}-\d\d-\d\d$/);
  const stop = timeline(page).locator('[data-event-id="rutte-odesa-2025-04"]');
  await stop.getByRole('button').first().tap();
  await expect(stop).toHaveAttribute('aria-current', 'true');
  const inPlace = stop.getByRole('region', { name: 'Details' });
  await expect(inPlace).toContainText(
    dataset.events.find(({ id }) => id === 'rutte-odesa-2025-04')!.title['en']!,
  );
  await stop.getByRole('button').first().tap();
  await expect(details(page)).toHaveCount(0);
});

test('the list opens an event and leads back', async ({ page }) => {
  await open(page, '', 'from=2025-04-01&to=2025-04-30');
  await place(page, 'List').tap();
  const list = page.getByRole('region', { name: 'Events', exact: true });
  await list.locator('[data-event-id="rutte-odesa-2025-04"] button').tap();
  await expect(details(page)).toBeInViewport();
  await details(page).getByRole('button', { name: 'Back' }).tap();
  await expect(list.locator('[data-event-id="rutte-odesa-2025-04"]')).toBeVisible();
});

test('the list has the filters, “More” has sources, about and the legend', async ({ page }) => {
  await open(page);
  await place(page, 'List').tap();
  await filterButton(page).tap();
  await page
    .getByRole('region', { name: 'Filters' })
    .getByRole('checkbox', { name: /^Visits, / })
    .check();
  await expect(page.getByRole('button', { name: /1 filter/ })).toBeVisible();
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Show \d+ events?$/ })
    .tap();
  await expect(page.getByRole('region', { name: 'Events', exact: true })).toBeVisible();
  await place(page, 'More').tap();
  await page.getByRole('main').getByRole('button', { name: 'Sources', exact: true }).tap();
  await expect(page.locator('[data-source-id]').first()).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'About', exact: true }).tap();
  await expect(page.getByRole('heading', { name: 'Borders' })).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Legend' }).tap();
  await expect(page.getByText('On the timeline')).toBeVisible();
});

/** One finger drawn over a point, as the browser hears it from a screen. */
async function swipe(page: Page, x: number, from: number, to: number): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x, y }] });
  await send('touchStart', from);
  for (let step = 1; step <= 10; step++) await send('touchMove', from + ((to - from) * step) / 10);
  await send('touchEnd');
  await client.detach();
}

test('one finger over the map scrolls the page and leaves the map where it is', async ({ page }) => {
  await open(page);
  await place(page, 'Timeline').tap();
  await isStill(page);
  const before = await map(page).getAttribute('data-bounds');
  const box = (await map(page).boundingBox())!;
  await swipe(page, box.x + box.width / 2, box.y + box.height - 40, box.y + 20);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
  expect(await map(page).getAttribute('data-bounds')).toBe(before);
  const action = await page
    .locator('[data-surface=map]')
    .evaluate((surface) => getComputedStyle(surface).touchAction);
  expect(action).toMatch(/pan-y|auto|manipulation|pan-x pan-y/);
});

test('the map can be made large, then one finger moves it, and small again', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Enlarge the map' }).tap();
  const shrink = page.getByRole('button', { name: 'Make the map small again' });
  await expect(shrink).toBeVisible();
  await expect.poll(async () => (await map(page).boundingBox())!.height).toBeGreaterThan(500);
  await isStill(page);
  const before = await map(page).getAttribute('data-bounds');
  await swipe(page, 195, 500, 300);
  await expect(map(page)).not.toHaveAttribute('data-bounds', before!);
  await shrink.tap();
  await expect.poll(async () => (await map(page).boundingBox())!.height).toBeLessThan(400);
});

test('two fingers drawn apart come nearer on the map, though one belongs to the page', async ({ page }) => {
  await open(page);
  const before = await boundsOf(page);
  const box = (await map(page).boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const client = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [-1, 1].map((side, id) => ({ x: x + side * apart, y, id })),
    });
  await send('touchStart', 30);
  for (let apart = 35; apart <= 80; apart += 5) await send('touchMove', apart);
  await send('touchEnd', 80);
  await client.detach();
  const width = async () => {
    const { west, east } = await boundsOf(page);
    return east - west;
  };
  await expect.poll(width).toBeLessThan((before.east - before.west) * 0.6);
});

test('search opens over the page and leads to an event', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Search events, people and places' }).tap();
  await page.getByRole('combobox', { name: 'Search' }).fill('Odesa');
  await page.getByRole('option', { name: /Rutte and Zelenskyy visit Odesa/ }).tap();
  await expect(page).toHaveTitle(/^Rutte and Zelenskyy visit Odesa/);
});

test.describe('the focus goes into what is opened by keys, and back to where it came from', () => {
  const list = (page: Page) => page.getByRole('region', { name: 'Events', exact: true });
  const story = (page: Page) => page.getByRole('main').getByRole('listitem');
  const back = (page: Page) => details(page).getByRole('button').first();

  test('from the story, the list and the fact check, by Escape and by “Back”', async ({ page }) => {
    await open(page);
    const panes = [
      ['Story', story(page).getByRole('button').nth(1)],
      ['List', list(page).locator('[data-event-id="rutte-odesa-2025-04"]').getByRole('button')],
      ['More', page.locator('[data-claim-id="c10"]').getByRole('button').last()],
    ] as const;
    for (const [name, from] of panes) {
      await place(page, name).press('Enter');
      await from.focus();
      // What is drawn above for the first time moves it.
      await expect(from).toBeInViewport();
      const scrolled = () => page.evaluate(() => scrollY);
      let before = -1;
      let samples = 0;
      await expect
        .poll(async () => {
          const now = await scrolled();
          samples = now === before ? samples + 1 : 0;
          before = now;
          return samples;
        }, `${name} rests`)
        .toBeGreaterThan(3);
      for (const key of ['Escape', 'Enter']) {
        await page.keyboard.press('Enter');
        await expect(back(page)).toBeFocused();
        await page.keyboard.press(key);
        await expect(details(page)).toHaveCount(0);
        await expect(from, `${name}, ${key}`).toBeFocused();
        await expect.poll(scrolled, `${name}, ${key}`).toBe(before);
      }
    }
  });

  test('from the timeline, whose details unfold below the event', async ({ page }) => {
    await open(page);
    await place(page, 'Timeline').press('Enter');
    const from = timeline(page).locator('[data-event-id="rutte-odesa-2025-04"]').getByRole('button').first();
    await from.press('Enter');
    await expect(from).toBeFocused();
    await back(page).focus();
    await page.keyboard.press('Escape');
    await expect(details(page)).toHaveCount(0);
    await expect(from).toBeFocused();
  });

  for (const where of ['Story', 'Timeline', 'List']) {
    test(`from the search over “${where}”, and from a citation`, async ({ page }) => {
      await open(page);
      await place(page, where).press('Enter');
      const search = page.getByRole('button', { name: 'Search events, people and places' });
      await search.press('Enter');
      const field = page.getByRole('combobox', { name: 'Search' });
      await expect(field).toBeFocused();
      await field.fill('Odesa');
      await expect(page.getByRole('option', { name: /Rutte and Zelenskyy visit Odesa/ })).toBeVisible();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(back(page)).toBeFocused();
      await expect(back(page)).toBeInViewport();
      const cite = details(page).getByRole('button', { name: 'Cite', exact: true });
      await cite.press('Enter');
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(cite).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(details(page)).toHaveCount(0);
      await expect(search).toBeFocused();
    });
  }

  test('and where a link opened the details, to the place that is open', async ({ page }) => {
    await open(page, '', 'event=rutte-kyiv-2024');
    await back(page).press('Enter');
    await expect(details(page)).toHaveCount(0);
    await expect(place(page, 'Timeline')).toBeFocused();
  });
});

test('steps of the story work by touch', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Start →' }).tap();
  await expect(page.getByRole('heading', { name: dataset.stories[0]!.steps[1]!.title['en']! })).toBeVisible();
  await expect(map(page)).toHaveAttribute(
    'data-visible',
    `${expected(dataset.stories[0]!.steps[1]!.window).length}`,
  );
});

test.describe('on the smallest screen', () => {
  test.use({ viewport: { width: 320, height: 480 } });

  for (const lang of ['en', 'de']) {
    test(`nothing is wider than the page (${lang})`, async ({ page }) => {
      await open(page, `lang=${lang}`);
      const buttons = page.getByRole('navigation').last().getByRole('button');
      for (const button of await buttons.all()) {
        await button.tap();
        const [scroll, client] = await widths(page);
        expect(scroll).toBe(client);
      }
    });
  }
});
