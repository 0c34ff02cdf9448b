import type { Locator, Page } from '@playwright/test';
import { de } from '../../src/i18n/de.ts';
import { en } from '../../src/i18n/en.ts';
import { uk } from '../../src/i18n/uk.ts';
import type { Messages } from '../../src/i18n/messages.ts';
import { layoutFor } from '../../src/shells/read/layoutMode.ts';
import { boundsOf, expect, fragmentOf, isStill, map, open, opened, sharing as test } from './page.ts';

const WORDS: Readonly<Record<'en' | 'de' | 'uk', Messages>> = { en, de, uk };
const CONTROLS = 'a[href], button, input, select, textarea, summary, [role=slider], [role=tab]';

/** Width of a page whose column has 380 px, px. */
const TIGHT_TABS = 1357;

/** Names of the links, buttons, fields, sliders and tabs on the first screen. */
function controlsOn(page: Page): Promise<string[]> {
  return page.evaluate(
    (selector) =>
      [...document.querySelectorAll<HTMLElement>(selector)].flatMap((element) => {
        const { left: x, right, top, bottom, width, height } = element.getBoundingClientRect();
        const isHere =
          bottom > 0 && right > 0 && top < innerHeight && x < innerWidth && width > 1 && height > 1;
        // The link that skips to the list is there for keys alone.
        const isClipped = getComputedStyle(element).clipPath !== 'none';
        if (!isHere || isClipped || !element.checkVisibility({ visibilityProperty: true })) return [];
        return [element.getAttribute('aria-label') ?? element.textContent.trim()];
      }),
    CONTROLS,
  );
}

for (const lang of ['en', 'de', 'uk'] as const) {
  test(`the first screen has at most 25 controls, 14 on a phone (${lang})`, async ({ page }) => {
    for (const [width, height, most] of [
      [1440, 900, 25],
      [390, 844, 14],
    ] as const) {
      await page.setViewportSize({ width, height });
      await open(page, `lang=${lang}`);
      await expect(page.getByRole('banner').locator('.search :is(input, button)').first()).toBeVisible();
      const found = await controlsOn(page);
      expect(found.length, found.join(' | ')).toBeLessThanOrEqual(most);
      expect(found.length).toBeGreaterThan(8);
    }
  });
}

/** A control by pointer and by key: what comes of it must be the same. */
const MEANS = {
  pointer: (control: Locator) => control.click(),
  key: async (control: Locator) => {
    await control.focus();
    await control.press('Enter');
  },
};

