import { details, expect, isReady, map, open, tab, test } from './page.ts';
import { total } from './truth.ts';

test('everything explored survives a reload', async ({ page }) => {
  await open(page, 'lang=en');
  await page.getByRole('button', { name: /^Explore all/ }).click();
  await expect(map(page)).toHaveAttribute('data-visible', `${total}`);
  await expect(page).toHaveURL(/#map=$/);
  await page.reload();
  await isReady(page);
  await expect(map(page)).toHaveAttribute('data-visible', `${total}`);
});

test('details that were lost on the way are said to be missing, and come at the second try', async ({
  page,
  quiet,
}) => {
  quiet.allow(/Failed to load resource/);
  let lost = false;
  await page.route('**/details.en.json', (route) => {
    if (lost) return route.continue();
    lost = true;
    return route.abort();
  });
  await open(page, 'lang=en', 'event=rutte-kyiv-2024');
  const notice = page.getByRole('alert');
  await expect(notice).toBeVisible();
  await notice.getByRole('button', { name: 'Try again' }).click();
  await expect(notice).toBeHidden();
  await expect(details(page).getByRole('link').first()).toBeVisible();
});

test('a language that could not be had is asked for again', async ({ page, quiet }) => {
  quiet.allow(/Failed to load resource/);
  await open(page, 'lang=en', 'event=rutte-kyiv-2024');
  await expect(details(page).getByRole('link').first()).toBeVisible();
  await page.route('**/core.de.json', (route) => route.abort());
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.unroute('**/core.de.json');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Der Weg nach Den Haag' })).toBeVisible();
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
