import { heightFor } from '../../src/shells/embed/height.ts';
import { embedReady, expect, heard, heightOf, say, sharing as test, untilState } from './hosts/host.ts';

const SCRIPT = '<script src="EMBED/embed.js" async></script>';
const PLACE =
  '<div data-chronotope="EMBED/?lang=en" data-title="The road to The Hague" id="one"><a href="EMBED/">The road to The Hague</a></div>';
/** No inline script, no frames but ours. */
const STRICT = "default-src 'none'; script-src 'self' EMBED; frame-src EMBED";

test('makes a frame that is as high as it should be, under a strict policy', async ({ page, openHost }) => {
  await page.setViewportSize({ width: 800, height: 900 });
  await openHost({ head: SCRIPT, body: PLACE, policy: STRICT });
  await embedReady(page);
  const frame = page.locator('iframe');
  await expect(frame).toHaveAttribute('title', 'The road to The Hague');
  const width = await frame.evaluate((element) => element.clientWidth);
  expect(await heightOf(page)).toBe(heightFor(width));
});

test('settles in two steps, and stays so over twenty changes of width', async ({ page, openHost }) => {
  await page.setViewportSize({ width: 700, height: 900 });
  await openHost({ head: SCRIPT, body: `<style>body{margin:0}</style>${PLACE}` });
  await embedReady(page);
  await page.evaluate(() => {
    const heights: number[] = [];
    Object.assign(window, { heights });
    new ResizeObserver(([entry]) => {
      const height = Math.round(entry!.contentRect.height);
      if (heights.at(-1) !== height) heights.push(height);
    }).observe(document.querySelector('iframe')!);
  });
  for (let at = 0; at < 20; at++) {
    const width = 320 + ((at * 137) % 760);
    await page.evaluate(() => ((window as unknown as { heights: number[] }).heights.length = 0));
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(() => heightOf(page)).toBe(heightFor(width));
    const steps = await page.evaluate(() => (window as unknown as { heights: number[] }).heights.length);
    expect(steps).toBeLessThanOrEqual(2);
  }
});

test('links of the text lead to events, and to their address where there is no embed', async ({
  page,
  openHost,
}) => {
  const links =
    '<a id="go" href="#elsewhere" data-chronotope-goto="nato-washington-summit-2024">summit</a> <a id="other" href="#other" data-chronotope-goto="x" data-chronotope-for="nobody">other</a>';
  await openHost({ head: SCRIPT, body: links + PLACE });
  await embedReady(page);
  await page.locator('#go').click();
  await untilState(page, { event: 'nato-washington-summit-2024' });
  expect(page.url()).not.toContain('#elsewhere');
  await page.locator('#other').click();
  expect(page.url()).toContain('#other');
});

test('what is asked of an embed that is still to come is not lost', async ({ page, openHost }) => {
  await page.setViewportSize({ width: 700, height: 600 });
  const link = '<a id="go" href="#elsewhere" data-chronotope-goto="nato-washington-summit-2024">summit</a>';
  await openHost({ head: SCRIPT, body: `${link}<div style="height:6000px"></div>${PLACE}` });
  await page.locator('#go').click();
  // Far below nothing is drawn, so it shows it when it is seen.
  await page.locator('#one').scrollIntoViewIfNeeded();
  await untilState(page, { event: 'nato-washington-summit-2024' });
});

test('an address that is none, or none yet, harms nothing that comes after it', async ({
  page,
  openHost,
}) => {
  await openHost({
    head: SCRIPT,
    body: `<iframe data-chronotope src="http://[bad" title="t"></iframe><div data-chronotope></div>
      <chronotope-embed></chronotope-embed>${PLACE}`,
  });
  await expect(page.locator('#one iframe')).toHaveCount(1);
  await expect(page.frameLocator('#one iframe').locator('html')).toHaveAttribute('data-ready', 'true');
  await expect(page.locator('iframe')).toHaveCount(2);
});

test('a frame that the page throws away is forgotten, and the next one led instead', async ({
  page,
  openHost,
}) => {
  const link = '<a id="go" href="#elsewhere" data-chronotope-goto="nato-washington-summit-2024">summit</a>';
  await openHost({ head: SCRIPT, body: link + PLACE });
  await embedReady(page);
  await page.evaluate(() => {
    const place = document.getElementById('one')!;
    const next = place.cloneNode(false);
    place.replaceWith(next);
  });
  await embedReady(page);
  await page.locator('#go').click();
  await untilState(page, { event: 'nato-washington-summit-2024' });
});

test('an embed that comes later shows what the one shows that it follows', async ({ page, openHost }) => {
  await page.setViewportSize({ width: 700, height: 600 });
  const place = (id: string, more: string) =>
    `<div id="${id}" data-chronotope="EMBED/?lang=en" data-title="${id}" ${more}></div>`;
  await openHost({
    head: SCRIPT,
    body: `${place('first', '')}<div style="height:6000px"></div>${place('second', 'data-follow="first"')}`,
  });
  const first = await embedReady(page, 0);
  await first.getByRole('button', { name: 'First stop' }).click();
  await expect.poll(async () => (await heard(page, 'state', 0)).at(-1)?.['event']).toBeTruthy();
  const { event } = (await heard(page, 'state', 0)).at(-1)!;
  await page.locator('#second').scrollIntoViewIfNeeded();
  await untilState(page, { event }, 1);
});

