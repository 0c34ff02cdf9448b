import {
  chooseLanguage,
  details,
  expect,
  isReady,
  isStill,
  listedIds,
  map,
  open,
  tab,
  test,
} from './page.ts';
import { expected, ids, total } from './truth.ts';

test('everything explored survives a reload', async ({ page }) => {
  await open(page, 'lang=en');
  await page.getByRole('button', { name: /^Explore all/ }).click();
  await expect(map(page)).toHaveAttribute('data-visible', `${total}`);
  await expect(page).toHaveURL(/#map=$/);
  await page.reload();
  await isReady(page);
  await expect(map(page)).toHaveAttribute('data-visible', `${total}`);
});

test('a language whose words cannot be had is spoken after another try', async ({ page, quiet }) => {
  quiet.allow(/Failed to load resource/);
  await open(page, 'lang=en', 'event=rutte-kyiv-2024');
  await page.route(/\/uk-[\w-]+\.js/, (route) => route.abort());
  await chooseLanguage(page, 'Українська');
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('could not be loaded');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.unroute(/\/uk-[\w-]+\.js/);
  await notice.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'uk');
  await expect(page).toHaveURL(/lang=uk#event=rutte-kyiv-2024/);
});

test('a citation that cannot be had says so, though German texts arrive, and comes later', async ({
  page,
  quiet,
}) => {
  quiet.allow(/Failed to load resource/);
  await page.route(/\/showCite-[\w-]+\.js/, (route) => route.abort());
  await open(page, 'lang=en', 'event=rutte-kyiv-2024');
  const german = page.waitForResponse(/details\.de\.json/);
  const cite = details(page).getByRole('button', { name: 'Cite', exact: true });
  await cite.click();
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('could not be loaded');
  await (await german).finished();
  await page.waitForLoadState('networkidle');
  await expect(notice).toBeVisible();
  await page.unroute(/\/showCite-[\w-]+\.js/);
  await notice.getByRole('button', { name: 'Try again' }).click();
  await expect(notice).toHaveCount(0);
  await isReady(page);
  // What was asked for opens by itself, unless the page had to be loaded anew for it.
  const dialog = page.getByRole('dialog');
  await expect(async () => {
    if (!(await dialog.isVisible())) await cite.click({ timeout: 500 });
    await expect(dialog).toContainText('@online{', { timeout: 500 });
  }).toPass();
});

test.describe('a link that filters by what comes with the details', () => {
  const filter = { text: '', facets: { claim: ['disputed'] } };
  const wanted = ids(expected(undefined, { filter }));

  test('opens without them, and filters once they can be had', async ({ page, quiet }) => {
    quiet.allow(/Failed to load resource/);
    await page.route('**/details.en.json', (route) => route.abort());
    await open(page, 'lang=en', 'claim=disputed');
    const notice = page.getByRole('alert');
    await expect(notice).toBeVisible();
    expect(await listedIds(page)).toHaveLength(total);
    await isStill(page);
    await expect(page).toHaveURL(/#claim=disputed$/);
    await expect(page.getByText('Part of the link could not be used')).toHaveCount(0);
    await page.unroute('**/details.en.json');
    await notice.getByRole('button', { name: 'Try again' }).click();
    await expect(map(page)).toHaveAttribute('data-visible', `${wanted.length}`);
    await expect(notice).toHaveCount(0);
    await expect.poll(() => listedIds(page)).toEqual(wanted);
    await expect(page).toHaveURL(/#claim=disputed$/);
  });
});

test.describe('without the words of its language', () => {
  const words = /\/en-[\w-]+\.js/;

  test('the page says that it cannot open, over the list of events', async ({ page, quiet }) => {
    quiet.allow(/Failed to load resource/);
    await page.route(words, (route) => route.abort());
    await page.goto('?lang=en');
    await expect(page.locator('html')).toHaveAttribute('data-ready', 'error');
    await expect(page.getByRole('alert')).toContainText('could not be loaded');
    await expect(page.getByRole('alert')).toBeInViewport();
    await expect(page.getByRole('heading', { level: 1, name: 'Der Weg nach Den Haag' })).toBeInViewport();
    await expect(page.locator('#static [data-event-id]')).toHaveCount(total);

    // The page of another dataset does not show the shipped story either.
    await page.goto('?lang=en&data=data/road-to-the-hague/dataset.json');
    await expect(page.locator('html')).toHaveAttribute('data-ready', 'error');
    await expect(page.getByRole('alert')).toBeInViewport();
    await expect(page.locator('[data-event-id]')).toHaveCount(0);
  });
});

test('a pane whose code cannot be had says so and can be asked for again', async ({ page, quiet }) => {
  quiet.allow(/Failed to load resource|error loading dynamically imported module/i);
  await page.route('**/about-*.js', (route) => route.abort());
  await open(page, 'lang=en');
  await tab(page, 'About').click();
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('could not be loaded');
  await expect(notice.getByRole('button', { name: 'Try again' })).toBeVisible();
});
