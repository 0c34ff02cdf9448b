import type { Page } from '@playwright/test';
import { findGlyphs } from './glyphs.ts';
import {
  activeMark,
  expect,
  isStill,
  listedIds,
  litIds,
  map,
  open,
  sharing as test,
  timeline,
} from './page.ts';
import { dataset, expected, ids, windowOf } from './truth.ts';

const WINDOWS = [
  ['all time', 'lanes=category'],
  ['all time in one lane', 'lanes=none'],
  ['the years of the report', 'from=2022-03-01&to=2025-09-30'],
  ['the same by person', 'from=2022-03-01&to=2025-09-30&lanes=actor'],
  ['a year', 'from=2024-06-01&to=2025-05-31'],
  ['April 2025', 'from=2025-04-01&to=2025-04-30'],
  ['two days with bars that run through', 'from=2025-04-25&to=2025-04-26'],
] as const;

/** The events for which the timeline has no room, read from the lists its “+n” buttons open. */
async function countedIds(page: Page): Promise<string[]> {
  const buttons = timeline(page).getByRole('button', { name: 'for which there is no room here' });
  const counted: string[] = [];
  for (let index = 0; index < (await buttons.count()); index++) {
    const button = buttons.nth(index);
    const count = Number(/^List (\d+) event/.exec((await button.getAttribute('aria-label'))!)![1]);
    await expect(button).toHaveText(`+${count} more`);
    await button.click();
    await expect.poll(async () => (await listedIds(page)).length).toBe(count);
    counted.push(...(await listedIds(page)));
    await page.getByRole('button', { name: 'Show all', exact: true }).click();
  }
  return counted;
}

for (const theme of ['light', 'dark']) {
  for (const [name, fragment] of theme === 'light' ? WINDOWS : WINDOWS.slice(2, 3)) {
    test(`every event of ${name} stands on the timeline where its date is, or is counted (${theme})`, async ({
      page,
    }) => {
      await open(page, `theme=${theme}`, fragment);
      await isStill(page);
      const visible = ids(expected(await windowOf(page)));
      await expect(timeline(page)).toHaveAttribute('data-visible', `${visible.length}`);
      const drawn = (await findGlyphs(page, visible)).map(({ id }) => id);
      const counted = await countedIds(page);
      expect([...drawn, ...counted].sort()).toEqual([...visible].sort());
    });
  }
}

test('in a low window everything without room is counted', async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 560 });
  await open(page, '', 'lanes=category');
  await isStill(page);
  const visible = ids(expected(undefined));
  const drawn = (await findGlyphs(page, visible)).map(({ id }) => id);
  const counted = await countedIds(page);
  expect(counted.length).toBeGreaterThan(0);
  expect([...drawn, ...counted].sort()).toEqual([...visible].sort());
});

for (const [name, fragment] of [
  ['the world', 'lanes=none'],
  ['Europe in the years of the report', 'from=2022-03-01&to=2025-09-30&map=-12,34,42,64'],
  ['Washington in April 2025', 'from=2025-04-01&to=2025-04-30&map=-77.1,38.85,-77,38.92'],
] as const) {
  test(`the marks of ${name} hold every located event and nothing else`, async ({ page }) => {
    await open(page, '', fragment);
    await isStill(page);
    const visible = expected(fragment.includes('from') ? await windowOf(page) : undefined);
    const located = ids(visible.filter(({ where }) => where.length > 0)).sort();
    // Roving lights up the events of each mark in turn, those beyond the edges too.
    await map(page).getByRole('listbox').focus();
    await page.keyboard.press('Home');
    const size = Number(await map(page).getByRole('option').first().getAttribute('aria-setsize'));
    const held: string[][] = [];
    const counts: number[] = [];
    while (held.length < size) {
      const name = (await activeMark(page))!;
      const count = Number(/: (\d+) events?, /.exec(name)![1]);
      counts.push(count);
      await expect.poll(async () => (await litIds(page)).length).toBe(count);
      held.push(await litIds(page));
      await page.keyboard.press('ArrowRight');
      if (held.length < size) await expect.poll(() => activeMark(page)).not.toBe(name);
    }
    expect([...new Set(held.flat())].sort()).toEqual(located);
    // An event at two places that stand apart is in two marks; all others are in one.
    const twice = held.flat().length - located.length;
    const many = visible.filter(({ where }) => where.length > 1).length;
    expect(twice).toBeLessThanOrEqual(many);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(located.length + twice);
  });
}

test('each mark on the map wears the hues of its events’ categories', async ({ page }) => {
  await open(page, 'theme=light', 'from=2022-03-01&to=2025-09-30&map=-12,34,42,64');
  await isStill(page);
  const marks = await map(page)
    .getByRole('option')
    .evaluateAll((options) =>
      options.map((option) => ({
        name: option.getAttribute('aria-label')!,
        hues: [...option.querySelectorAll('.glyph, .share')].map((part) => getComputedStyle(part).fill),
      })),
    );
  expect(marks.length).toBeGreaterThan(5);
  const visible = expected(await windowOf(page));
  const fills = await page.evaluate(() =>
    Array.from({ length: 8 }, (_, hue) => {
      const probe = document.createElement('i');
      document.body.append(probe);
      probe.style.color = `var(--hue-${hue})`;
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    }),
  );
  for (const { name, hues } of marks) {
    const [, first] = /events?, (.*)$/.exec(name)!;
    const event = visible.find(({ title }) => first!.startsWith(title['en']!))!;
    const hue = dataset.categories.find(({ id }) => id === event.category)!.hue;
    expect(hues, name).toContain(fills[hue]);
  }
});
