import AxeBuilder from '@axe-core/playwright';
import { datasetText } from '../../scripts/bench/events.mjs';
import { heightFor } from '../../src/shells/embed/height.ts';
import { sixEvents } from '../fixtures/sixEvents.ts';
import {
  embed,
  embedReady,
  expect,
  heard,
  heightOf,
  say,
  sharing as test,
  test as alone,
  untilState,
} from './hosts/host.ts';

const PLAIN =
  '<iframe src="EMBED/?mode=embed&lang=en" title="The Road to The Hague" width="100%" height="500" style="border:0"></iframe>';
const FAR_DATA = 'https://data.example/few.json';
const FAR = '<p style="height:1500px">far</p>';

alone(
  'in a plain frame it fits, takes no focus, and leaves the host’s history alone',
  async ({ page, openHost }) => {
    await page.setViewportSize({ width: 660, height: 900 });
    await openHost({ body: `<p>Text</p>${PLAIN}${FAR}` });
    const frame = await embedReady(page);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    const entries = await page.evaluate(() => history.length);
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText('The Road to The Hague');
    for (let at = 0; at < 4; at++)
      await frame.getByRole('button', { name: /^(First stop|Next event)$/ }).click();
    await expect(frame.getByRole('button', { name: 'Previous event' })).toHaveAttribute(
      'aria-disabled',
      'false',
    );
    expect(await page.evaluate(() => history.length)).toBe(entries);
    // Nothing is wider than the frame, and nothing lies below its end: what is cut off cannot be scrolled to.
    const outside = await frame.locator('main *:visible').evaluateAll((elements) =>
      elements
        .filter((element) => !element.closest('[data-surface], [role=option], .list, [popover]'))
        .map((element) => ({ name: element.outerHTML.slice(0, 80), box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.left < -1)
        .map(({ name }) => name),
    );
    expect(outside).toEqual([]);
  },
);

for (const [width, height] of [
  [320, 480],
  [480, 560],
  [600, 500],
  [1000, 650],
] as const) {
  test(`everything has its room at ${width}×${height}`, async ({ page, openHost }) => {
    await page.setViewportSize({ width: width + 16, height: height + 16 });
    await openHost({
      body: `<style>body{margin:8px}</style><iframe src="EMBED/?mode=embed&lang=de#event=rutte-washington-visit-2025-04" title="t" width="${width}" height="${height}" style="border:0;display:block"></iframe>`,
    });
    const frame = await embedReady(page);
    for (const name of ['Karte', 'Zeitleiste']) {
      const box = await frame.getByRole('region', { name, exact: true }).boundingBox();
      expect(box!.height).toBeGreaterThan(name === 'Karte' ? (height > 480 ? 155 : 135) : 95);
      expect(box!.y + box!.height).toBeLessThanOrEqual(height + 8);
    }
    // Nothing scrolls within the frame: the wheel is the host's.
    const hidden = await frame.locator('.views').evaluate((views) => views.scrollHeight - views.clientHeight);
    expect(hidden).toBe(0);
    const { violations } = await new AxeBuilder({ page })
      .include('iframe')
      .withRules('target-size')
      .analyze();
    expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([]);
  });
}

test('the list is behind a tab, and an event of it is read in the frame', async ({ page, openHost }) => {
  await openHost({ body: PLAIN });
  const frame = await embedReady(page);
  await frame.getByRole('button', { name: 'List', exact: true }).click();
  await frame.getByRole('region', { name: 'Events', exact: true }).getByRole('button').first().click();
  const details = frame.getByRole('region', { name: 'Details', exact: true });
  await expect(details).toBeFocused();
  await expect(details.getByRole('heading', { name: /^Sources/ })).toBeVisible();
  await details.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(frame.getByRole('region', { name: 'Events', exact: true })).toBeVisible();
});

test('“open full page” leads to the same view as a page of its own', async ({ page, openHost }) => {
  await openHost({ body: PLAIN.replace('lang=en', 'lang=en&embedId=one&controls=0') });
  const frame = await embedReady(page);
  await frame.getByRole('button', { name: 'First stop' }).click();
  const link = frame.getByRole('link', { name: /Open full page/ });
  await link.focus();
  const address = new URL((await link.getAttribute('href'))!);
  expect([...address.searchParams.keys()]).toEqual(['lang']);
  expect(address.hash).toMatch(/event=/);
  await expect(link).toHaveAttribute('target', '_blank');
});

test('wheel and one finger over map and timeline scroll the host, and a hint says how else', async ({
  page,
  openHost,
}) => {
  await page.setViewportSize({ width: 660, height: 700 });
  await openHost({ body: `${PLAIN}${FAR}` });
  const frame = await embedReady(page);
  for (const surface of ['map', 'timeline']) {
    await page.evaluate(() => scrollTo(0, 0));
    await frame.locator(`[data-surface="${surface}"]`).hover();
    await page.mouse.wheel(0, 200);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
    await expect(frame.getByText(new RegExp(`scroll to zoom the ${surface}`))).toBeVisible();
    const touch = await frame
      .locator(`[data-surface="${surface}"]`)
      .evaluate((e) => getComputedStyle(e).touchAction);
    expect(touch).toMatch(/pan-y/);
  }
});

for (const surface of ['map', 'timeline']) {
  test(`the first notch of the wheel over the ${surface} of a frame of another origin scrolls the host, as all others do`, async ({
    page,
    openHost,
  }) => {
    await page.setViewportSize({ width: 660, height: 700 });
    await openHost({ body: `${PLAIN}${FAR}` });
    const frame = await embedReady(page);
    await frame.locator(`[data-surface="${surface}"]`).hover();
    // Small enough for the pointer to stay over the frame.
    const px = 40;
    for (const notches of [1, 2, 3]) {
      await page.mouse.wheel(0, px);
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(px * notches);
    }
  });
}

test('says what it is, once it shows all its events, and again to whoever asks', async ({
  page,
  openHost,
}) => {
  await openHost({ body: PLAIN.replace('mode=embed', 'mode=embed&embedId=one') });
  await embedReady(page);
  await expect.poll(() => heard(page, 'ready')).toHaveLength(1);
  const [ready] = await heard(page, 'ready');
  expect(ready).toMatchObject({ v: 1, embed: 'one', title: 'The Road to The Hague', lang: 'en', events: 61 });
  await say(page, { type: 'ping', re: 5 });
  await expect.poll(async () => (await heard(page, 'ready')).at(-1)).toMatchObject({ re: 5 });
  await say(page, { v: 2, type: 'future' });
  await expect.poll(() => heard(page, 'ready')).toHaveLength(3);
});

test('does what its host asks, and tells what has become of it', async ({ page, openHost }) => {
  await openHost({ body: PLAIN });
  const frame = await embedReady(page);
  await say(page, { type: 'goto', event: 'rutte-washington-visit-2025-04' });
  await untilState(page, { event: 'rutte-washington-visit-2025-04' });
  await expect(frame.getByRole('heading', { level: 2, name: /Washington/ })).toBeVisible();
  await say(page, { type: 'window', from: '2025-03', to: '2025-06' });
  await untilState(page, { from: '2025-03-01', to: '2025-06-30' });
  await say(page, { type: 'filter', cat: ['visit'] });
  await expect.poll(async () => (await heard(page, 'state')).at(-1)!['matching']).toBeLessThan(30);
  await say(page, { type: 'filter', cat: null });
  await untilState(page, { matching: 61 });
  await say(page, { type: 'step', go: 'next' });
  await say(page, { type: 'step', go: 2 });
  await expect.poll(async () => (await heard(page, 'state')).at(-1)!['step']).toMatch(/^[a-z-]+\/[a-z-]+$/);
  await say(page, { type: 'set', lang: 'uk', theme: 'dark' });
  await expect(frame.locator('html')).toHaveAttribute('lang', 'uk');
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('carries out what it is asked in the order in which it was asked', async ({ page, openHost }) => {
  await openHost({ body: PLAIN });
  const frame = await embedReady(page);
  await say(page, { type: 'filter', q: 'Kyiv' });
  await say(page, { type: 'filter', cat: ['visit'] });
  await say(page, { type: 'filter', q: null });
  await say(page, { type: 'set', lang: 'uk' });
  await say(page, { type: 'set', lang: 'en' });
  await say(page, { type: 'goto', event: 'rutte-washington-visit-2025-04' });
  await untilState(page, { event: 'rutte-washington-visit-2025-04' });
  const last = (await heard(page, 'state')).at(-1)!;
  expect(last['fragment']).toContain('cat=visit');
  expect(last['fragment']).not.toContain('q=');
  await expect(frame.locator('html')).toHaveAttribute('lang', 'en');
});

test('speaks another language also in a sandbox', async ({ page, openHost }) => {
  await openHost({ body: PLAIN.replace('<iframe', '<iframe sandbox="allow-scripts"') });
  const frame = await embedReady(page);
  await expect.poll(() => heard(page, 'ready')).toHaveLength(1);
  await say(page, { type: 'set', lang: 'uk' });
  await expect(frame.locator('html')).toHaveAttribute('lang', 'uk');
  await expect(frame.getByRole('alert')).toHaveCount(0);
});

test('Escape leads back from the details, and leaves what is selected', async ({ page, openHost }) => {
  await openHost({ body: PLAIN });
  const frame = await embedReady(page);
  await frame.getByRole('button', { name: 'First stop' }).click();
  const title = frame.getByRole('heading', { level: 2 }).getByRole('button');
  await title.click();
  await expect(frame.getByRole('region', { name: 'Details', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(title).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(title).toBeVisible();
});

test('a list opened from a mark of several events takes the keys along, and Escape leads back to where they were', async ({
  page,
  openHost,
}) => {
  await openHost({ body: PLAIN });
  const frame = await embedReady(page);
  const places = frame.getByRole('region', { name: 'Map', exact: true }).getByRole('listbox');
  const names = await places
    .getByRole('option')
    .evaluateAll((options) => options.map((each) => each.getAttribute('aria-label') ?? each.textContent));
  await places.focus();
  await page.keyboard.press('Home');
  for (let at = names.findIndex((name) => /: \d+ events/.test(name)); at > 0; at--)
    await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(frame.getByRole('region', { name: 'Events', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(places).toBeVisible();
  expect(await frame.locator('.views').evaluate((views) => views.contains(document.activeElement))).toBe(
    true,
  );
});

test('a filter the host has set can be lifted by the reader', async ({ page, openHost }) => {
  await openHost({ body: PLAIN });
  const frame = await embedReady(page);
  await expect.poll(() => heard(page, 'ready')).toHaveLength(1);
  await say(page, { type: 'filter', q: 'Rutte' });
  await expect.poll(async () => (await heard(page, 'state')).at(-1)?.['fragment']).toContain('q=Rutte');
  // Never a number that is not that of the text.
  for (const { fragment, matching } of await heard(page, 'state'))
    if (String(fragment).includes('q=')) expect(matching).toBeLessThan(61);
  await frame.getByRole('button', { name: 'Clear all filters' }).click();
  await untilState(page, { matching: 61 });
});

test('refuses what it does not understand, and is not shouted down', async ({ page, openHost }) => {
  await openHost({ body: PLAIN });
  const frame = await embedReady(page);
  await say(page, { type: 'goto', event: 'nowhere', re: 'a' });
  await say(page, { type: 'goto', event: { toString: 'x' }, re: 'b' });
  await expect
    .poll(async () => (await heard(page, 'error')).map(({ code, re }) => [code, re]))
    .toEqual([
      ['unknown-id', 'a'],
      ['bad-message', 'b'],
    ]);
  await page.evaluate(() => {
    const target = document.querySelector('iframe')!.contentWindow!;
    for (let at = 0; at < 10_000; at++) {
      target.postMessage(
        { source: 'chronotope', v: 1, type: 'goto', event: `<img src=x onerror=alert(${at})>` },
        '*',
      );
    }
  });
  await expect
    .poll(async () => (await heard(page, 'error')).some(({ code }) => code === 'too-many'))
    .toBe(true);
  await expect(frame.getByRole('button', { name: 'First stop' })).toBeVisible();
  // A hundred a second, and no machine takes a minute to hear ten thousand.
  expect((await heard(page, 'error')).length).toBeLessThan(5000);
});

test('tells at most ten states a second, and the last one always', async ({ page, openHost }) => {
  await openHost({ body: PLAIN });
  await embedReady(page);
  const ids = ['nato-washington-summit-2024', 'rutte-washington-visit-2025-04'];
  // In one turn: on a busy machine one by one may take more than a tenth of a second each.
  await page.evaluate((events) => {
    const { contentWindow } = document.querySelector('iframe')!;
    for (let at = 0; at < 30; at++) {
      const message = { source: 'chronotope', v: 1, type: 'goto', event: events[at % 2] };
      contentWindow!.postMessage(message, '*');
    }
  }, ids);
  await untilState(page, { event: ids[1] });
  expect((await heard(page, 'state')).length).toBeLessThan(20);
});

test.describe('where the host listens for', () => {
  const listener = (condition: string, height: string) =>
    `addEventListener('message', ({ data, source }) => {
       const frame = document.querySelector('iframe');
       if (source === frame.contentWindow && (${condition})) frame.style.height = (${height}) + 'px';
     });`;
  const shapes: readonly (readonly [name: string, script: string, frame?: string])[] = [
    ['Datawrapper', listener(`data['datawrapper-height']`, `Object.values(data['datawrapper-height'])[0]`)],
    [
      'AMP',
      listener(`data.sentinel === 'amp' && data.type === 'embed-size'`, 'data.height'),
      // What AMP writes behind an address without a fragment.
      PLAIN.replace('width="100%"', 'width="600"').replace('lang=en', 'lang=en#amp=1'),
    ],
    [
      'iframe.resize',
      listener(
        `typeof data === 'string' && JSON.parse(data).context === 'iframe.resize' && JSON.parse(data).src === frame.src`,
        'JSON.parse(data).height',
      ),
    ],
    ['LTI', listener(`data.subject === 'lti.frameResize'`, 'data.height')],
    [
      'WordPress',
      listener(
        `data.message === 'height' && data.secret === 'a1B2c3'`,
        'Math.min(1000, Math.max(200, parseInt(data.value, 10)))',
      ),
      '<iframe sandbox="allow-scripts" src="EMBED/?mode=embed&lang=en#?secret=a1B2c3" title="t" width="600" height="200" style="border:0"></iframe>',
    ],
    [
      'H5P',
      `addEventListener('message', ({ data, source }) => {
         if (data.context !== 'h5p') return;
         const frame = document.querySelector('iframe');
         if (data.action === 'hello') source.postMessage({ context: 'h5p', action: 'hello' }, '*');
         if (data.action === 'resize') frame.style.height = data.scrollHeight + 'px';
       });`,
    ],
  ];
  for (const [name, script, frame = PLAIN.replace('width="100%"', 'width="600"')] of shapes) {
    test(`${name}, it is as high as it wants to be`, async ({ page, openHost }) => {
      await openHost({
        head: '<script src="/resize.js"></script>',
        body: frame,
        scripts: { '/resize.js': script },
      });
      await embedReady(page);
      await expect.poll(() => heightOf(page)).toBe(heightFor(600));
      // The view is in the address by then; the host must know the frame all the same.
      const inside = embed(page);
      await inside.getByRole('button', { name: 'First stop' }).click();
      await expect.poll(() => inside.locator('html').evaluate(() => location.hash)).toContain('event=');
      await page.locator('iframe').evaluate((element) => (element.style.width = '480px'));
      await expect.poll(() => heightOf(page)).toBe(heightFor(480));
      await expect(inside.getByRole('status').filter({ hasText: 'could not be used' })).toHaveCount(0);
    });
  }
});

test('in a sandbox without an origin it works: no storage, no console, every file has come', async ({
  page,
  openHost,
}) => {
  await openHost({ body: PLAIN.replace('<iframe', '<iframe sandbox="allow-scripts"') });
  const frame = await embedReady(page);
  await frame.getByRole('button', { name: 'First stop' }).click();
  await expect(frame.getByRole('heading', { level: 2 })).toBeVisible();
  await frame.getByRole('button', { name: 'Legend' }).click();
  await expect(frame.getByRole('heading', { name: 'Legend' })).toBeVisible();
  const loaded = await frame
    .locator('html')
    .evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length);
  expect(loaded).toBeGreaterThan(0);
  // What it may not do, it does not offer.
  await expect(frame.getByRole('button', { name: 'Full screen' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await frame.getByRole('heading', { level: 2 }).getByRole('button').click();
  await expect(frame.getByLabel('Copy this link')).toHaveValue(/event=/);
  await expect(frame.getByRole('button', { name: 'Copy link' })).toHaveCount(0);
});

test('says whose borders the map shows, and what is hatched', async ({ page, openHost }) => {
  await openHost({ body: PLAIN });
  const frame = await embedReady(page);
  await frame.getByRole('button', { name: 'Borders' }).click();
  await expect(frame.getByText(/^Borders: Natural Earth/).last()).toBeVisible();
  await expect(
    frame
      .locator('[popover]')
      .getByText(/Crimea/)
      .first(),
  ).toBeVisible();
});

test('a flood of commands ends soon with the last of them', async ({ page, openHost }) => {
  await openHost({ body: PLAIN });
  const frame = await embedReady(page);
  await page.evaluate(
    async (events) => {
      const embed = document.querySelector('iframe')!.contentWindow!;
      const say = (event: string) =>
        embed.postMessage({ source: 'chronotope', v: 1, type: 'goto', event }, '*');
      // Several in each frame, for as many frames as make two seconds.
      for (let frame = 0; frame < 120; frame++) {
        for (let count = 0; count < 3; count++) say(events[(frame + count) % 2]!);
        await new Promise(requestAnimationFrame);
      }
      say(events[2]!);
    },
    ['rutte-kyiv-2024', 'rutte-odesa-2025-04', 'rutte-washington-visit-2025-04'],
  );
  await expect(frame.locator('html')).toHaveJSProperty('isConnected', true);
  await expect
    .poll(() => frame.locator('html').evaluate(() => location.hash))
    .toContain('event=rutte-washington-visit-2025-04');
});

test('where no tab may be opened the whole page’s link is there to be copied instead', async ({
  page,
  openHost,
  quiet,
}) => {
  quiet.allow(/Blocked opening/);
  await openHost({ body: PLAIN.replace('<iframe', '<iframe sandbox="allow-scripts"') });
  const frame = await embedReady(page);
  await frame.getByRole('button', { name: 'First stop' }).click();
  await frame.getByRole('link', { name: /^Open full page/ }).press('Enter');
  await expect(
    frame.locator('[popover]').getByText('This page does not allow new tabs to be opened.'),
  ).toBeVisible();
  await expect(
    frame.getByRole('status').getByText('This page does not allow new tabs to be opened.'),
  ).toBeAttached();
  await expect(frame.getByRole('button', { name: 'Copy this link' })).toBeFocused();
  await expect(frame.getByRole('link', { name: /^Open full page/ })).toHaveCount(0);
  // The clipboard is refused as well: no button offers it.
  await expect(frame.locator('[popover] button')).toHaveCount(0);
  const link = new URL(await frame.getByRole('textbox').inputValue());
  expect(link.searchParams.has('mode')).toBe(false);
  expect(link.hash).toContain('event=');
});

test('the whole page opens with the same event, and cannot reach back', async ({
  page,
  openHost,
  context,
}) => {
  await openHost({ body: PLAIN });
  const frame = await embedReady(page);
  await frame.getByRole('button', { name: 'First stop' }).click();
  const title = await frame.getByRole('heading', { level: 2 }).innerText();
  const opening = context.waitForEvent('page');
  await frame.getByRole('link', { name: /^Open full page/ }).click();
  const whole = await opening;
  await expect(whole.locator('html')).toHaveAttribute('data-mode', 'read');
  await expect(whole).toHaveTitle(new RegExp(`^${title}`));
  expect(await whole.evaluate(() => window.opener === null)).toBe(true);
});

test('the whole page opens also from a sandbox whose tabs are in it', async ({ page, openHost, context }) => {
  const sandbox = '<iframe sandbox="allow-scripts allow-popups"';
  await openHost({ body: PLAIN.replace('<iframe', sandbox) });
  const frame = await embedReady(page);
  const opening = context.waitForEvent('page');
  await frame.getByRole('link', { name: /^Open full page/ }).click();
  const whole = await opening;
  await expect(whole.locator('html')).toHaveAttribute('data-ready', 'true');
  await expect(frame.getByRole('link', { name: /^Open full page/ })).toBeVisible();
});

test('sized by itself once a hidden part of the page is shown', async ({ page, openHost }) => {
  await openHost({ body: `<div id="tab" hidden>${PLAIN}</div>` });
  await expect(embed(page).locator('html')).toHaveAttribute('data-mode', 'embed');
  await page.evaluate(() => (document.getElementById('tab')!.hidden = false));
  await embedReady(page);
  await expect.poll(async () => (await heard(page, 'height')).length).toBeGreaterThan(0);
  const width = await page.evaluate(() => document.querySelector('iframe')!.clientWidth);
  expect((await heard(page, 'height')).at(-1)).toMatchObject({ height: heightFor(width) });
});

test('in a page from right to left it reads as in any other', async ({ page, openHost }) => {
  await openHost({ body: PLAIN, dir: 'rtl' });
  const frame = await embedReady(page);
  await expect(frame.locator('html')).toHaveAttribute('dir', 'ltr');
  await expect(frame.getByRole('region', { name: 'Timeline', exact: true })).toBeVisible();
});

test('axe finds nothing in it, nor in the frame around it', async ({ page, openHost }) => {
  await page.route('**/six.json', (route) => route.fulfill({ body: JSON.stringify(sixEvents()) }));
  await openHost({ body: `<main><h1>Host</h1>${PLAIN.replace('lang=en', 'lang=en&data=six.json')}</main>` });
  const frame = await embedReady(page);
  await frame.getByRole('button', { name: 'First event' }).click();
  await frame.getByRole('heading', { level: 2 }).getByRole('button').click();
  await expect(frame.getByRole('region', { name: 'Details', exact: true })).toBeVisible();
  // What it shows besides is the same without a host, where axe is quicker: accessibility.spec.ts.
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'], preload: false })
    .include('iframe')
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.flat().join(' '))])).toEqual(
    [],
  );
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true });

  test('one finger over map and timeline scrolls the host', async ({ page, openHost }) => {
    await page.setViewportSize({ width: 660, height: 700 });
    await openHost({ body: `${PLAIN}${FAR}` });
    const frame = await embedReady(page);
    const client = await page.context().newCDPSession(page);
    for (const surface of ['map', 'timeline']) {
      await page.evaluate(() => scrollTo(0, 0));
      const box = (await frame.locator(`[data-surface="${surface}"]`).boundingBox())!;
      const x = Math.round(box.x + box.width / 2);
      const y = Math.round(box.y + box.height / 2);
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', up = 0) =>
        client.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: type === 'touchEnd' ? [] : [{ x, y: y - up }],
        });
      await touch('touchStart');
      for (let up = 10; up <= 150; up += 10) await touch('touchMove', up);
      await touch('touchEnd');
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(40);
    }
  });
});

test('its events can be read before the map has come', async ({ page, openHost, quiet }) => {
  quiet.allow(/ERR_FAILED/);
  await page.route(/\/assets\/(views|strip|embed)-[^/]*\.js$/, (route) => route.abort());
  await openHost({ body: PLAIN });
  const frame = embed(page);
  await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await frame.locator('li[data-event-id]').count()).toBe(61);
  await expect(frame.locator('li[data-event-id]').first()).toBeVisible();
});

test('says why there is nothing to show, and how high the frame is that says so', async ({
  page,
  openHost,
  quiet,
}) => {
  quiet.allow(/404/);
  await openHost({ body: PLAIN.replace('lang=en', 'lang=en&data=nowhere.json&embedId=one') });
  await expect.poll(() => heard(page, 'error')).toMatchObject([{ code: 'http', embed: 'one' }]);
  await expect.poll(() => heard(page, 'height')).toHaveLength(1);
  await expect(embed(page).getByRole('alert')).toContainText('404');
  expect(await heard(page, 'ready')).toEqual([]);
});

test('asks its reader before it asks another server for data', async ({ page, openHost, quiet }) => {
  const asked: string[] = [];
  quiet.allow(/data\.example/);
  await page.route(FAR_DATA, async (route) => {
    asked.push(FAR_DATA);
    await route.fulfill({
      contentType: 'application/json',
      headers: { 'access-control-allow-origin': '*' },
      body: datasetText(20),
    });
  });
  await openHost({
    body: PLAIN.replace('lang=en', `lang=en&data=${encodeURIComponent(FAR_DATA)}`),
  });
  const frame = embed(page);
  const load = frame.getByRole('button', { name: 'Load the data' });
  await expect(load).toBeVisible();
  expect(asked).toEqual([]);
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Data from data.example');
  await load.click();
  await expect(frame.locator('html')).toHaveAttribute('data-ready', 'true');
  expect(asked).toEqual([FAR_DATA]);
  // Where the data are is nobody else's business.
  await expect.poll(() => heard(page, 'ready')).toMatchObject([{ events: 20, url: null }]);
});
