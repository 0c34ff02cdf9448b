import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { claimsDe } from '../../src/i18n/claimsDe.ts';
import { claimsEn } from '../../src/i18n/claimsEn.ts';
import { claimsUk } from '../../src/i18n/claimsUk.ts';
import { de } from '../../src/i18n/de.ts';
import { en } from '../../src/i18n/en.ts';
import { uk } from '../../src/i18n/uk.ts';
import { sixEvents } from '../fixtures/sixEvents.ts';
import type { SmallDocument } from '../fixtures/smallDocument.ts';
import { expect, isStill, open, sharing as test } from './page.ts';
import { total } from './truth.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Only colours differ between themes. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
const THEMES = ['dark', 'contrast', 'light'];
const WORDS = {
  en: { ...en, cite: claimsEn.cite },
  de: { ...de, cite: claimsDe.cite },
  uk: { ...uk, cite: claimsUk.cite },
};
/** What is open over the page. */
const OPENED = ':popover-open, dialog[open]';
const COLUMN = '.column';
/** For one run of axe on a busy machine: added for each, so that a long test fails only where one run hangs. */
const RUN_MS = 30_000;

interface Scope {
  /** Only this part has changed since the last run; the time of a run grows with the elements. */
  readonly part?: string;
  readonly themes?: readonly string[];
}

/** Runs axe on the page as it is: all rules in the light theme, those about colours in the others. */
async function axeIsContent(
  page: Page,
  what: string,
  { part, themes = ['light'] }: Scope = {},
): Promise<void> {
  await isStill(page);
  for (const theme of themes) {
    test.setTimeout(test.info().timeout + RUN_MS);
    await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
    // Reading axe takes as long as running it, and it stays in the page until the next one is loaded.
    const isThere = await page.evaluate(() => 'axe' in window);
    const axe = new AxeBuilder({ page, ...(isThere && { axeSource: 'undefined' }) })
      // One page without frames, and nothing but what is wrong: a run takes a third of the time.
      .setLegacyMode()
      .options({ resultTypes: ['violations'], preload: false });
    if (part !== undefined) {
      // axe finds nothing wrong with what is not there.
      await expect(page.locator(part)).toHaveCount(1);
      axe.include(part);
    }
    const { violations } = await (
      theme === 'light' ? axe.withTags(TAGS) : axe.withRules(COLOUR_RULES)
    ).analyze();
    const found = violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help}\n  ${nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary ?? ''}`).join('\n  ')}`,
    );
    expect.soft(found, `${what}, ${theme}`).toEqual([]);
  }
}

/** Opens something over the page, runs axe on it, and closes it with Escape. */
async function checkOpened(page: Page, button: Locator, scope: Scope): Promise<void> {
  const name = (await button.getAttribute('aria-label')) ?? (await button.innerText());
  await button.click();
  // What comes when it is first opened is there once the network is idle.
  await page.waitForLoadState('networkidle');
  await axeIsContent(page, name, { ...scope, part: OPENED });
  await page.keyboard.press('Escape');
  await expect(page.locator(OPENED)).toHaveCount(0);
}

/** The buttons that open something, whatever they are called. */
const openers = (page: Page, within = 'body') =>
  page.locator(`${within} button[popovertarget]`).filter({ visible: true });

async function checkTabs(page: Page, scope: Scope): Promise<void> {
  const tabs = page.getByRole('tab');
  expect(await tabs.count()).toBeGreaterThan(2);
  for (const tab of await tabs.all()) {
    await tab.click();
    await page.waitForLoadState('networkidle');
    await axeIsContent(page, await tab.innerText(), { ...scope, part: COLUMN });
  }
}

