import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { smallDocument } from '../fixtures/smallDocument.ts';
import { expect, isStill, open, test } from './page.ts';
import { total } from './truth.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WORDS = {
  en: {
    tabs: ['Story', 'Events', 'Claims', 'About'],
    sources: 'Sources',
    filter: 'Filter',
    search: 'Search events, people and places',
    dates: 'Set dates',
    legend: 'Legend',
    help: 'Keyboard help',
    mapMenu: 'More map controls',
    thread: /^Thread/,
    menu: 'Menu',
    cite: 'Cite this view',
    problems: 'Show the list',
  },
  de: {
    tabs: ['Geschichte', 'Ereignisse', 'Aussagen', 'Über'],
    sources: 'Quellen',
    filter: 'Filtern',
    search: 'Ereignisse, Personen und Orte suchen',
    dates: 'Daten eingeben',
    legend: 'Legende',
    help: 'Tastaturhilfe',
    mapMenu: 'Weitere Kartenbedienung',
    thread: /^Weg/,
    menu: 'Menü',
    cite: 'Diese Ansicht zitieren',
    problems: 'Liste zeigen',
  },
} as const;

/** What a theme can spoil: only colours change with it. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];
/** What is opened over the page. */
const OPENED = ':popover-open, dialog[open]';
const COLUMN = '.column';

interface Look {
  /** Only what matches has changed since the last look at the whole page; a look takes as long as there are elements. */
  readonly part?: string;
  /** Colours have been looked at already, with other words. */
  readonly inLight?: boolean;
}

/** Runs axe on the page as it is, and again in the other themes for what depends on colours. */
async function finds(page: Page, what: string, { part, inLight = false }: Look = {}): Promise<void> {
  await isStill(page);
  const wear = (theme: string) =>
    page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
  for (const theme of inLight ? ['light'] : ['dark', 'contrast', 'light']) {
    await wear(theme);
    const axe = new AxeBuilder({ page });
    // axe finds nothing wrong with what is not there.
    if (part !== undefined) {
      await expect(page.locator(part)).toHaveCount(1);
      axe.include(part);
    }
    const { violations } = await (
      theme === 'light' ? axe.withTags(TAGS) : axe.withRules(OF_COLOUR)
    ).analyze();
    const said = violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help}\n  ${nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary ?? ''}`).join('\n  ')}`,
    );
    expect.soft(said, `${what}, ${theme}`).toEqual([]);
  }
}

/** Opens something over the page, looks at it, and closes it with Escape. */
async function look(page: Page, button: Locator, what: string, inLight = false): Promise<void> {
  await button.click();
  await finds(page, what, { part: OPENED, inLight });
  await page.keyboard.press('Escape');
}

