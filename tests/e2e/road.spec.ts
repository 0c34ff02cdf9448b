import type { Locator, Page } from '@playwright/test';
import { spanText } from '../../src/domain/spanText.ts';
import { formatInterval } from '../../src/domain/format.ts';
import { timeDe } from '../../src/i18n/timeDe.ts';
import { timeEn } from '../../src/i18n/timeEn.ts';
import { timeUk } from '../../src/i18n/timeUk.ts';
import { de } from '../../src/i18n/de.ts';
import { en } from '../../src/i18n/en.ts';
import { uk } from '../../src/i18n/uk.ts';
import { expect, fragmentOf, isStill, open, opened, sharing as test } from './page.ts';
import { dataset, story } from './truth.ts';

const WORDS = { en: { ...en, time: timeEn }, de: { ...de, time: timeDe }, uk: { ...uk, time: timeUk } };
const NAMES = {
  en: ['Kyiv', 'Washington', 'The Hague'],
  de: ['Kyjiw', 'Washington', 'Den Haag'],
  uk: ['Київ', 'Вашингтон', 'Гаага'],
};
const SPANS = [203, 61];
const SIZES = [
  ['a laptop', 1440, 900, ''],
  ['a phone', 390, 844, ''],
  ['an embed', 600, 500, 'mode=embed&'],
] as const;
const LEAST_PX = 14;

const stops = story.steps[0]!.stops.map((id) => dataset.events.find((event) => event.id === id)!);

interface Printed {
  readonly number: string;
  readonly text: string;
  /** Font size of the smallest word, px. */
  readonly px: number;
  /** What lies over any part of it, or that it is cut. */
  readonly hidden: string[];
}

/** The labels of stops within a region: their words, sizes, and what covers or cuts them. */
function printedIn(region: Locator): Promise<Printed[]> {
  return region.evaluate((root) => {
    const frame = root.getBoundingClientRect();
    return [...root.querySelectorAll<HTMLElement>('[data-stop]')].map((label): Printed => {
      const hidden: string[] = [];
      const words = [...label.querySelectorAll<HTMLElement>('b, .date')];
      for (const word of words) {
        const { left, right, top, bottom } = word.getBoundingClientRect();
        const isInside =
          left >= Math.max(0, frame.left) &&
          right <= Math.min(innerWidth, frame.right) &&
          top >= Math.max(0, frame.top) &&
          bottom <= Math.min(innerHeight, frame.bottom);
        if (!isInside) hidden.push(`cut: ${word.textContent}`);
        for (const [x, y] of [
          [left + 2, (top + bottom) / 2],
          [(left + right) / 2, (top + bottom) / 2],
          [right - 2, (top + bottom) / 2],
        ] as const) {
          // Labels let the pointer through: what takes it must be what lies below them in the same view.
          const over = document.elementFromPoint(x, y);
          if (!over || !root.contains(over) || over.closest('button, a, [popover], .hint'))
            hidden.push(`${over?.tagName ?? 'nothing'} over ${word.textContent}`);
        }
      }
      return {
        number: label.dataset['stop']!,
        text: words.map((word) => word.textContent).join(' '),
        px: Math.min(...words.map((word) => parseFloat(getComputedStyle(word).fontSize))),
        hidden,
      };
    });
  });
}

/** Area in px² of the discs of stops and of the largest other mark of the map, from what the layout draws. */
function discRadii(region: Locator): Promise<number[]> {
  return region.evaluate((root) =>
    [...root.querySelectorAll<SVGCircleElement>('.disc')].map(
      (disc) => disc.getBoundingClientRect().width / 2,
    ),
  );
}

async function openAt(page: Page, query: string, width: number, height: number) {
  await page.setViewportSize({ width, height });
  await open(page, query);
  await isStill(page);
}

