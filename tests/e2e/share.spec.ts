import AxeBuilder from '@axe-core/playwright';
import { expect, open, sharing, test } from './page.ts';

sharing(
  'the link, its picture and the embed code are those of what is shown, and the preview says what it costs',
  async ({ page }) => {
    sharing.slow();
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page, 'lang=en', 'event=rutte-washington-visit-2025-04');
    await page.getByRole('button', { name: 'Share …' }).click();
    const dialog = page.getByRole('dialog', { name: 'Share and embed' });
    await expect(dialog.getByRole('region', { name: 'Link to this view' }).locator('pre')).toContainText(
      'event=rutte-washington-visit-2025-04',
    );
    await expect(dialog.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
    const frame = dialog.frameLocator('iframe');
    await expect(frame.locator('html')).toHaveAttribute('data-ready', 'true');
    await expect(frame.getByRole('heading', { level: 2 })).toContainText('Washington');
    await expect(
      dialog.getByText(/Loaded for it: [1-9]\d+ kB\. Requests to other servers: 0\./),
    ).toBeVisible();

    await dialog.getByLabel('Language').selectOption('uk');
    await dialog.getByLabel('Starts with').selectOption('');
    await dialog.getByLabel('Shows').selectOption('map');
    const code = dialog.getByRole('region', { name: /Frame only/ }).locator('pre');
    await expect(code).toContainText('?lang=uk&amp;mode=embed&amp;view=map');
    await expect(code).not.toContainText('event=');
    await expect(frame.locator('html')).toHaveAttribute('lang', 'uk');
    await expect(frame.getByRole('region', { name: 'Стрічка часу' })).toHaveCount(0);
    await expect(code).toContainText('title="Дорога до Гааги"');
    await dialog.getByLabel('Starts with').selectOption('nato-washington-summit-2024');
    await expect(code).toContainText('#event=nato-washington-summit-2024');

    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .options({ resultTypes: ['violations'], preload: false })
      .include('dialog')
      .exclude('iframe')
      .analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    // Only the dialog: what is read stays.
    await expect(page.getByRole('region', { name: 'Details', exact: true })).toBeVisible();
  },
);

test('on a phone the dialog has its room, and a link can be copied', async ({ page, context }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 'lang=en');
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Share …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share and embed' });
  await dialog.getByRole('button', { name: 'Copy Link to this view' }).click();
  await expect(dialog.getByRole('button', { name: 'Copied Link to this view' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^http:\/\/127\.0\.0\.1/);
  const overflow = await dialog.evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(overflow).toBe(0);
});
