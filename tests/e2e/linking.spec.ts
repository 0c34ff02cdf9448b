import type { Locator, Page } from '@playwright/test';
import type { Bounds } from '../../src/domain/bounds.ts';
import {
  details,
  expect,
  fragmentOf,
  isStill,
  item,
  list,
  listedIds,
  litIds,
  map,
  open,
  opened,
  openMapMenu,
  openMenu,
  sharing as test,
  tab,
  timeline,
} from './page.ts';
import { dataset, eventById, expected, glyphOf, ids, total, windowOf } from './truth.ts';

const ODESA = 'rutte-odesa-2025-04';
const APRIL = 'from=2025-04-01&to=2025-04-30';
/** Near enough that Odesa has a mark of its own. */
const UKRAINE = 'map=24,44,38,53';
const mark = (page: Page, name: RegExp) => map(page).getByRole('option', { name });

/** The event is the selection in list, timeline, map, details, title and address. */
async function isSelectedEverywhere(page: Page, id: string): Promise<void> {
  const title = eventById(id).title['en']!;
  await expect(item(page, id)).toHaveAttribute('aria-current', 'true');
  await expect(list(page).locator('[aria-current=true]')).toHaveCount(1);
  await expect(timeline(page).getByRole('option', { selected: true })).toHaveAccessibleName(
    new RegExp(`^${title}, `),
  );
  await expect(map(page).getByRole('option', { selected: true })).toHaveCount(1);
  await expect(details(page).getByRole('heading', { level: 2, name: title })).toBeVisible();
  await expect(page).toHaveTitle(`${title} – ${dataset.title['en']!}`);
  await expect.poll(() => fragmentOf(page).get('event')).toBe(id);
}

