import budgets from '../bench/budgets.json' with { type: 'json' };
import { expect, isReady, test } from './page.ts';

const BYTES_PER_KB = 1000;

for (const [lang, width, height] of [
  ['de', 1440, 900],
  ['uk', 1440, 900],
  ['en', 390, 844],
] as const) {
  test(`without interaction a page of ${width} px in ${lang} fetches no more than its budget`, async ({
    page,
  }) => {
    let bytes = 0;
    let sizes = Promise.resolve();
    page.on('requestfinished', (request) => {
      sizes = sizes.then(async () => {
        bytes += (await request.sizes()).responseBodySize;
      });
    });
    await page.setViewportSize({ width, height });
    await page.goto(`?lang=${lang}`);
    await isReady(page);
    await page.waitForLoadState('networkidle');
    await sizes;
    console.log(`${lang}, ${width} px: ${Math.round(bytes / BYTES_PER_KB)} of ${budgets.idle.read} kB`);
    // As sent: the server of these tests packs as a good host does.
    expect(bytes).toBeGreaterThan(100 * BYTES_PER_KB);
    expect(bytes).toBeLessThanOrEqual(budgets.idle.read * BYTES_PER_KB);
  });
}
