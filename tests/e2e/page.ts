import {
  expect,
  test as base,
  type BrowserContext,
  type Locator,
  type Page,
  type PlaywrightTestArgs,
  type PlaywrightTestOptions,
  type PlaywrightWorkerArgs,
} from '@playwright/test';
import type { Bounds } from '../../src/domain/bounds.ts';
import { en } from '../../src/i18n/en.ts';

/** Collects what should never happen on a page: errors, warnings, and requests to other servers. */
export function watch(
  page: Page,
  isOwn = ({ hostname }: URL) => hostname === '127.0.0.1',
): { readonly heard: string[]; allow: (pattern: RegExp) => void } {
  const heard: string[] = [];
  const allowed: RegExp[] = [];
  const hear = (text: string) => {
    if (!allowed.some((pattern) => pattern.test(text))) heard.push(text);
  };
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) hear(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => hear(`exception: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && !isOwn(url)) hear(`request: ${request.url()}`);
  });
  return { heard, allow: (pattern) => void allowed.push(pattern) };
}

/** Every test fails whose page says anything on the console or asks anything of another server. */
export const test = base.extend<{ quiet: { allow: (pattern: RegExp) => void } }>({
  quiet: [
    async ({ page }, use) => {
      const noise = watch(page);
      await use(noise);
      expect(noise.heard, 'console and requests to others').toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };

/** Pages kept by this worker, by what cannot be changed in one that is open. */
const kept = new Map<string, Page>();
const HEARD = ['console', 'pageerror', 'request', 'requestfinished', 'response'] as const;

/** A page that other tests of this worker use, too; loaded once more it takes less than half as long. */
async function keptPage(key: string, make: () => Promise<BrowserContext>): Promise<Page> {
  const there = kept.get(key);
  if (there && !there.isClosed()) return there;
  const page = await (await make()).newPage();
  kept.set(key, page);
  return page;
}

/** Nothing of a test is left in a kept page but its history and what is cached; scripts for every page would stay. */
async function clear(page: Page): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  // Behind another tab a page is not drawn, and waits for its next frame for ever.
  for (const other of page.context().pages()) if (other !== page) await other.close();
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  // Or the next address would be the same page with another fragment.
  await page.goto('about:blank');
  await page.emulateMedia({ colorScheme: null, reducedMotion: null, forcedColors: null });
  for (const event of HEARD) page.removeAllListeners(event);
}

/** Gives a test the kept page that fits its options. */
export const sharedPage = async (
  {
    browser,
    viewport,
    hasTouch,
    isMobile,
    deviceScaleFactor,
  }: PlaywrightTestArgs & PlaywrightTestOptions & PlaywrightWorkerArgs,
  use: (page: Page) => Promise<void>,
): Promise<void> => {
  const key = [hasTouch, isMobile, deviceScaleFactor].join();
  const page = await keptPage(key, () => browser.newContext());
  if (viewport) await page.setViewportSize(viewport);
  await use(page);
  await clear(page);
};

/** The context of the page, whosever it is. */
export const contextOfPage = (
  { page }: PlaywrightTestArgs,
  use: (context: BrowserContext) => Promise<void>,
): Promise<void> => use(page.context());

/** The same in a page that the tests of a worker share: for tests that ask nothing of history, cache or permissions. */
export const sharing = test.extend({ page: sharedPage, context: contextOfPage });

/** Opens the built page and waits until every event is there. */
export async function open(page: Page, query = '', fragment = ''): Promise<void> {
  await page.goto(`?${query}${fragment === '' ? '' : `#${fragment}`}`);
  await isReady(page);
}

export async function isReady(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
}

export const timeline = (page: Page): Locator => page.getByRole('region', { name: 'Timeline', exact: true });
export const map = (page: Page): Locator => page.getByRole('region', { name: 'Map', exact: true });
export const details = (page: Page): Locator => page.getByRole('region', { name: 'Details', exact: true });
/** The equal list, which stays mounted behind another tab. */
export const list = (page: Page): Locator =>
  page.getByRole('region', { name: 'Events', exact: true, includeHidden: true });
export const item = (page: Page, id: string): Locator => list(page).locator(`[data-event-id="${id}"]`);
export const tab = (page: Page, name: string): Locator => page.getByRole('tab', { name });

/** What is opened over the page: a menu or another panel of a button. */
export const opened = (page: Page): Locator => page.locator(':popover-open');

/** Opens the menu of the header, with undo, redo, citing, theme, legend and keys. */
export async function openMenu(page: Page, name: string = en.shell.menu): Promise<Locator> {
  await page.getByRole('banner').getByRole('button', { name, exact: true }).click();
  return opened(page);
}

/** What the marks of the map near its view are called, in time order. */
export async function markNames(page: Page): Promise<string[]> {
  return map(page)
    .getByRole('option')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label')!));
}

/** What the mark of the map is called that has the keyboard's focus. */
export async function activeMark(page: Page): Promise<string | null | undefined> {
  return map(page)
    .getByRole('listbox')
    .evaluate((box) =>
      document.getElementById(box.getAttribute('aria-activedescendant')!)?.getAttribute('aria-label'),
    );
}

/** Opens the menu of the map, with fitting, panning and the lock. */
export async function openMapMenu(page: Page): Promise<Locator> {
  await map(page).getByRole('button', { name: en.map.more }).click();
  return opened(page);
}

/** Opens the filters, which stand in the place of the list, and returns their region. */
export async function openFilters(page: Page): Promise<Locator> {
  await tab(page, en.regions.events).click();
  await filterButton(page).click();
  return page.getByRole('region', { name: en.regions.filters, exact: true });
}
/** Opens the filters over the list, and closes them. */
export const filterButton = (page: Page): Locator =>
  page.getByRole('button', { name: new RegExp(`^${en.shell.filter}( \\d+)?$`) });

/** Opens the list of sources, the second pane of the fact check. */
export async function openSources(page: Page): Promise<void> {
  await tab(page, en.regions.claims).click();
  await page.getByRole('tabpanel').getByRole('button', { name: en.regions.sources, exact: true }).click();
}

/** Chooses the language of that name in the menu of the header. */
export async function chooseLanguage(page: Page, name: string): Promise<void> {
  await page
    .getByRole('banner')
    .getByRole('button', { name: `${en.header.language}: ` })
    .click();
  await opened(page).getByRole('button', { name, exact: true }).click();
}

/** Ids of the events in the list, in its order. */
export async function listedIds(page: Page): Promise<string[]> {
  return list(page)
    .locator('[data-event-id]')
    .evaluateAll((items) => items.map((element) => (element as HTMLElement).dataset['eventId']!));
}

/** Ids of the events that pointer or focus light up, as the list shows them. */
export async function litIds(page: Page): Promise<string[]> {
  return list(page)
    .locator('[data-event-id].lit')
    .evaluateAll((items) => items.map((element) => (element as HTMLElement).dataset['eventId']!));
}

export async function boundsOf(page: Page): Promise<Bounds> {
  const text = await map(page).getAttribute('data-bounds');
  const [west, south, east, north] = (text ?? '').split(',').map(Number) as [number, number, number, number];
  return { west, south, east, north };
}

/** The part of the address that says what is shown, decoded. */
export function fragmentOf(page: Page): URLSearchParams {
  return new URLSearchParams(new URL(page.url()).hash.slice(1));
}

/** Waits until nothing glides any more: window and camera are the same in two samples. */
export async function isStill(page: Page): Promise<void> {
  let before = '';
  await expect
    .poll(async () => {
      const now = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('[data-bounds], [data-from]')]
          .map(({ dataset }) => `${dataset['bounds'] ?? ''} ${dataset['from'] ?? ''} ${dataset['to'] ?? ''}`)
          .join('|'),
      );
      const same = now === before;
      before = now;
      return same;
    })
    .toBe(true);
}
