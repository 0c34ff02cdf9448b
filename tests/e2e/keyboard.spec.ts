import { en } from '../../src/i18n/en.ts';
import type { Page } from '@playwright/test';
import {
  details,
  expect,
  filterButton,
  item,
  fragmentOf,
  list,
  litIds,
  activeMark,
  map,
  open,
  sharing as test,
  tab,
  timeline,
} from './page.ts';
import { dataset, expected, ids, windowOf } from './truth.ts';

const APRIL = 'from=2025-04-01&to=2025-04-30';
/** Near enough that Odesa has a mark of its own. */
const UKRAINE = 'map=24,44,38,53';

/** Name of the region, banner or other landmark that has the focus, and of what has it. */
const focusOf = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement) || at === document.body) return { where: '', what: '' };
    const region = at.closest('section[aria-label], header, [role=tablist], .toolbar, [role=separator]');
    const name = region?.getAttribute('aria-label') ?? region?.tagName.toLowerCase() ?? '';
    return { where: name, what: at.getAttribute('aria-label') ?? at.textContent.trim() };
  });

test('the tab key goes through the page in the order in which it is read', async ({ page }) => {
  await open(page);
  const order: string[] = [];
  for (let press = 0; press < 80; press++) {
    await page.keyboard.press('Tab');
    const { where, what } = await focusOf(page);
    if (where === '' && what === '') break;
    const step = where || what;
    if (order.at(-1) !== step) order.push(step);
    if (step === 'Overview') break;
  }
  const at = (name: string) => order.indexOf(name);
  expect(order[0]).toBe('Skip to the list of events');
  for (const name of ['header', 'Reading column', 'Map', 'Timeline', 'Overview'])
    expect(at(name), `${name} in ${order.join(' · ')}`).toBeGreaterThan(0);
  expect(at('header')).toBeLessThan(at('Reading column'));
  expect(at('Reading column')).toBeLessThan(at('Map'));
  expect(at('Map')).toBeLessThan(at('Timeline'));
  expect(at('Timeline')).toBeLessThan(at('Overview'));
});

test('the skip link leads to the list and leaves the address alone', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the list of events' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(tab(page, 'Events')).toHaveAttribute('aria-selected', 'true');
  await expect(list(page)).toBeFocused();
  expect(new URL(page.url()).hash).toBe('');
  await page.keyboard.press('Tab');
  await expect(list(page).locator('[data-event-id] button').first()).toBeFocused();
});

test('the timeline’s keys rove in time and by lane, select with Enter and leave with Escape', async ({
  page,
}) => {
  await open(page, '', APRIL);
  const box = timeline(page).getByRole('listbox');
  await box.focus();
  const active = () =>
    box.evaluate(
      (element) =>
        document.getElementById(element.getAttribute('aria-activedescendant')!)?.getAttribute('aria-label') ??
        undefined,
    );
  const visible = expected(await windowOf(page));
  const titleAt = (index: number) =>
    new RegExp(`^${visible.at(index)!.title['en']!.replace(/[()]/g, '.')}, `);
  await page.keyboard.press('Home');
  expect(await active()).toMatch(titleAt(0));
  await page.keyboard.press('ArrowRight');
  expect(await active()).toMatch(titleAt(1));
  await page.keyboard.press('ArrowLeft');
  expect(await active()).toMatch(titleAt(0));
  await page.keyboard.press('End');
  expect(await active()).toMatch(titleAt(-1));
  await page.keyboard.press('PageUp');
  expect(await active()).toMatch(titleAt(Math.max(0, visible.length - 11)));
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  const below = await active();
  const category = (text: string | undefined) => text?.split(', ').at(-1);
  expect(category(below)).not.toBe(
    dataset.categories.find(({ id }) => id === visible[0]!.category)!.label['en'],
  );
  await expect.poll(() => litIds(page)).toHaveLength(1);
  // Roving selects nothing.
  expect(fragmentOf(page).has('event')).toBe(false);
  await expect(details(page)).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(details(page)).toBeVisible();
  await expect(box).toBeFocused();
  await expect(page.getByRole('option', { selected: true }).first()).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(details(page)).toHaveCount(0);
  // Nothing had the focus before: it is not lost to the page.
  await page.keyboard.press('Escape');
  await expect(box).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(box).not.toBeFocused();
  expect((await focusOf(page)).what).not.toBe('');
});

