import { activeMark, expect, isStill, litIds, map, open, sharing as test } from './page.ts';
import { dataset, expected, ids, windowOf } from './truth.ts';

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
