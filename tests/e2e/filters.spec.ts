import {
  details,
  expect,
  list,
  listedIds,
  map,
  open,
  openFilters,
  sharing as test,
  tab,
  timeline,
} from './page.ts';
import { dataset, expected, ids, total } from './truth.ts';

const KYIV = ['Kiew', 'Kiev', 'Kyjiw', 'Київ', 'kyiv'];
const ZELENSKYY = ['Zelensky', 'Selenskyj', 'Зеленський', 'zelenskyy'];

test('each facet’s count is the number of events seen after choosing it', async ({ page }) => {
  await open(page, '', 'lanes=none');
  const pane = await openFilters(page);
  const boxes = pane.getByRole('checkbox');
  await expect(boxes.first()).toBeVisible();
  expect(await boxes.count()).toBeGreaterThan(20);
  const wrong = await pane.evaluate(async (region) => {
    const twoFrames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const found: string[] = [];
    const boxes = [...region.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    // Read before any is chosen, for a choice changes the counts of the others.
    const names = boxes.map((box) => box.getAttribute('aria-label')!);
    for (const [index, box] of boxes.entries()) {
      const name = names[index]!;
      box.click();
      await twoFrames();
      const shown = document.querySelector<HTMLElement>('[data-from]')!.dataset['visible']!;
      const listed = document.querySelectorAll('[aria-label=Events] li[data-event-id]').length;
      if (!name.endsWith(`, ${shown} event${shown === '1' ? '' : 's'}`) || listed !== Number(shown))
        found.push(`${name}: ${shown} shown, ${listed} listed`);
      box.click();
    }
    return found;
  });
  expect(wrong).toEqual([]);
  await expect(timeline(page)).toHaveAttribute('data-visible', `${total}`);
});

test('filters narrow together, show as chips, and are lifted one by one or all at once', async ({ page }) => {
  await open(page, '', 'lanes=none');
  const pane = await openFilters(page);
  await pane.getByRole('checkbox', { name: /^Talks, / }).check();
  await pane.getByRole('checkbox', { name: /^Summits, / }).check();
  await pane.getByRole('checkbox', { name: /^Mark Rutte, / }).check();
  const cat = dataset.categories
    .filter(({ label }) => ['Talks', 'Summits'].includes(label['en']!))
    .map(({ id }) => id);
  const both = ids(expected(undefined, { filter: { text: '', facets: { cat, who: ['rutte'] } } }));
  await expect.poll(() => listedIds(page)).toEqual(both);
  await expect(map(page)).toHaveAttribute('data-visible', `${both.length}`);
  // The counts of one facet are those with the others in force.
  const talks = Number(
    /, (\d+) event/.exec(
      (await pane.getByRole('checkbox', { name: /^Talks, / }).getAttribute('aria-label'))!,
    )![1],
  );
  expect(talks).toBe(
    both.filter((id) => dataset.events.find((event) => event.id === id)!.category === 'talks').length,
  );
  await pane.getByRole('button', { name: 'Remove filter: Mark Rutte' }).click();
  await expect
    .poll(() => listedIds(page))
    .toEqual(ids(expected(undefined, { filter: { text: '', facets: { cat } } })));
  await pane.getByRole('button', { name: 'Clear all' }).click();
  await expect.poll(() => listedIds(page)).toHaveLength(total);
  await expect(pane.getByText('No filter is on.')).toBeVisible();
});

test('an empty result says which filter empties it and offers to lift just that', async ({ page }) => {
  await open(page, '', 'cat=summit&country=sa');
  await tab(page, 'Events').click();
  await expect(list(page).getByText('No event matches all of these filters.')).toBeVisible();
  await expect(timeline(page).getByText('No events to show here')).toBeVisible();
  await expect(map(page)).toHaveAttribute('data-visible', '0');
  await list(page).getByRole('button', { name: 'Clear country' }).click();
  await expect
    .poll(() => listedIds(page))
    .toEqual(ids(expected(undefined, { filter: { text: '', facets: { cat: ['summit'] } } })));
});

test('events without a place wait in a counted tray', async ({ page }) => {
  await open(page, '', 'lanes=none');
  await tab(page, 'Events').click();
  const placeless = dataset.events.filter(({ where }) => where.length === 0);
  expect(placeless.length).toBeGreaterThan(0);
  await expect(list(page).getByText(`No place: ${placeless.length} events`)).toBeVisible();
  await list(page).getByRole('button', { name: 'Show only these' }).click();
  await expect.poll(() => listedIds(page)).toEqual(ids(placeless));
  await list(page).getByRole('button', { name: 'Show all' }).click();
  await expect.poll(() => listedIds(page)).toHaveLength(total);
});

test('finds a place and a person in every spelling, and says so where nothing is found', async ({ page }) => {
  await open(page);
  const field = page.getByRole('combobox', { name: 'Search' });
  for (const [spellings, found] of [
    [KYIV, /^Kyiv\s*, Ukraine$/],
    [ZELENSKYY, /^Volodymyr Zelenskyy\s*, /],
  ] as const)
    for (const spelling of spellings) {
      await field.fill(spelling);
      await expect(page.getByRole('option', { name: found }), spelling).toBeVisible();
    }
  await field.fill('xyzzy');
  await expect(page.getByText('Nothing found for “xyzzy”.')).toBeVisible();
});

test('the search is used with the keyboard alone', async ({ page }) => {
  await open(page);
  const field = page.getByRole('combobox', { name: 'Search' });
  await field.focus();
  await page.keyboard.type('Odesa');
  const results = page.getByRole('listbox', { name: 'Search results' });
  await expect(results.getByRole('option').nth(1)).toBeVisible();
  await expect(results.getByRole('option').nth(0)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  const second = results.getByRole('option').nth(1);
  await expect(second).toHaveAttribute('aria-selected', 'true');
  await expect(field).toHaveAttribute('aria-activedescendant', (await second.getAttribute('id'))!);
  await expect(page.getByRole('status').filter({ hasText: /suggestion/ })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(results).toBeHidden();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const title = /^[^,]+/.exec((await second.innerText()).trim())![0];
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(new RegExp(`^${title.split('\n')[0]!.slice(0, 12)}`));
  // What was found is read next; Escape leads back to where it was looked for.
  await expect(details(page).getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field).toBeFocused();
});

test('filters every view by a text, and by a place or person that is found', async ({ page }) => {
  await open(page, '', 'lanes=none');
  const field = page.getByRole('combobox', { name: 'Search' });
  await field.fill('Madrid');
  await page.getByRole('option', { name: 'Filter all views by “Madrid”' }).click();
  await expect.poll(async () => (await listedIds(page)).length).toBeLessThan(total);
  const byText = await listedIds(page);
  expect(byText).toContain('nato-madrid-summit-2022');
  await expect(map(page)).toHaveAttribute('data-visible', `${byText.length}`);
  await expect(page).toHaveURL(/q=Madrid/);
  await page.getByRole('button', { name: 'Clear search' }).click();
  await expect.poll(() => listedIds(page)).toHaveLength(total);
  await field.fill('Kyiv');
  await page.getByRole('option', { name: /^Kyiv\s*, Ukraine$/ }).click();
  await expect
    .poll(() => listedIds(page))
    .toEqual(ids(expected(undefined, { filter: { text: '', facets: { where: ['kyiv'] } } })));
});
