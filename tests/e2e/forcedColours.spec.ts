import { expect, isReady, sharing as test } from './page.ts';
import type { Page } from '@playwright/test';

/** Texts that are seen nowhere: of the colour of what lies behind them, be it the plate that forced colours put there. */
function unseen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
    const known = new Map<string, string>();
    const rgb = (colour: string) => {
      const there = known.get(colour);
      if (there !== undefined) return there;
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const channels = [...canvas.getImageData(0, 0, 1, 1).data].join();
      known.set(colour, channels);
      return channels;
    };
    const plate = rgb(getComputedStyle(document.documentElement).backgroundColor);
    const clear = rgb('transparent');
    const behind = (element: Element | null): string => {
      for (let at = element; at; at = at.parentElement) {
        const colour = rgb(getComputedStyle(at).backgroundColor);
        if (colour !== clear) return colour;
      }
      return plate;
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement!;
      const text = texts.currentNode.textContent!.trim();
      if (text === '' || !element.checkVisibility({ visibilityProperty: true })) continue;
      const { color, forcedColorAdjust } = getComputedStyle(element) as CSSStyleDeclaration & {
        forcedColorAdjust: string;
      };
      const ground = forcedColorAdjust === 'none' ? behind(element) : plate;
      if (rgb(color) === ground) found.push(text);
    }
    return found;
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`in ${colorScheme} forced colours every label is seen`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await page.goto('?lang=en');
    await isReady(page);
    await expect(page.locator('button[data-look=strong]').first()).toBeVisible();
    expect(await unseen(page)).toEqual([]);
    for (const pane of await page.getByRole('tab').all()) {
      await pane.click();
      await expect(page.getByRole('tabpanel')).not.toBeEmpty();
      expect(await unseen(page)).toEqual([]);
    }
    await page.keyboard.press('Control+Home');
    await page.goto('?lang=en&mode=embed');
    await isReady(page);
    expect(await unseen(page)).toEqual([]);
  });
}
