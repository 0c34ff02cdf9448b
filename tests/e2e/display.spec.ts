import type { Page } from '@playwright/test';
import { layoutFor } from '../../src/shells/read/layoutMode.ts';
import { expect, open, sharing, tab, test, timeline, map } from './page.ts';
import { story, steps } from './truth.ts';

/** Controls whose words or edges are cut off, and whether the page scrolls sideways. */
const clipped = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) found.push(`page is ${root.scrollWidth} wide`);
    for (const control of document.querySelectorAll<HTMLElement>('button, a[href], input, [role=tab]')) {
      const box = control.getBoundingClientRect();
      if (box.width === 0 || !control.checkVisibility({ visibilityProperty: true })) continue;
      if (control.closest('[inert], [popover]:not(:popover-open), .visually-hidden')) continue;
      const name = control.getAttribute('aria-label') ?? control.textContent.trim().slice(0, 40);
      if (box.left < -1 || box.right > innerWidth + 1) found.push(`${name}: ${box.left}–${box.right}`);
      const style = getComputedStyle(control);
      if (
        style.overflowY !== 'visible' &&
        style.textOverflow !== 'ellipsis' &&
        control.scrollHeight > control.clientHeight + 3
      )
        found.push(`${name}: ${control.scrollHeight} in ${control.clientHeight}`);
    }
    return found;
  });

for (const [width, height] of [
  [1280, 800],
  [390, 844],
] as const) {
  test(`text twice as large cuts nothing off at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.addInitScript(() => {
      document.addEventListener('DOMContentLoaded', () => (document.documentElement.style.fontSize = '32px'));
    });
    await open(page, 'lang=de');
    await expect.poll(() => clipped(page)).toEqual([]);
    if (width < 700) {
      for (const button of await page.getByRole('navigation').last().getByRole('button').all()) {
        await button.click();
        await expect.poll(() => clipped(page)).toEqual([]);
      }
      return;
    }
    for (const name of ['Ereignisse', 'Faktencheck', 'Über']) {
      await tab(page, name).click();
      await expect.poll(() => clipped(page)).toEqual([]);
    }
  });
}

sharing('everything fits from 1920×1080 to 320×480', async ({ page }) => {
  let last = '';
  for (const [width, height] of [
    [1920, 1080],
    [1440, 900],
    [1100, 700],
    [1024, 768],
    [768, 1024],
    [390, 844],
    [320, 480],
  ] as const) {
    await page.setViewportSize({ width, height });
    // Within one layout a page is the same after a change of its size as after loading.
    if (layoutFor(width) !== last) await open(page, 'lang=de');
    last = layoutFor(width);
    await expect.poll(() => clipped(page), `${width}×${height}`).toEqual([]);
  }
});

sharing('with reduced motion a step is there at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  const seen = await page.evaluate(async () => {
    const section = document.querySelector<HTMLElement>('section[data-from]')!;
    const camera = document.querySelector<HTMLElement>('section[data-bounds]')!;
    const states = new Set<string>();
    const start = [...document.querySelectorAll('button')].find(({ textContent }) =>
      textContent.startsWith('Start'),
    )!;
    start.click();
    for (let frame = 0; frame < 30; frame++) {
      await new Promise((done) => requestAnimationFrame(done));
      states.add(`${section.dataset['from']} ${camera.dataset['bounds']}`);
    }
    return [...states];
  });
  await expect(timeline(page)).toHaveAttribute('data-from', steps[1]!.from!);
  // The state before the frame in which it changed may have been seen once.
  expect(seen.length, seen.join('\n')).toBeLessThanOrEqual(2);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  await expect(page.getByRole('heading', { name: story.steps[1]!.title['en']! })).toBeVisible();
});

sharing('with forced colours everything is drawn in the system’s colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await open(page);
  await expect(map(page)).toHaveAttribute('data-visible', /\d/);
  const colours = await timeline(page)
    .locator('[data-surface=timeline]')
    .evaluate((surface) => {
      const probe = surface.appendChild(document.createElement('i'));
      probe.style.cssText = 'color: CanvasText; background: Canvas; forced-color-adjust: none';
      const { color, backgroundColor } = getComputedStyle(probe);
      probe.remove();
      const fills = [...surface.querySelectorAll('.mark > .glyph, .axis text')].map(
        (each) => getComputedStyle(each).fill,
      );
      return { fills: [...new Set(fills)], system: [color, backgroundColor] };
    });
  expect(colours.fills.length).toBeGreaterThan(0);
  for (const fill of colours.fills) expect(colours.system).toContain(fill);
  await expect(page.getByRole('tab').first()).toBeVisible();
});