test('the map’s keys rove over places in time order, and open what is there', async ({ page }) => {
  await open(page, '', `${APRIL}&${UKRAINE}`);
  const box = map(page).getByRole('listbox');
  await box.focus();
  await page.keyboard.press('Home');
  const size = Number(await map(page).getByRole('option').first().getAttribute('aria-setsize'));
  const names: string[] = [];
  for (let press = 0; press < size; press++) {
    const name = await activeMark(page);
    names.push(name!);
    await page.keyboard.press('ArrowRight');
    if (press < size - 1) await expect.poll(() => activeMark(page)).not.toBe(name);
  }
  expect(new Set(names).size).toBe(size);
  await page.keyboard.press('Home');
  await expect.poll(() => activeMark(page)).toBe(names[0]);
  await page.keyboard.press('End');
  await expect.poll(() => activeMark(page)).toBe(names.at(-1));
  const first = ids(expected(await windowOf(page)));
  const odesa = names.findIndex((name) => name.startsWith('Odesa'));
  await page.keyboard.press('Home');
  for (let press = 0; press < odesa; press++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(details(page)).toContainText('Odesa');
  expect(first).toContain(fragmentOf(page).get('event'));
  await expect(box).toBeFocused();
});

test('arrows move along the tabs, and up and down the list', async ({ page }) => {
  await open(page, '', APRIL);
  await tab(page, 'Events').focus();
  for (const next of [en.regions.claims, 'About']) {
    await page.keyboard.press('ArrowRight');
    await expect(tab(page, next)).toBeFocused();
    await expect(tab(page, next)).toHaveAttribute('aria-selected', 'true');
  }
  await page.keyboard.press('End');
  await expect(tab(page, 'About')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(tab(page, 'Story')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(tab(page, 'Events')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(filterButton(page)).toBeFocused();
  await page.keyboard.press('Tab');
  const buttons = list(page).locator('[data-event-id] button');
  await expect(buttons.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(buttons.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(buttons.first()).toBeFocused();
});

test('Escape closes the details and puts the focus back where it came from', async ({ page }) => {
  await open(page, '', APRIL);
  await tab(page, 'Events').click();
  const button = item(page, 'rutte-odesa-2025-04').getByRole('button');
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(details(page).getByRole('button', { name: 'Back to the list' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(details(page)).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('menus open, close with Escape and give the focus back', async ({ page }) => {
  await open(page);
  for (const name of [/^Language: English$/, /^Menu$/, /^Set dates: /, /^More map controls$/]) {
    const button = page.getByRole('button', { name });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('Escape');
    await expect(button).toHaveAttribute('aria-expanded', 'false');
    await expect(button).toBeFocused();
  }
});

test('wherever the focus goes, it can be seen', async ({ page }) => {
  await open(page);
  for (let press = 0; press < 45; press++) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const at = document.activeElement!;
      if (at === document.body) return 'end';
      const style = getComputedStyle(at);
      const box = at.getBoundingClientRect();
      const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
      const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
      const canvas = at.getAttribute('role') === 'listbox';
      return (outlined || canvas) && inside ? 'seen' : at.outerHTML.slice(0, 160);
    });
    if (seen === 'end') break;
    expect(seen).toBe('seen');
  }
});

test.describe('after every opening and closing by keys the focus is on something seen', () => {
  const back = (page: Page) => details(page).getByRole('button').first();
  const marks = (page: Page) => map(page).getByRole('listbox');
  const events = (page: Page) => timeline(page).getByRole('listbox');

  test('details read from the timeline or the map lead back there, from within them too', async ({
    page,
  }) => {
    // Near enough that a mark is one event.
    await open(page, 'lang=en', `from=2025-04-14&to=2025-04-16&${UKRAINE}`);
    for (const openedFrom of [events(page), marks(page)]) {
      await openedFrom.focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('Enter');
      await expect(back(page)).toBeVisible();
      await expect(openedFrom).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(details(page)).toHaveCount(0);
      await expect(openedFrom).toBeFocused();
      await page.keyboard.press('Enter');
      await back(page).focus();
      await page.keyboard.press('Escape');
      await expect(openedFrom).toBeFocused();
    }
  });

  test('an event found by search takes the focus to its details, Escape back to the field', async ({
    page,
  }) => {
    await open(page, 'lang=en', 'map=');
    const field = page.getByRole('combobox');
    await field.fill('Wales');
    await expect(page.getByRole('search').getByRole('option').nth(1)).toContainText('Wales');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(back(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(field).toBeFocused();
  });

  test('details opened by a link lead to the open tab, and a citation back to its button', async ({
    page,
  }) => {
    await open(page, 'lang=en', 'event=rutte-kyiv-2024');
    const cite = details(page).getByRole('button', { name: 'Cite' });
    await cite.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(cite).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('tab', { selected: true })).toBeFocused();
  });

  test('going on from one event’s details to another’s keeps the focus in them', async ({ page }) => {
    await open(page, 'lang=en', 'event=rutte-kyiv-2024');
    const title = details(page).getByRole('heading', { level: 2 });
    const first = await title.textContent();
    await details(page).getByRole('navigation').getByRole('button').last().focus();
    await page.keyboard.press('Enter');
    await expect(title).not.toHaveText(first!);
    await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  });
});