for (const [means, activate] of Object.entries(MEANS)) {
  test.describe(`by ${means}, at most two activations lead to`, () => {
    const button = (within: Page | Locator, name: string | RegExp) =>
      within.getByRole('button', { name, exact: true });
    const menu = async (page: Page) => {
      await activate(button(page.getByRole('banner'), en.shell.menu));
      return opened(page);
    };
    const mapMenu = async (page: Page) => {
      await activate(button(map(page), en.map.more));
      return opened(page);
    };

    test.beforeEach(async ({ page }) => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await open(page, 'lang=en', 'thread=rutte&lanes=actor');
    });

    test('undo, redo and reset', async ({ page }) => {
      await activate(button(page, `${en.timeline.lanes}: ${en.timeline.laneModes.actor}`));
      await activate(button(opened(page), en.timeline.laneModes.none));
      await expect.poll(() => fragmentOf(page).get('lanes')).toBe('none');
      const panel = await menu(page);
      await activate(button(panel, en.common.undo));
      await expect.poll(() => fragmentOf(page).get('lanes')).toBe('actor');
      // The menu stays: steps are taken back several at a time.
      await activate(button(panel, en.common.redo));
      await expect.poll(() => fragmentOf(page).get('lanes')).toBe('none');
      await activate(button(panel, en.common.reset));
      await expect.poll(() => fragmentOf(page).has('thread')).toBe(false);
      await expect(opened(page)).toHaveCount(0);
    });

    test('legend, keyboard help, theme and a citation', async ({ page }) => {
      const panel = await menu(page);
      for (const name of [en.header.legend, en.header.help]) {
        await activate(button(panel, name));
        await expect(panel.getByRole('heading', { level: 2 })).toBeVisible();
        const back = button(panel, en.common.back);
        await expect(back).toBeFocused();
        await activate(back);
        await expect(button(panel, name)).toBeFocused();
      }
      await page.getByRole('radio', { name: en.header.themes.dark }).check();
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
      await activate(button(panel, en.header.cite));
      await expect(page.getByRole('dialog')).toContainText('@online{');
    });

    test('filters, shown as a number and taken away over the list', async ({ page }) => {
      await activate(page.getByRole('tab', { name: en.regions.events }));
      const filter = button(page, new RegExp(`^${en.shell.filter}( \\d+)?$`));
      await activate(filter);
      await expect(filter).toHaveAttribute('aria-expanded', 'true');
      const pane = page.getByRole('region', { name: en.regions.filters, exact: true });
      await pane.getByRole('checkbox', { name: /^Visits, / }).check();
      await expect(filter).toHaveText(/1/);
      await activate(button(page, /^Show \d+ events?$/));
      await expect(filter).toBeFocused();
      await expect(pane).toBeHidden();
      await expect(page.getByRole('region', { name: en.regions.events, exact: true })).toBeVisible();
      await activate(button(page, 'Remove filter: Visits'));
      await expect.poll(() => fragmentOf(page).has('cat')).toBe(false);
      await activate(filter);
      await pane.getByRole('checkbox').first().press('Escape');
      await expect(filter).toBeFocused();
      await expect(filter).toHaveAttribute('aria-expanded', 'false');
    });

    test('all sources, from the fact check and from About', async ({ page }) => {
      const sources = page.getByRole('region', { name: en.regions.sources, exact: true });
      await activate(page.getByRole('tab', { name: en.regions.claims }));
      await activate(button(page.getByRole('tabpanel'), en.regions.sources));
      await expect(sources).toBeVisible();
      await activate(page.getByRole('tab', { name: en.regions.about }));
      await expect(sources).toBeHidden();
      await activate(button(page, 'All sources'));
      await expect(sources).toBeVisible();
    });

    test('all of the map, its four ways and its lock', async ({ page }) => {
      await isStill(page);
      const before = await boundsOf(page);
      const panel = await mapMenu(page);
      await activate(button(panel, en.map.east));
      await expect.poll(async () => (await boundsOf(page)).west).toBeGreaterThan(before.west);
      for (const way of [en.map.west, en.map.north, en.map.south])
        await expect(button(panel, way)).toBeVisible();
      await activate(button(panel, en.map.lock));
      await expect.poll(() => fragmentOf(page).has('area')).toBe(true);
      await page.keyboard.press('Escape');
      const locked = map(page).getByRole('button', { name: en.map.lock });
      await expect(locked).toBeVisible();
      await expect(locked).toBeFocused();
      await activate(locked);
      await activate(button(panel, en.map.fit));
      await expect.poll(async () => (await boundsOf(page)).west).toBeCloseTo(before.west, 0);
    });

    test('a grouping, a journey and none, and another language', async ({ page }) => {
      await activate(button(page, `${en.timeline.lanes}: ${en.timeline.laneModes.actor}`));
      await activate(button(opened(page), en.timeline.laneModes.category));
      await expect(button(page, `${en.timeline.lanes}: ${en.timeline.laneModes.category}`)).toBeFocused();
      await activate(button(page, `${en.shell.thread}: Mark Rutte`));
      await activate(button(opened(page), en.shell.clearThread));
      await expect.poll(() => fragmentOf(page).has('thread')).toBe(false);
      await opened(page)
        .getByRole('checkbox', { name: /^Mark Rutte/ })
        .check();
      await page.keyboard.press('Escape');
      await expect(button(page, `${en.shell.thread}: Mark Rutte`)).toBeFocused();
      await activate(button(page, `${en.header.language}: English`));
      await activate(button(opened(page), 'Deutsch'));
      await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    });

    test('earlier and later dates, and all time', async ({ page }) => {
      await activate(page.getByRole('button', { name: `${en.overview.dates}: ` }));
      await expect(button(opened(page), en.timeline.earlier)).toBeDisabled();
      await activate(button(opened(page), en.overview.lastMonths));
      await expect.poll(() => fragmentOf(page).has('from')).toBe(true);
      const from = fragmentOf(page).get('from')!;
      await activate(page.getByRole('button', { name: `${en.overview.dates}: ` }));
      await activate(button(opened(page), en.timeline.earlier));
      await expect.poll(() => fragmentOf(page).get('from')! < from).toBe(true);
      await activate(button(opened(page), en.overview.all));
      await expect.poll(() => fragmentOf(page).has('from')).toBe(false);
    });
  });
}

