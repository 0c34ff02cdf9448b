import type { Page } from '@playwright/test';
import { datasetText } from '../../scripts/bench/events.mjs';
import { en } from '../../src/i18n/en.ts';
import { LANES } from '../../src/state/viewState.ts';
import { expect, fragmentOf, isStill, open, sharing as test, timeline } from './page.ts';
import { eventById, expected, rowOf, steps, story, table, windowOf } from './truth.ts';

const WINDOWS = [
  ['all time', ''],
  ['the years of the report', 'from=2022-03-01&to=2025-09-30'],
  ['April 2025', 'from=2025-04-01&to=2025-04-30'],
  ['two days with bars that run through', 'from=2025-04-25&to=2025-04-26'],
] as const;
const SIZES = [
  ['a desk', 1440, 900, ''],
  ['a laptop', 1366, 768, ''],
  ['a tablet', 1024, 768, ''],
  ['an embed', 600, 500, 'mode=embed&'],
  ['a small embed', 320, 480, 'mode=embed&'],
] as const;

/** How many events the timeline shows: single marks, and the numbers printed beside merged ones and histograms; and the marks that lie under something else. */
async function shownOn(page: Page): Promise<{ readonly count: number; readonly covered: string[] }> {
  return timeline(page).evaluate((section) => {
    const covered: string[] = [];
    const numberIn = (element: Element) => Number(element.textContent.replaceAll(/\D/g, ''));
    const tallies = [...section.querySelectorAll('.head')].flatMap((head) => {
      const number = head.querySelector('p span');
      return number ? [{ box: head.getBoundingClientRect(), count: numberIn(number) }] : [];
    });
    let count = tallies.reduce((sum, tally) => sum + tally.count, 0);
    for (const mark of section.querySelectorAll('[data-surface] [role=option]')) {
      const shape = [...mark.querySelectorAll(':scope > .glyph, :scope > .disc')].at(-1)!;
      const box = shape.getBoundingClientRect();
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      // Drawn beside a histogram, in which it is counted.
      if (tallies.some((tally) => y > tally.box.top && y < tally.box.bottom)) continue;
      const number = mark.querySelector('.count');
      count += number ? numberIn(number) : 1;
      if (document.elementFromPoint(x, y)?.closest('[data-row]') !== mark)
        covered.push(mark.getAttribute('aria-label')!);
    }
    return { count, covered };
  });
}

async function isAllShown(page: Page): Promise<void> {
  await isStill(page);
  const visible = Number(await timeline(page).getAttribute('data-visible'));
  // Numbers of histograms follow a few times a second.
  await expect.poll(async () => (await shownOn(page)).count).toBe(visible);
  expect((await shownOn(page)).covered).toEqual([]);
}

for (const [size, width, height, mode] of SIZES) {
  test(`printed numbers and single marks add up to the events of every window and grouping, none covered (${size})`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    for (const [, fragment] of WINDOWS) {
      for (const lanes of LANES) {
        await open(page, `${mode}lang=en`, `${fragment}&lanes=${lanes}`);
        await isAllShown(page);
      }
    }
  });

  for (const count of [200, 400]) {
    test(`so they do of ${count} events (${size})`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.route('**/many.json', (route) =>
        route.fulfill({ body: datasetText(count), contentType: 'application/json; charset=utf-8' }),
      );
      for (const lanes of LANES) {
        await open(page, `${mode}data=many.json&lang=en`, `lanes=${lanes}`);
        await isAllShown(page);
      }
    });
  }
}

test('so they do in every step of the story', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const { id } of steps) {
    await open(page, 'lang=en', `step=${story.id}/${id}`);
    await isAllShown(page);
  }
});

test('every event stands where its date is', async ({ page }) => {
  await open(page, 'lang=en', WINDOWS[2][1]);
  await isStill(page);
  const window = await windowOf(page);
  const surface = (await timeline(page).locator('[data-surface=timeline]').boundingBox())!;
  for (const { id } of expected(window)) {
    const glyph = timeline(page)
      .locator(`[role=option][data-row="${rowOf(id)}"] > .glyph`)
      .last();
    const box = (await glyph.boundingBox())!;
    const share = (table.earliestStart[rowOf(id)]! - window.from) / (window.to - window.from + 1);
    expect(Math.abs(box.x + box.width / 2 - surface.x - Math.max(9, share * surface.width)), id).toBeLessThan(
      1.5,
    );
  }
});

test('April 2025 is reached by a brush along the axis, and by a click on its month', async ({ page }) => {
  await open(page, 'lang=en', 'from=2025-01-01&to=2025-06-30');
  const box = (await timeline(page).locator('[data-surface=timeline]').boundingBox())!;
  const x = (date: string) =>
    box.x + ((Date.parse(date) - Date.UTC(2025, 0)) / (Date.UTC(2025, 6) - Date.UTC(2025, 0))) * box.width;
  const y = box.y + 30;
  await page.mouse.move(x('2025-04-01'), y);
  await page.mouse.down();
  await page.mouse.move(x('2025-04-20'), y, { steps: 4 });
  await page.mouse.move(x('2025-05-01'), y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => fragmentOf(page).get('from')).toBe('2025-04-01');
  expect(fragmentOf(page).get('to')).toBe('2025-04-30');
  await page.keyboard.press('Control+z');
  await expect.poll(() => fragmentOf(page).get('from')).toBe('2025-01-01');
  await page.mouse.click(x('2025-04-04'), y);
  await expect.poll(() => fragmentOf(page).get('to')).toBe('2025-04-30');
  expect(fragmentOf(page).get('from')).toBe('2025-04-01');
});

test('the tooltip of a mark says title, date, place and category, and that sources differ', async ({
  page,
}) => {
  const id = 'rutte-washington-visit-2025-04';
  await open(page, 'lang=en', 'from=2025-04-01&to=2025-04-30');
  await timeline(page)
    .locator(`[role=option][data-row="${rowOf(id)}"] > .glyph`)
    .last()
    .hover();
  const tip = timeline(page).locator('.tip');
  await expect(tip).toContainText(eventById(id).title['en']!);
  await expect(tip).toContainText('Washington');
  await expect(tip).toContainText('April 2025');
  await expect(tip).toContainText(en.list.sourcesDiffer);
});
