import { expect, isStill, litIds, map, open, sharing as test } from './page.ts';
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
    const names = await map(page).getByRole('option').allTextContents();
    const counts = names.map((text) => Number(/: (\d+) events?, /.exec(text)![1]));
    // Roving lights up the events of each mark in turn.
    await map(page).getByRole('listbox').focus();
    await page.keyboard.press('Home');
    const held: string[][] = [];
    for (const count of counts) {
      await expect.poll(async () => (await litIds(page)).length).toBe(count);
      held.push(await litIds(page));
      await page.keyboard.press('ArrowRight');
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
  await page.waitForLoadState('networkidle');
  const marks = await map(page).evaluate((section) => {
    const canvas = section.querySelector<HTMLCanvasElement>(':scope > canvas')!;
    const box = canvas.getBoundingClientRect();
    const ratio = canvas.width / box.width;
    const copy = new OffscreenCanvas(canvas.width, canvas.height);
    const context = copy.getContext('2d', { willReadFrequently: true })!;
    const root = getComputedStyle(document.documentElement);
    const hues = Array.from({ length: 8 }, (_, hue) => {
      context.fillStyle = root.getPropertyValue(`--hue-${hue}`);
      context.fillRect(0, 0, 1, 1);
      return context.getImageData(0, 0, 1, 1).data.slice(0, 3).join();
    });
    context.drawImage(canvas, 0, 0);
    const around = 15;
    return [...section.querySelectorAll('[role=option]')].flatMap((option) => {
      const at = option.getBoundingClientRect();
      const x = Math.round((at.x + at.width / 2 - box.x - around) * ratio);
      const y = Math.round((at.y + at.height / 2 - box.y - around) * ratio);
      const size = Math.round(2 * around * ratio);
      if (x < 0 || y < 0 || x + size > canvas.width || y + size > canvas.height) return [];
      const { data } = context.getImageData(x, y, size, size);
      const seen = new Set<number>();
      for (let pixel = 0; pixel < data.length; pixel += 4) {
        const hue = hues.indexOf([data[pixel], data[pixel + 1], data[pixel + 2]].join());
        if (hue >= 0) seen.add(hue);
      }
      return [{ name: option.textContent, hues: [...seen] }];
    });
  });
  expect(marks.length).toBeGreaterThan(5);
  const visible = expected(await windowOf(page));
  for (const { name, hues } of marks) {
    const [, first] = /events?, (.*)$/.exec(name)!;
    const event = visible.find(({ title }) => first!.startsWith(title['en']!))!;
    const hue = dataset.categories.find(({ id }) => id === event.category)!.hue;
    expect(hues, name).toContain(hue);
  }
});