for (const [where, width, height, mode] of SIZES) {
  for (const lang of ['en', 'de', 'uk'] as const) {
    test(`the three stops are in print on map and timeline of ${where}, in order and uncovered (${lang})`, async ({
      page,
    }) => {
      const { regions, time } = WORDS[lang];
      const expected = stops.map((event, index) => ({
        number: String(index + 1),
        text: `${NAMES[lang][index]!} ${formatInterval(event.time!, lang, { style: 'short', words: time })}`,
        hidden: [],
      }));
      await openAt(page, `${mode}lang=${lang}`, width, height);
      for (const theme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: theme });
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
        for (const name of [regions.map, regions.timeline]) {
          const region = page.getByRole('region', { name, exact: true });
          const printed = await printedIn(region);
          printed.sort((a, b) => a.number.localeCompare(b.number));
          expect(printed.map(({ number, text, hidden }) => ({ number, text, hidden }))).toEqual(expected);
          for (const { px } of printed) expect(px).toBeGreaterThanOrEqual(LEAST_PX);
          for (const days of SPANS)
            await expect(region).toContainText(spanText({ days, isExact: true }, lang, time));
          for (const radius of await discRadii(region)) expect(radius).toBeGreaterThanOrEqual(12);
        }
      }
    });
  }
}

test('no other mark of the opening is as large as a stop, and none is named', async ({ page }) => {
  await openAt(page, 'lang=en&theme=light', 1440, 900);
  const timeline = page.getByRole('region', { name: 'Timeline', exact: true });
  await expect(timeline.locator('text.label')).toHaveCount(0);
  await expect(timeline.locator('.heads .names')).toHaveCount(0);
});

test('a stop leads to its event, on the map, on the timeline and in the text', async ({ page }) => {
  await openAt(page, 'lang=en', 1440, 900);
  for (const region of ['Map', 'Timeline']) {
    const label = page.getByRole('region', { name: region, exact: true }).locator('[data-stop="2"]');
    const { x, y, width, height } = (await label.boundingBox())!;
    await page.mouse.click(x + width / 2, y + height / 2);
    await expect.poll(() => fragmentOf(page).get('event')).toBe('rutte-washington-visit-2025-04');
    await page.keyboard.press('Escape');
    await expect.poll(() => fragmentOf(page).get('event')).toBeNull();
  }
  await page.getByRole('button', { name: /Kyiv 3 Oct 2024/ }).click();
  await expect.poll(() => fragmentOf(page).get('event')).toBe('rutte-kyiv-2024');
});

test('the text lists the stops with the days between, and offers the other story with its question', async ({
  page,
}) => {
  await openAt(page, 'lang=en', 1440, 900);
  const list = page.locator('.story ol').first();
  await expect(list.getByRole('listitem')).toHaveText([
    /1 Kyiv 3 Oct 2024/,
    /203 days\s*2 Washington 24–25 Apr 2025/,
    /61 days\s*3 The Hague 24–25 Jun 2025/,
  ]);
  const [offer] = story.steps[0]!.offers;
  const other = dataset.stories.find(({ id }) => id === offer!.story)!;
  const card = page.getByRole('button', { name: other.title['en']! });
  await expect(card).toContainText(offer!.text!['en']!);
  await expect(card).toContainText(`${String(other.steps.length)} steps`);
  await card.click();
  await expect.poll(() => fragmentOf(page).get('step')).toBe(`${other.id}/${other.steps[0]!.id}`);
  await expect(page.getByRole('button', { name: story.title['en']! })).toBeVisible();
});

test('the numbers stay the same in every step of the story', async ({ page }) => {
  await openAt(page, 'lang=en', 1440, 900);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const step of story.steps.slice(1)) {
    await page
      .getByRole('button', { name: /^(Start|Next: )/ })
      .first()
      .click();
    await expect.poll(() => fragmentOf(page).get('step')).toBe(`${story.id}/${step.id}`);
    await isStill(page);
    const shown = await page
      .locator('section [data-stop] b')
      .evaluateAll((names) =>
        names.map(
          (name) => `${name.closest<HTMLElement>('[data-stop]')!.dataset['stop']!} ${name.textContent}`,
        ),
      );
    for (const name of shown) expect(['1 Kyiv', '2 Washington', '3 The Hague']).toContain(name);
  }
  await expect(opened(page)).toHaveCount(0);
});