test.describe('axe finds nothing', () => {
  test.use({ viewport: { width: 1440, height: 900 } });
  test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

  test('in any pane of the shipped data', async ({ page }) => {
    await open(page, 'lang=en&theme=light');
    await axeIsContent(page, 'the page');
    await checkTabs(page, {});
  });

  for (const lang of ['en', 'de', 'uk'] as const) {
    const words = WORDS[lang];
    const query = `lang=${lang}&theme=light&data=six.json`;
    // The words have no colours of their own.
    const themes = lang === 'en' ? THEMES : ['light'];

    const serveSix = async (page: Page, spoil: (document: SmallDocument) => void = () => undefined) => {
      const document = sixEvents();
      spoil(document);
      await page.unroute('**/six.json');
      await page.route('**/six.json', (route) => route.fulfill({ body: JSON.stringify(document) }));
    };

    test.describe(`with six events in ${lang}`, () => {
      test.beforeEach(({ page }) => serveSix(page));

      test('in any pane', async ({ page }) => {
        await open(page, query);
        await axeIsContent(page, 'the page', { themes });
        await checkTabs(page, { themes });
      });

      test('in the search, and in whatever opens over the page', async ({ page }) => {
        await open(page, query);
        await page.getByRole('combobox').fill('Rutte');
        await expect(page.getByRole('listbox').getByRole('option', { name: /Rutte/ }).first()).toBeAttached();
        await axeIsContent(page, 'search', { themes });
        await page.keyboard.press('Escape');
        const buttons = await openers(page).all();
        expect(buttons.length).toBeGreaterThan(2);
        for (const button of buttons) await checkOpened(page, button, { themes });
      });

      test('in details, and in the citation of an event', async ({ page }) => {
        await open(page, query, 'event=visit-washington&from=2025-04-01&to=2025-04-30&cat=visit&lanes=actor');
        await axeIsContent(page, 'details', { themes });
        await checkOpened(
          page,
          page.getByRole('main').getByRole('button', { name: words.cite, exact: true }),
          { themes },
        );
      });

      test('in a step with a notice, and where there is nothing to show', async ({ page }) => {
        await open(page, `${query}&colour=x`, 'step=2');
        await axeIsContent(page, 'a step, and a notice', { themes });
        await open(page, query, 'cat=visit&country=au');
        await axeIsContent(page, 'nothing to show', { themes });
      });

      test('in a list of problems, and where loading failed', async ({ page }) => {
        await serveSix(page, ({ events }: SmallDocument) => {
          events[1].when = '2024-02-30';
          events.push({ id: 'no-title' });
        });
        await open(page, query);
        await page.getByRole('button', { name: words.shell.showProblems }).click();
        await expect(page.getByRole('listitem').filter({ hasText: 'no-title' })).not.toHaveCount(0);
        await axeIsContent(page, 'problem list', { themes });
        await page.unroute('**/six.json');
        await page.route('**/six.json', (route) => route.fulfill({ body: '{' }));
        await page.goto(`?${query}&again`);
        await expect(page.getByRole('alert')).toBeVisible();
        await axeIsContent(page, 'load failed', { themes });
      });

      test('in any place of a phone', async ({ page }) => {
        await page.setViewportSize({ width: 390, height: 844 });
        await open(page, query, 'step=2');
        const places = page.getByRole('navigation').last().getByRole('button');
        for (const place of await places.all()) {
          await place.click();
          await page.waitForLoadState('networkidle');
          await axeIsContent(page, await place.innerText(), { themes });
        }
        const buttons = await openers(page, 'header').all();
        expect(buttons.length).toBeGreaterThan(1);
        for (const button of buttons) await checkOpened(page, button, { themes });
        await open(page, `${query}&`, 'event=visit-washington');
        await axeIsContent(page, 'details', { themes });
      });

      test('in an embed', async ({ page }) => {
        await page.setViewportSize({ width: 600, height: 500 });
        await open(page, `${query}&mode=embed`, 'event=visit-washington');
        await axeIsContent(page, 'map and timeline', { themes });
        for (const button of await openers(page).all()) await checkOpened(page, button, { themes });
        await page.getByRole('heading', { level: 2 }).getByRole('button').click();
        await axeIsContent(page, 'details', { themes });
        await page.keyboard.press('Escape');
        await page.locator('header').getByRole('button', { name: words.regions.list, exact: true }).click();
        await axeIsContent(page, 'list', { themes });
      });
    });
  }
});

for (const [name, width, height] of [
  ['a laptop', 1440, 900],
  ['a tablet', 900, 1100],
  ['a phone', 390, 844],
] as const) {
  test(`the document has one main, one heading of the first level and named landmarks on ${name}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    await expect(page.getByRole('main')).toHaveCount(1);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.getByRole('banner')).toHaveCount(1);
    const unnamed = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          'section, nav, [role=region], [role=group], [role=listbox], [role=slider]',
        ),
      ]
        .filter((one) => !one.getAttribute('aria-label') && !one.getAttribute('aria-labelledby'))
        .map((one) => one.outerHTML.slice(0, 120)),
    );
    expect(unnamed).toEqual([]);
    // The phone's opening has the timeline of its stops in place of the overview.
    for (const region of ['Map', name === 'a phone' ? 'Timeline' : 'Overview'])
      await expect(page.getByRole('region', { name: region, exact: true })).toHaveCount(1);
    const html = page.locator('html');
    await expect(html).toHaveAttribute('data-mode', 'read');
    await expect(html).toHaveAttribute('dir', 'ltr');
    // Every id stands once.
    const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
}

test('options say their place in the whole, and list items their event', async ({ page }) => {
  // All time is a histogram in one lane, which has options around the active one only.
  await open(page, '', 'from=2025-04-01&to=2025-04-30');
  for (const region of ['Timeline', 'Map']) {
    const options = page.getByRole('region', { name: region, exact: true }).getByRole('option');
    const count = await options.count();
    expect(count).toBeGreaterThan(3);
    await expect(options.first()).toHaveAttribute('aria-posinset', '1');
    await expect(options.last()).toHaveAttribute('aria-posinset', `${count}`);
    await expect(options.first()).toHaveAttribute('aria-setsize', `${count}`);
  }
  await expect(page.getByRole('region', { name: 'Timeline' }).getByRole('listbox')).toHaveAttribute(
    'tabindex',
    '0',
  );
});

test('the count is said politely half a second after the last change, not on the way', async ({ page }) => {
  await open(page, '', 'lanes=none');
  const status = page.getByRole('status').filter({ hasText: / of \d+ events, / });
  await expect(status).toHaveText(new RegExp(`^${total} of ${total} events, `));
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const element = [...document.querySelectorAll('[role=status]')].find(({ textContent }) =>
      / of \d+ events, /.test(textContent),
    )!;
    new MutationObserver(() => said.push(element.textContent)).observe(element, {
      subtree: true,
      characterData: true,
      childList: true,
    });
  });
  const thumb = page.getByRole('slider', { name: 'First date shown' });
  // In one turn, for on a busy machine half a second may pass between two.
  await thumb.evaluate((element) => {
    for (let press = 0; press < 6; press++)
      element.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageUp', bubbles: true, cancelable: true }));
  });
  await expect(status).not.toHaveText(new RegExp(`^${total} of `));
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said.length).toBe(1);
});