async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = (await locator.boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('an event picked in the list is selected everywhere', async ({ page }) => {
  await open(page, '', APRIL);
  await tab(page, 'Events').click();
  await item(page, ODESA).getByRole('button').click();
  await isSelectedEverywhere(page, ODESA);
  await details(page).getByRole('button', { name: 'Back to the list' }).click();
  await expect(details(page)).toHaveCount(0);
  await expect(page).toHaveTitle(dataset.title['en']!);
  await expect(item(page, ODESA).getByRole('button')).toBeFocused();
});

test('an event clicked on the timeline is selected everywhere, and focus is not taken away', async ({
  page,
}) => {
  await open(page, '', APRIL);
  await glyphOf(page, ODESA).click();
  await isSelectedEverywhere(page, ODESA);
  await expect(timeline(page).getByRole('listbox')).toBeFocused();
});

test('an event clicked on the map is selected everywhere, and focus is not taken away', async ({ page }) => {
  await open(page, '', `${APRIL}&${UKRAINE}`);
  const search = page.getByRole('combobox', { name: 'Search' });
  await search.focus();
  const { x, y } = await middleOf(mark(page, /^Odesa: 1 event/));
  await page.mouse.click(x, y);
  await isSelectedEverywhere(page, ODESA);
  expect(await details(page).evaluate((region) => region.contains(document.activeElement))).toBe(false);
});

test('several events at one place open as a list', async ({ page }) => {
  await open(page, '', APRIL);
  const washington = mark(page, /^Washington/);
  const count = Number(/: (\d+) events/.exec((await washington.getAttribute('aria-label'))!)![1]);
  const { x, y } = await middleOf(washington);
  await page.mouse.click(x, y);
  await expect(tab(page, 'Events')).toHaveAttribute('aria-selected', 'true');
  await expect(list(page).locator('[data-event-id]')).toHaveCount(count);
  await list(page).getByRole('button', { name: 'Show all' }).click();
  await expect(list(page).locator('[data-event-id]')).toHaveCount(
    Number(await timeline(page).getAttribute('data-visible')),
  );
});

test('pointing at an event in the list lights it up on map and timeline in the same frame', async ({
  page,
}) => {
  await open(page, '', APRIL);
  await tab(page, 'Events').click();
  await page.waitForLoadState('networkidle');
  await isStill(page);
  const changed = await item(page, ODESA).evaluate(async (element) => {
    const looks = () => {
      const timeline = document.querySelector('[data-surface=timeline] svg')!;
      const marks = document.querySelector('[data-surface=map] [role=listbox]')!;
      return [timeline.outerHTML, marks.innerHTML];
    };
    const before = looks();
    element.querySelector('button')!.dispatchEvent(new PointerEvent('pointerenter'));
    await Promise.resolve();
    // The page's own frame function has been asked for first, so this runs after it in the same frame.
    await new Promise((done) => requestAnimationFrame(done));
    return looks().map((look, index) => look !== before[index]);
  });
  expect(changed).toEqual([true, true]);
});

test('pointing at a glyph or a mark lights up its events in the list', async ({ page }) => {
  await open(page, '', `${APRIL}&${UKRAINE}`);
  await isStill(page);
  await glyphOf(page, ODESA).hover();
  await expect.poll(() => litIds(page)).toEqual([ODESA]);
  const { x, y } = await middleOf(mark(page, /^Odesa/));
  await page.mouse.move(x, y, { steps: 4 });
  await expect.poll(() => litIds(page)).toEqual([ODESA]);
  await page.mouse.move(5, 5);
  await expect.poll(() => litIds(page)).toEqual([]);
});

/** Timeline, map, list and tab agree with what should be visible. */
async function shows(page: Page, visible: readonly string[]): Promise<void> {
  await expect.poll(() => listedIds(page)).toEqual(visible);
  await expect(timeline(page)).toHaveAttribute('data-visible', `${visible.length}`);
  await expect(map(page)).toHaveAttribute('data-visible', `${visible.length}`);
  await expect(
    page.getByText(`${visible.length} of ${total} events`, { exact: true }).first(),
  ).toBeAttached();
  await expect(tab(page, 'Events')).toHaveText(new RegExp(`\\b${visible.length}$`));
  await expect(
    page.getByRole('status').filter({ hasText: `${visible.length} of ${total} events` }),
  ).toHaveCount(1);
}

test('the window’s thumbs filter map, list and counts', async ({ page }) => {
  await open(page, '', 'lanes=none');
  await shows(page, ids(expected(undefined)));
  const start = page.getByRole('slider', { name: 'First date shown' });
  await start.focus();
  for (let press = 0; press < 16; press++) await start.press('PageUp');
  await start.press('ArrowRight');
  const end = page.getByRole('slider', { name: 'Last date shown' });
  await end.focus();
  await end.press('PageDown');
  await expect.poll(async () => (await windowOf(page)).from).toBeGreaterThan(Date.UTC(2022, 0));
  await isStill(page);
  const window = await windowOf(page);
  const visible = ids(expected(window));
  expect(visible.length).toBeGreaterThan(0);
  expect(visible.length).toBeLessThan(total);
  await shows(page, visible);
  await expect.poll(() => fragmentOf(page).get('from')).toBe(await timeline(page).getAttribute('data-from'));
  expect(fragmentOf(page).get('to')).toBe(await timeline(page).getAttribute('data-to'));
  await start.press('Home');
  await end.press('End');
  await shows(page, ids(expected(undefined)));
});

test('a drag in the overview shows that time for all, also while all time is shown; undo takes it back as one step', async ({
  page,
}) => {
  await open(page, '', 'lanes=none');
  const strip = (await page.locator('[data-surface=overview]').boundingBox())!;
  const middle = strip.y + strip.height / 3;
  await page.mouse.move(strip.x + strip.width * 0.7, middle);
  await page.mouse.down();
  // Over the timeline, where the hand may well go.
  await page.mouse.move(strip.x + strip.width * 0.9, middle - 200, { steps: 12 });
  await page.mouse.up();
  const drawn = await windowOf(page);
  await shows(page, ids(expected(drawn)));
  await expect(timeline(page)).toHaveAttribute('data-from', /-01$/);
  await page.mouse.move(strip.x + strip.width * 0.3, middle);
  expect(await windowOf(page)).toEqual(drawn);
  await page.keyboard.press('ControlOrMeta+z');
  await shows(page, ids(expected(undefined)));
  await page.locator('[data-surface=overview]').getByText('2022').click();
  await expect(timeline(page)).toHaveAttribute('data-from', '2022-01-01');
  await expect(timeline(page)).toHaveAttribute('data-to', '2022-12-31');
});

test('date fields set the window, and say what is wrong with a date', async ({ page }) => {
  await open(page, '', 'lanes=none');
  await page.getByRole('button', { name: 'Set dates' }).click();
  await page.getByRole('textbox', { name: 'From' }).fill('soon');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByRole('alert')).toHaveText(/“soon” is not understood/);
  await page.getByRole('textbox', { name: 'From' }).fill('2022');
  await page.getByRole('textbox', { name: 'To' }).fill('December 2022');
  await page.getByRole('textbox', { name: 'To' }).press('Enter');
  await expect(timeline(page)).toHaveAttribute('data-from', '2022-01-01');
  await expect(timeline(page)).toHaveAttribute('data-to', '2022-12-31');
  await shows(page, ids(expected(await windowOf(page))));
});

