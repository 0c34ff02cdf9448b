import type { Request } from '@playwright/test';
import budgets from '../bench/budgets.json' with { type: 'json' };
import { expect, isReady, test } from './page.ts';

const BYTES_PER_KB = 1000;
const WAVES = 3;
const WAVE_MS = 700;

for (const [lang, width, height] of [
  ['de', 1440, 900],
  ['uk', 1440, 900],
  ['en', 390, 844],
] as const) {
  test(`without interaction a page of ${width} px in ${lang} fetches no more than its budget`, async ({
    page,
  }) => {
    const requests: Request[] = [];
    page.on('requestfinished', (request) => requests.push(request));
    await page.setViewportSize({ width, height });
    await page.goto(`?lang=${lang}`);
    await isReady(page);
    // Parts that wait for an idle moment come in waves.
    for (let wave = 0; wave < WAVES; wave++) {
      await page.waitForTimeout(WAVE_MS);
      await page.waitForLoadState('networkidle');
    }
    const sizes = await Promise.all(requests.map((request) => request.sizes()));
    const bytes = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
    console.log(`${lang}, ${width} px: ${Math.round(bytes / BYTES_PER_KB)} of ${budgets.idle.read} kB`);
    // As sent: the server of these tests packs as a good host does.
    expect(bytes).toBeGreaterThan(100 * BYTES_PER_KB);
    expect(bytes).toBeLessThanOrEqual(budgets.idle.read * BYTES_PER_KB);
  });
}
