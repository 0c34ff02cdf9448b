import type { Page } from '@playwright/test';
import {
  chooseLanguage,
  expect,
  isReady,
  isStill,
  listedIds,
  open,
  sharing,
  tab,
  test,
  timeline,
  watch,
} from './page.ts';
import { dataset, total } from './truth.ts';

sharing('changing the language changes interface, texts and address', async ({ page }) => {
  await open(page, 'lang=en', 'lanes=none');
  const before = await listedIds(page);
  await chooseLanguage(page, 'Deutsch');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  for (const name of ['Zeitleiste', 'Karte'])
    await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
  for (const name of ['Geschichte', `Ereignisse ${total}`, 'Über'])
    await expect(page.getByRole('tab', { name })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(dataset.title['de']!);
  await expect(page).toHaveTitle(dataset.title['de']!);
  await expect(page).toHaveURL(/lang=de/);
  await page.getByRole('tab', { name: 'Ereignisse' }).click();
  const list = page.getByRole('region', { name: 'Ereignisse', exact: true });
  const titles = await list.locator('[data-event-id]').allTextContents();
  expect(titles).toHaveLength(total);
  for (const [index, id] of before.entries())
    expect(titles[index]).toContain(dataset.events.find((event) => event.id === id)!.title['de']!);
  const [first] = dataset.events;
  const option = page.getByRole('region', { name: 'Zeitleiste' }).getByRole('option').first();
  await expect.poll(() => option.getAttribute('aria-label')).toContain(first!.title['de']!);
  await expect(list.locator('[lang=en]')).toHaveCount(0);
  await list.locator('[data-event-id]').first().getByRole('button').click();
  await expect(page.getByRole('region', { name: 'Einzelheiten' })).toContainText(
    dataset.events[0]!.title['de']!,
  );
  await page.reload();
  await isReady(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
});

sharing(
  'the page speaks Ukrainian from its address on, with its plurals, dates and countries',
  async ({ page }) => {
    await open(page, 'lang=uk', 'lanes=none');
    await expect(page.locator('html')).toHaveAttribute('lang', 'uk');
    for (const name of ['Стрічка часу', 'Карта', 'Огляд'])
      await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
    for (const name of ['Оповідь', 'Події', 'Про сторінку'])
      await expect(page.getByRole('tab', { name })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Мова: Українська' })).toBeVisible();
    const noun = new Intl.PluralRules('uk').select(total) === 'one' ? 'події' : 'подій';
    await expect(
      page
        .getByRole('status')
        .filter({ hasText: ` з ${total} ${noun}` })
        .first(),
    ).toBeAttached();
    await page.getByRole('tab', { name: 'Події' }).click();
    const list = page.getByRole('region', { name: 'Події', exact: true });
    await list.locator('[data-event-id="rutte-washington-visit-2025-04"]').getByRole('button').click();
    await expect(page.getByRole('region', { name: 'Подробиці' })).toContainText('24–25 квітня 2025');
  },
);

test('Cyrillic letters come from the page’s own fonts, and only to who reads them', async ({ page }) => {
  const fonts: string[] = [];
  page.on('request', (request) => {
    const name = /source-(?:sans|serif)-[\w-]*?cyrillic(?:-ext)?/.exec(request.url());
    if (name) fonts.push(name[0]);
  });
  await open(page, 'lang=en');
  await page.waitForLoadState('networkidle');
  expect(fonts).toEqual([]);
  await chooseLanguage(page, 'Українська');
  await expect(page.locator('html')).toHaveAttribute('lang', 'uk');
  await expect.poll(() => fonts.some((font) => font.startsWith('source-sans'))).toBe(true);
  await expect
    .poll(() => page.evaluate(() => document.fonts.check('600 1rem "Source Sans 3 Variable"', 'ЄєІіЇї’')))
    .toBe(true);
  // “Ґ” is in the same file, though the range of a second one, for other languages, holds it too.
  await page
    .getByRole('heading', { level: 1 })
    .evaluate((heading) => (heading.textContent = 'Ґанок і ґудзик'));
  await page.waitForLoadState('networkidle');
  expect(fonts.filter((font) => font.endsWith('-ext'))).toEqual([]);
});

/** Everything a reader can read, and the window. */
async function wordsOf(page: Page): Promise<string> {
  await isStill(page);
  const visible = await timeline(page).getAttribute('data-visible');
  const status = page.getByRole('status').filter({ hasText: / of \d+ events, / });
  await expect(status).toHaveText(new RegExp(`^${visible!} of `));
  const from = await timeline(page).getAttribute('data-from');
  const to = await timeline(page).getAttribute('data-to');
  const text = await page.locator('body').evaluate((body) => (body as HTMLElement).innerText);
  const spoken = await page
    .locator('[role=option], [aria-valuetext]')
    .evaluateAll((all) => all.map((one) => `${one.textContent} ${one.getAttribute('aria-valuetext') ?? ''}`));
  return [from, to, text, ...spoken].join('\n');
}

test('the page is the same for readers in Los Angeles and on Kiritimati', async ({ browser }) => {
  const pages = await Promise.all(
    ['America/Los_Angeles', 'Pacific/Kiritimati'].map(async (timezoneId) => {
      const context = await browser.newContext({
        timezoneId,
        locale: 'en-GB',
        viewport: { width: 1440, height: 900 },
      });
      const page = await context.newPage();
      const { heard } = watch(page);
      const words: string[] = [];
      for (const fragment of [
        'lanes=none',
        'event=istanbul-talks-2025-05&from=2025-05-16&to=2025-05-16',
        'step=2',
      ]) {
        await open(page, `lang=en&theme=light&${words.length}`.replace(/&\d$/, ''), fragment);
        await tab(page, 'Events').evaluate((button: HTMLElement) => {
          button.click();
        });
        await page.waitForLoadState('networkidle');
        words.push(await wordsOf(page));
      }
      await context.close();
      expect(heard).toEqual([]);
      return words;
    }),
  );
  const [first, other] = pages;
  expect(first!.join('\n')).toContain('16 May 2025');
  expect(other).toEqual(first);
});