test('the locked map area filters timeline, list and counts; undo, redo and reset', async ({ page }) => {
  await open(page, '', 'map=-20,35,45,62&lanes=none');
  const lock = opened(page).getByRole('button', { name: 'Only events in this area' });
  await openMapMenu(page);
  await lock.click();
  await expect(lock).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await expect.poll(() => fragmentOf(page).get('area')).toBeTruthy();
  const [west, south, east, north] = fragmentOf(page).get('area')!.split(',').map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const area: Bounds = { west, south, east, north };
  const inside = ids(expected(undefined, { area }));
  expect(inside.length).toBeGreaterThan(0);
  expect(inside.length).toBeLessThan(total);
  await shows(page, inside);
  // The area stays where it is while the map moves on.
  await map(page).getByRole('button', { name: 'Zoom in' }).click();
  await isStill(page);
  await shows(page, inside);
  const menu = await openMenu(page);
  await menu.getByRole('button', { name: 'Undo' }).click();
  await menu.getByRole('button', { name: 'Undo' }).click();
  await shows(page, ids(expected(undefined)));
  await menu.getByRole('button', { name: 'Redo' }).click();
  await shows(page, inside);
  // The lock is seen without its menu.
  const lockShown = map(page).getByRole('button', { name: 'Only events in this area' });
  await expect(lockShown).toBeVisible();
  await menu.getByRole('button', { name: 'Show all events' }).click();
  await shows(page, ids(expected(undefined)));
  await expect(lockShown).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await shows(page, inside);
  await page.keyboard.press('Control+Shift+z');
  await shows(page, ids(expected(undefined)));
});

test('dragging the timeline and turning the wheel over it change the window for all', async ({ page }) => {
  await open(page, '', 'from=2024-01-01&to=2024-12-31&lanes=none');
  const box = (await timeline(page).locator('[data-surface=timeline]').boundingBox())!;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height - 12 };
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  await page.mouse.move(middle.x - 150, middle.y, { steps: 5 });
  await page.mouse.up();
  await expect(timeline(page)).not.toHaveAttribute('data-from', '2024-01-01');
  await isStill(page);
  const dragged = await windowOf(page);
  expect(dragged.from).toBeGreaterThan(Date.UTC(2024, 0));
  await shows(page, ids(expected(dragged)));
  await page.mouse.wheel(0, -300);
  await expect
    .poll(async () => (await windowOf(page)).to - (await windowOf(page)).from)
    .toBeLessThan(dragged.to - dragged.from);
  await isStill(page);
  await shows(page, ids(expected(await windowOf(page))));
});
