import type { Locator, Page } from '@playwright/test';
import { expect, list, map, open, sharing as test, tab, timeline } from './page.ts';

const heightOf = async (of: Locator) => (await of.boundingBox())!.height;
const widthOf = async (of: Locator) => (await of.boundingBox())!.width;
const head = { version: 1, id: 'room', title: 'Room', languages: ['en'], license: 'CC0-1.0' };

/** Opens a document of one's own beside the page. */
async function openDocument(page: Page, events: readonly object[]): Promise<void> {
  const body = JSON.stringify({ ...head, events });
  await page.route('**/room.json', (route) =>
    route.fulfill({ body, contentType: 'application/json; charset=utf-8' }),
  );
  await open(page, 'data=room.json&lang=en');
}

for (const lang of ['de', 'en', 'uk']) {
  test(`at 1440 × 900 map and timeline have room, the column is narrow, header and tabs are one row each (${lang})`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page, `lang=${lang}`);
    expect(await heightOf(page.getByRole('banner'))).toBeLessThanOrEqual(64);
    expect(await heightOf(page.locator('[data-surface="map"]'))).toBeGreaterThanOrEqual(390);
    expect(await heightOf(page.locator('[data-surface="timeline"]'))).toBeGreaterThanOrEqual(300);
    expect(await widthOf(page.getByRole('tabpanel'))).toBeLessThanOrEqual(380);
    const tops = await page
      .getByRole('tab')
      .evaluateAll((tabs) => tabs.map((each) => each.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1);
  });
}

test('type grows with a wide screen, and the reader’s own size is never made smaller', async ({ page }) => {
  const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, 'lang=en');
  expect(await size()).toBe(16);
  await page.setViewportSize({ width: 1920, height: 1080 });
  expect(await size()).toBeGreaterThan(17.5);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await size()).toBe(16);
});

const dated = { when: '2001-05-01' };
const placed = { where: [{ lat: 50.45, lon: 30.52 }] };
const events = (part: object) =>
  [1, 2, 3].map((at) => ({ id: `e${String(at)}`, title: `Event ${String(at)}`, ...part }));

for (const [size, width, height] of [
  ['a desk', 1440, 900],
  ['a phone', 390, 844],
  ['an embed', 600, 500],
] as const) {
  const mode = size === 'an embed' ? '&mode=embed' : '';
  const openAt = async (page: Page, part: object) => {
    await page.setViewportSize({ width, height });
    await page.route('**/room.json', (route) =>
      route.fulfill({
        body: JSON.stringify({ ...head, events: events(part) }),
        contentType: 'application/json; charset=utf-8',
      }),
    );
    await open(page, `data=room.json&lang=en${mode}`);
  };

  test(`a collection without places gives the map’s room away on ${size}`, async ({ page }) => {
    await openAt(page, dated);
    await expect(map(page)).toHaveCount(0);
    if (size !== 'a phone') await expect(timeline(page)).toBeVisible();
  });

  test(`a collection without dates gives the timeline’s room away on ${size}`, async ({ page }) => {
    await openAt(page, placed);
    await expect(map(page)).toBeVisible();
    await expect(page.locator('[data-surface="timeline"], [data-surface="overview"]')).toHaveCount(0);
  });
}

test('without places and dates the list has the whole width', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openDocument(page, events({}));
  await tab(page, 'Events').click();
  expect(await widthOf(list(page))).toBeGreaterThan(1300);
  await expect(list(page).locator('[data-event-id]')).toHaveCount(3);
});

for (const [width, height] of [
  [600, 800],
  [720, 450],
  [820, 1180],
  [1024, 768],
] as const) {
  test(`text, map and “Next” are seen together at ${String(width)} × ${String(height)}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, 'lang=uk', 'step=2');
    const next = page.getByRole('button', { name: 'Далі:' });
    const text = page.getByRole('tabpanel').locator('.text');
    for (const each of [next, text, page.locator('[data-surface="map"]')]) {
      await expect(each).toBeInViewport({ ratio: each === text ? 0.1 : 0.5 });
    }
  });
}
