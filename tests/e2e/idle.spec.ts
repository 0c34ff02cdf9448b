import type { Request } from '@playwright/test';
import budgets from '../bench/budgets.json' with { type: 'json' };
import { expect, isReady, test } from './page.ts';

const BYTES_PER_KB = 1000;
/** Parts that wait for an idle moment come in waves, not further apart than this. */
const WAVE_MS = 1500;

for (const [mode, lang, width, height] of [
  ['read', 'de', 1440, 900],
  ['read', 'uk', 1440, 900],
  ['read', 'en', 390, 844],
  ['embed', 'de', 600, 500],
  ['embed', 'uk', 600, 500],
] as const) {
  test(`${mode}: without interaction ${width} px in ${lang} fetch no more than the budget`, async ({
    page,
  }) => {
    const requests: Request[] = [];
    page.on('requestfinished', (request) => requests.push(request));
    await page.setViewportSize({ width, height });
    await page.goto(`?lang=${lang}&mode=${mode}`);
    await isReady(page);
    let before = -1;
    await expect
      .poll(
        async () => {
          await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
          const isSame = requests.length === before;
          before = requests.length;
          return isSame;
        },
        { intervals: [WAVE_MS] },
      )
      .toBe(true);
    const sizes = await Promise.all(requests.map((request) => request.sizes()));
    const bytes = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
    console.log(
      `${mode}, ${lang}, ${width} px: ${Math.round(bytes / BYTES_PER_KB)} of ${budgets.idle[mode]} kB`,
    );
    // As sent: the server of these tests packs as a good host does.
    expect(bytes).toBeGreaterThan(100 * BYTES_PER_KB);
    expect(bytes).toBeLessThanOrEqual(budgets.idle[mode] * BYTES_PER_KB);
  });
}
