import type { Page } from '@playwright/test';
import { checkDocument } from '../../src/schema/check.ts';
import { normalise } from '../../src/schema/normalise.ts';
import { expect, isStill, list, map, open, sharing as test, tab, timeline } from './page.ts';

type Fields = { [field: string]: unknown };

const head = { version: 1, id: 'odd', title: 'Odd', languages: ['en'], license: 'CC0-1.0' };
const many = (count: number, make: (at: number) => Fields) =>
  Array.from({ length: count }, (_, at) => make(at));
const plain = (at: number) => ({
  id: `e${at}`,
  title: `Event ${at} of a long list of such events`,
  when: '2001-01-01',
});

const SPANS = ['-9000/2020', '2020-01-01T10:30', '-0044-03-15', 'Y-170000', '../1999', '1500/..'];
/** Put in as a number that JSON can write and no double can hold. */
const ENDLESS = '@endless';

/** Documents that no author plans and every tool meets; large enough to be read in the worker, but for the last two. */
const DOCUMENTS: { readonly [name: string]: Fields } = {
  'out of order, and some ends before starts': {
    ...head,
    events: many(6000, (at) => ({
      ...plain(at),
      when:
        at % 1000 === 0 ? '2010-01-01/2009-01-01' : `${1900 + ((at * 37) % 120)}-0${1 + (at % 9)}-1${at % 9}`,
    })),
  },
  'thousands at one instant and at one point': {
    ...head,
    events: many(6000, (at) => ({ ...plain(at), where: [{ lat: 50.45, lon: 30.52 }] })),
  },
  'spans of millennia beside minutes, before the common era too': {
    ...head,
    events: many(6000, (at) => ({
      ...plain(at),
      when: SPANS[at % SPANS.length],
    })),
  },
  'at the poles, on the date line, and at places that are none': {
    ...head,
    events: many(6000, (at) => ({
      ...plain(at),
      where: [
        [
          { lat: 90, lon: 0 },
          { lat: -90, lon: 180 },
          { lat: 0, lon: -180 },
          { lat: at === 11 ? 91 : 10, lon: at === 23 ? ENDLESS : 179.9999 },
        ][at % 4],
      ],
    })),
  },
  'with empty titles and titles that are none': {
    ...head,
    events: many(6000, (at) => ({
      ...plain(at),
      title: at % 2000 === 0 ? '' : at % 2000 === 1 ? null : `Title ${at} of many`,
    })),
  },
  'with ten thousand categories': {
    ...head,
    categories: many(10_000, (at) => ({ id: `c${at}`, label: `Category ${at}` })),
    events: many(10_000, (at) => ({ ...plain(at), category: `c${at}` })),
  },
  'with one event': { ...head, events: [plain(0)] },
  'with none': { ...head, events: [] },
};

async function openOdd(page: Page, body: string): Promise<void> {
  await page.route('**/odd.json', (route) =>
    route.fulfill({ body, contentType: 'application/json; charset=utf-8' }),
  );
  await open(page, 'data=odd.json&lang=en');
  await isStill(page);
}

for (const [name, document] of Object.entries(DOCUMENTS)) {
  test(`a document ${name} is shown as far as it is good, and says what is not`, async ({ page }) => {
    const body = JSON.stringify(document).replace(`"${ENDLESS}"`, '1e999');
    const checked = checkDocument(JSON.parse(body));
    const { events } = normalise(checked.document!);
    await openOdd(page, body);
    // A collection without dates or places gives their room away.
    const views = {
      timeline: events.some(({ time }) => time) ? timeline(page) : undefined,
      map: events.some(({ where }) => where.length > 0) ? map(page) : undefined,
    };
    for (const view of Object.values(views))
      if (view) await expect(view).toHaveAttribute('data-visible', String(events.length));
    const problems = checked.problems.length + checked.more;
    if (problems > 0)
      await expect(page.getByText(new RegExp(`^${problems.toLocaleString('en')} problem`))).toBeVisible();
    else await expect(page.getByText(/\d problem/)).toHaveCount(0);
    const left = checked.events.total - checked.events.loaded;
    if (left > 0) await expect(page.getByText(new RegExp(`${left} events? .*left out`))).toBeVisible();
    await tab(page, 'Events').click();
    if (events.length > 200)
      await expect(list(page).locator('[data-event-id]').first()).toHaveAttribute(
        'aria-setsize',
        String(events.length),
      );
    else await expect(list(page).locator('[data-event-id]')).toHaveCount(events.length);
    // Nearer and farther, by mouse, on both: nothing stalls and nothing is thrown.
    for (const [surface, view] of Object.entries(views)) {
      if (!view) continue;
      await page.locator(`[data-surface=${surface}]`).hover();
      for (const turn of [-300, -300, 600, 300]) await page.mouse.wheel(0, turn);
    }
    await isStill(page);
    if (views.timeline)
      expect(Number(await views.timeline.getAttribute('data-visible'))).toBeLessThanOrEqual(events.length);
  });
}