test('on a phone language, sharing and the rest are behind one button', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, 'lang=en');
  const trigger = page.getByRole('banner').getByRole('button', { name: en.shell.menu, exact: true });
  await trigger.click();
  const panel = opened(page);
  for (const name of [en.details.share, en.common.undo, en.common.redo, en.common.reset, en.header.cite])
    await expect(panel.getByRole('button', { name, exact: true })).toBeVisible();
  for (const name of [en.header.language, en.header.theme])
    await expect(panel.getByRole('heading', { name, exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(trigger).toBeFocused();
  await trigger.click();
  await panel.getByRole('button', { name: 'Deutsch' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
});

test('on a phone the map’s buttons come with the large map', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, 'lang=en');
  const more = map(page).getByRole('button', { name: en.map.more });
  await expect(more).toBeHidden();
  await page.getByRole('button', { name: en.shell.expandMap }).click();
  await more.click();
  await opened(page).getByRole('button', { name: en.map.policy }).click();
  await expect(page.getByRole('heading', { name: 'Borders' })).toBeInViewport();
});

for (const lang of ['en', 'de', 'uk'] as const) {
  test(`nothing is cut off or covers another control from 1920 to 320 px, and the tabs stand in one line (${lang})`, async ({
    page,
  }) => {
    for (const width of [1920, 1440, TIGHT_TABS, 1100, 1000, 700, 390, 320]) {
      await page.setViewportSize({ width, height: 900 });
      if (width === 1920) await open(page, `lang=${lang}`);
      await expect(page.locator('.shell')).toHaveClass(new RegExp(layoutFor(width)));
      await expect(page.getByRole('banner').locator('.search :is(input, button)').first()).toBeVisible();
      await isStill(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const faults = await page.evaluate(() => {
        const controls = document.querySelectorAll<HTMLElement>(
          'header :is(button, input), [role=tab], .toolbar button, .controls > button, .controls .more > button',
        );
        return [...controls].flatMap((element) => {
          const box = element.getBoundingClientRect();
          if (!element.checkVisibility() || box.width === 0 || box.bottom > innerHeight) return [];
          const name = element.getAttribute('aria-label') ?? element.textContent;
          if (box.left < 0 || box.right > innerWidth) return [`${name} is cut off`];
          const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
          return element.contains(top) || top?.contains(element) ? [] : [`${name} is covered`];
        });
      });
      expect(faults, `${width} px`).toEqual([]);
      if (width === TIGHT_TABS) {
        const tabs = page.getByRole('tab');
        const { story, events, claims, about } = WORDS[lang].regions;
        await expect(tabs).toHaveText([story, new RegExp(`^${events}`), claims, about]);
        const tops = await tabs.evaluateAll((all) => all.map((tab) => tab.getBoundingClientRect().top));
        expect(new Set(tops).size, 'lines of tabs').toBe(1);
      }
    }
  });
}
