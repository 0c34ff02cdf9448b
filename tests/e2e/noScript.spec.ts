import { formatInterval } from '../../src/domain/format.ts';
import { timeWords } from '../../src/i18n/timeWords.ts';
import { expect, test } from './page.ts';
import { dataset, total } from './truth.ts';

test.describe('where no script ever answers', () => {
  test('every event can be read all the same', async ({ page }) => {
    await page.route(/\.js$/, () => undefined);
    await page.goto('', { waitUntil: 'commit' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('[data-event-id]')).toHaveCount(total);
    await expect(page.locator('[data-event-id]').first()).toBeVisible();
    // Painted, not only in the document.
    await expect
      .poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length))
      .toBe(1);
  });
});

test.describe(() => {
  test.use({ javaScriptEnabled: false });

  test('without script every event can be read with its date, title and place', async ({ page }) => {
    await page.goto('');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(dataset.title['de']!);
    await expect(page.getByRole('main')).toHaveCount(1);
    const items = page.locator('[data-event-id]');
    await expect(items).toHaveCount(total);
    for (const [index, event] of dataset.events.entries()) {
      const text = (await items.nth(index).textContent())!;
      expect(text).toContain(event.title['de']!);
      expect(text).toContain(formatInterval(event.time!, 'de', { words: timeWords.de }));
      for (const { place, role } of event.where)
        if (role !== 'about') expect(text).toContain(dataset.places.get(place)!.name['de']!);
    }
  });
});
