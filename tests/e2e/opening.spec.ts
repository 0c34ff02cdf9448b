import {
  expect,
  isReady,
  isStill,
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
import { expected, ids, story, dataset, total, windowOf } from './truth.ts';

sharing('opens on the first step with title, finding and an honest count', async ({ page }) => {
  await open(page);
  await expect(page).toHaveTitle(dataset.title['en']!);
  await expect(page.getByRole('heading', { level: 1, name: dataset.title['en']! })).toBeVisible();
  await expect(page.getByRole('banner')).toContainText(dataset.finding!['en']!);
  await expect(page.getByRole('heading', { name: story.steps[0]!.title['en']! })).toBeVisible();
  await expect(tab(page, 'Story')).toHaveAttribute('aria-selected', 'true');
  const visible = ids(expected(story.steps[0]!.window));
  expect(await windowOf(page)).toEqual(story.steps[0]!.window);
  const count = page.getByText(`${visible.length} of ${total} events`, { exact: true });
  await expect(count.filter({ visible: true })).toHaveCount(1);
  await expect(timeline(page)).toHaveAttribute('data-visible', `${visible.length}`);
  await expect(map(page)).toHaveAttribute('data-visible', `${visible.length}`);
  expect(await listedIds(page)).toEqual(visible);
  await expect(list(page).locator('[aria-current=true]')).toHaveCount(0);
});

sharing('says so when all events are painted', async ({ page }) => {
  await open(page);
  const marks = await page.evaluate(() => performance.getEntriesByType('mark').map(({ name }) => name));
  expect(marks).toEqual(
    expect.arrayContaining(['chronotope:first', 'chronotope:painted', 'chronotope:window']),
  );
});

for (const [name, width, height] of [
  ['a laptop', 1440, 900],
  ['a tablet', 900, 1100],
  ['a phone', 390, 844],
] as const) {
  test(`nothing jumps while the page loads on ${name} with a sixth of this processor`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const devTools = await page.context().newCDPSession(page);
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    await page.addInitScript(() => {
      const shifts: [number, string][] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((entries) => {
        for (const entry of entries.getEntries() as (PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
          sources: { node: Node | null }[];
        })[]) {
          if (entry.hadRecentInput) continue;
          const names = entry.sources.map(({ node }) =>
            node instanceof Element ? `${node.tagName}.${node.className}` : String(node?.textContent),
          );
          shifts.push([entry.value, names.join(' ')]);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const fineMap = page.waitForResponse(/50m\.json/);
    const fullTexts = page.waitForResponse(/details\.en\.json/);
    await page.goto('');
    await isReady(page);
    await (await fineMap).finished();
    await (await fullTexts).finished();
    await page.waitForLoadState('networkidle');
    await isStill(page);
    const shifts = await page.evaluate(() => (window as unknown as { shifts: [number, string][] }).shifts);
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    const sum = shifts.reduce((all, [value]) => all + value, 0);
    expect(sum, JSON.stringify(shifts)).toBeLessThan(0.02);
  });
}

test('asks nothing of any other server, and every file it asks for is there', async ({ page, baseURL }) => {
  const asked: string[] = [];
  const refused: string[] = [];
  page.on('response', (response) => {
    asked.push(response.url());
    if (response.status() >= 400) refused.push(response.url());
  });
  await page.route('**/*', (route) =>
    route.request().url().startsWith(baseURL!) ? route.continue() : route.abort(),
  );
  await open(page);
  await tab(page, 'About').click();
  await openFilters(page);
  await page.getByRole('combobox', { name: 'Search' }).fill('Kyiv');
  await expect(page.getByRole('option', { name: /Kyiv/ }).first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => !url.startsWith(baseURL!) && !url.startsWith('data:'))).toEqual([]);
  expect(refused).toEqual([]);
});

test('serves the whole document, its schema and pictures beside the page', async ({ request }) => {
  for (const path of [
    'data/road-to-the-hague/dataset.json',
    'schema/dataset-1.json',
    'og.png',
    'og.en.png',
    'og.uk.png',
    'favicon.svg',
  ]) {
    expect((await request.get(path)).status(), path).toBe(200);
  }
  const served = (await (await request.get('data/road-to-the-hague/dataset.json')).json()) as {
    events: unknown[];
  };
  expect(served.events).toHaveLength(total);
});