test('two embeds follow each other and come to rest', async ({ page, openHost }) => {
  await page.setViewportSize({ width: 700, height: 1400 });
  const place = (id: string, other: string) =>
    `<div id="${id}" data-chronotope="EMBED/?lang=en" data-follow="${other}" data-title="${id}"></div>`;
  await openHost({ head: SCRIPT, body: place('left', 'right') + place('right', 'left') });
  const left = await embedReady(page, 0);
  await embedReady(page, 1);
  await left.getByRole('button', { name: 'First stop' }).click();
  const id = await left.locator('html').evaluate(() => /event=([^&]+)/.exec(location.hash)?.[1] ?? '');
  await untilState(page, { event: (await heard(page, 'state', 0)).at(-1)!['event'] ?? id }, 1);
  const counts = () => Promise.all([0, 1].map(async (frame) => (await heard(page, 'state', frame)).length));
  const before = await counts();
  let last = before;
  // Two looks further apart than an echo takes: who goes on for ever never comes to rest.
  await expect
    .poll(
      async () => {
        const [then, now] = [last, await counts()];
        last = now;
        return now.join() === then.join();
      },
      { intervals: [1000] },
    )
    .toBe(true);
  for (const frame of [0, 1]) expect(last[frame]! - before[frame]!).toBeLessThanOrEqual(2);
});

test('a click that follows at once on being led is no echo: both come to show its event', async ({
  page,
  openHost,
}) => {
  await page.setViewportSize({ width: 700, height: 1400 });
  const place = (id: string, other: string) =>
    `<div id="${id}" data-chronotope="EMBED/?lang=en" data-follow="${other}" data-title="${id}"></div>`;
  await openHost({ head: SCRIPT, body: place('left', 'right') + place('right', 'left') });
  const [left, right] = [await embedReady(page, 0), await embedReady(page, 1)];
  await left.getByRole('button', { name: 'First stop' }).click();
  const title = right.getByRole('heading', { level: 2 });
  await expect(title).toBeVisible();
  const ledTo = await title.innerText();
  await right.getByRole('button', { name: 'Next event' }).click();
  await expect(title).not.toHaveText(ledTo);
  await expect(left.getByRole('heading', { level: 2 })).toHaveText(await title.innerText());
});

test('takes on frames that are there, knows its custom element, and does no harm when loaded twice', async ({
  page,
  openHost,
}) => {
  await page.setViewportSize({ width: 640, height: 1600 });
  await openHost({
    head: SCRIPT + SCRIPT.replace('embed.js', 'embed-1.js'),
    body: `<iframe data-chronotope sandbox="allow-scripts" src="EMBED/?mode=embed&lang=en" title="t" style="width:100%;border:0" height="300"></iframe>
      <chronotope-embed src="EMBED/?lang=de" theme="dark" event="rutte-washington-visit-2025-04" title="Auf Deutsch"></chronotope-embed>`,
  });
  await embedReady(page, 0);
  const second = await embedReady(page, 1);
  await expect
    .poll(() => heightOf(page, 0))
    .toBe(
      heightFor(
        await page
          .locator('iframe')
          .first()
          .evaluate((e) => e.clientWidth),
      ),
    );
  await expect(second.locator('html')).toHaveAttribute('lang', 'de');
  await expect(second.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(second.getByRole('heading', { level: 2 })).toContainText('Washington');
  await expect(page.locator('iframe')).toHaveCount(2);
});

test('believes nobody but its frames, and only sensible heights', async ({ page, openHost }) => {
  await page.setViewportSize({ width: 640, height: 900 });
  await openHost({ head: SCRIPT, body: `${PLACE}<iframe id="evil" src="/" title="x"></iframe>` });
  await embedReady(page, 0);
  const before = await heightOf(page);
  await page.evaluate(() => {
    for (const height of [9999, -5, Number.NaN, '700', 1e308]) {
      window.postMessage({ source: 'chronotope', v: 1, type: 'height', height }, '*');
    }
  });
  await page
    .frameLocator('#evil')
    .locator('html')
    .evaluate(() => {
      window.parent.postMessage({ source: 'chronotope', v: 1, type: 'height', height: 4000 }, '*');
      window.parent.postMessage('last', '*');
    });
  // Messages of a frame arrive in order.
  await expect
    .poll(() =>
      page.evaluate(() =>
        (window as unknown as { heard: { data: unknown }[] }).heard.some(({ data }) => data === 'last'),
      ),
    )
    .toBe(true);
  expect(await heightOf(page)).toBe(before);
});

test('where it is blocked, the link in its place remains', async ({ page, openHost, quiet }) => {
  quiet.allow(/Content Security Policy/);
  await openHost({ head: SCRIPT, body: PLACE, policy: "script-src 'self'" });
  await expect(page.getByRole('link', { name: 'The road to The Hague' })).toBeVisible();
  await expect(page.locator('iframe')).toHaveCount(0);
});

test('a page without the script still has a frame that works', async ({ page, openHost }) => {
  await openHost({
    body: '<iframe src="EMBED/?mode=embed&lang=en" title="t" width="600" height="500"></iframe>',
  });
  await embedReady(page);
  await say(page, { type: 'ping' });
  await expect.poll(() => heard(page, 'ready')).not.toHaveLength(0);
});