for (const lang of ['en', 'de'] as const) {
  const words = WORDS[lang];
  const query = `lang=${lang}&theme=light`;
  const inLight = lang !== 'en';

  test(`axe finds nothing in any pane (${lang})`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page, query);
    await finds(page, 'the page', { inLight });
    for (const name of words.tabs) {
      await page.getByRole('tab', { name }).click();
      await page.waitForLoadState('networkidle');
      await finds(page, name, { part: COLUMN, inLight });
    }
    for (const [at, name] of [
      [1, words.filter],
      [2, words.sources],
    ] as const) {
      await page.getByRole('tab', { name: words.tabs[at] }).click();
      await page.locator(COLUMN).getByRole('button', { name, exact: true }).click();
      await page.waitForLoadState('networkidle');
      await finds(page, name, { part: COLUMN, inLight });
    }
    await page.getByRole('combobox', { name: words.search }).fill('Rutte');
    await expect(page.getByRole('listbox').getByRole('option', { name: /Rutte/ }).first()).toBeAttached();
    await finds(page, 'search', { inLight });
    await page.keyboard.press('Escape');
    const banner = page.getByRole('banner');
    await look(page, page.getByRole('button', { name: words.dates }), 'window picker', inLight);
    await look(
      page,
      page.getByRole('main').getByRole('button', { name: words.thread }),
      'thread picker',
      inLight,
    );
    await look(page, page.getByRole('button', { name: words.mapMenu }), 'map menu', inLight);
    const menu = banner.getByRole('button', { name: words.menu });
    await look(page, menu, 'menu', inLight);
    for (const name of [words.legend, words.help]) {
      await menu.click();
      await look(page, banner.getByRole('button', { name }), name, inLight);
    }
    await menu.click();
    await look(page, banner.getByRole('button', { name: words.cite }), 'cite', inLight);
  });

  test(`axe finds nothing in details, steps, notices and problems (${lang})`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(
      page,
      query,
      'event=rutte-washington-visit-2025-04&from=2025-04-01&to=2025-04-30&cat=visit&lanes=actor',
    );
    await page.waitForLoadState('networkidle');
    await finds(page, 'details', { inLight });
    await open(page, `${query}&colour=x`, 'step=2');
    await finds(page, 'a step, and a notice', { inLight });
    await open(page, query, 'cat=summit&country=sa');
    await finds(page, 'nothing to show', { inLight });
    const document = smallDocument();
    document['events'][1].when = '2024-02-30';
    document['events'].push({ id: 'no-title' });
    await page.route('**/mine.json', (route) => route.fulfill({ body: JSON.stringify(document) }));
    await open(page, `${query}&data=mine.json`);
    await page.getByRole('button', { name: words.problems }).click();
    await finds(page, 'problem list', { inLight });
    await page.unroute('**/mine.json');
    await page.route('**/mine.json', (route) => route.fulfill({ body: '{' }));
    await page.goto(`?${query}&data=mine.json`);
    await expect(page.getByRole('alert')).toBeVisible();
    await finds(page, 'load failed', { inLight });
  });
}

test('axe finds nothing in claims, sources, details and a citation in Ukrainian', async ({ page }) => {
  test.setTimeout(300_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, 'lang=uk&theme=light');
  await page.getByRole('tab', { name: 'Твердження' }).click();
  for (const name of ['Твердження', 'Джерела']) {
    await page.locator(COLUMN).getByRole('button', { name, exact: true }).click();
    await finds(page, name, { part: COLUMN, inLight: true });
  }
  await open(page, 'lang=uk&theme=light', 'event=rutte-kyiv-2024');
  await finds(page, 'details', { part: COLUMN, inLight: true });
  await look(page, page.getByRole('main').getByRole('button', { name: 'Цитувати' }), 'citation', true);
});

test('axe finds nothing in any place of a phone', async ({ page }) => {
  test.setTimeout(300_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, 'lang=de&theme=light', 'step=2');
  const places = page.getByRole('navigation').last().getByRole('button');
  for (let index = 0; index < (await places.count()); index++) {
    await places.nth(index).click();
    await page.waitForLoadState('networkidle');
    await finds(page, `place ${index + 1}`);
  }
  await look(page, page.getByRole('button', { name: WORDS.de.menu }), 'menu');
  await look(page, page.getByRole('button', { name: WORDS.de.search }), 'search');
  await open(page, 'lang=de&theme=light&', 'event=rutte-odesa-2025-04');
  await finds(page, 'details');
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
    for (const region of ['Map', 'Overview'])
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
  await open(page, '', 'lanes=none');
  for (const region of ['Timeline', 'Map']) {
    const options = page.getByRole('region', { name: region, exact: true }).getByRole('option');
    const count = await options.count();
    expect(count).toBeGreaterThan(3);
    await expect(options.first()).toHaveAttribute('aria-posinset', '1');
    await expect(options.last()).toHaveAttribute('aria-posinset', `${count}`);
    await expect(options.first()).toHaveAttribute('aria-setsize', `${count}`);
  }
  await expect(page.getByRole('region', { name: 'Timeline' }).getByRole('option')).toHaveCount(total);
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
  await thumb.focus();
  for (let press = 0; press < 6; press++) await thumb.press('PageUp');
  await expect(status).not.toHaveText(new RegExp(`^${total} of `));
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said.length).toBe(1);
});
