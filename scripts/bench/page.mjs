// Drives one page as a user would and counts what it costs. Pointer events are sent without waiting for the page, so
// that a slow page is not given a slower user.

const GESTURE_MS = 2000;
const MOVE_MS = 14;
const WHEEL_MS = 200;
const SETTLE_MS = 400;
const WINDOWS = 20;
const REACH_PX = 300;
/** A step that takes longer is given up. */
const LONGEST_MS = 180_000;

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
export const sorted = (list) => [...list].sort((a, b) => a - b);
export const quantile = (list, share) =>
  sorted(list)[Math.min(list.length - 1, Math.max(0, Math.ceil(share * list.length) - 1))];
export const median = (list) => quantile(list, 0.5);

/** Put into the page before its own scripts. */
function listen() {
  const { performance, PerformanceObserver, requestAnimationFrame } = globalThis;
  const bench = (globalThis.bench = { tasks: [], frames: undefined });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) bench.tasks.push([startTime, duration]);
  }).observe({ type: 'longtask', buffered: true });
  bench.record = () => {
    const times = (bench.frames = []);
    const tick = (now) => {
      times.push(now);
      if (bench.frames === times) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  };
  bench.stop = () => {
    const times = bench.frames;
    bench.frames = undefined;
    return times.slice(1).map((time, index) => time - times[index]);
  };
  /** Does something and waits until the page has painted it: a frame, and then a message after it. */
  bench.painted = (act) =>
    new Promise((done) => {
      requestAnimationFrame(() => {
        globalThis.setTimeout(() => {
          const start = performance.now();
          const seen = performance.getEntriesByName('chronotope:window').length;
          act();
          const look = () => {
            if (performance.getEntriesByName('chronotope:window').length === seen) {
              requestAnimationFrame(look);
              return;
            }
            const { port1, port2 } = new globalThis.MessageChannel();
            port1.onmessage = () => done(performance.now() - start);
            port2.postMessage(0);
          };
          requestAnimationFrame(look);
        });
      });
    });
}

async function metrics(client) {
  const { metrics: list } = await client.send('Performance.getMetrics');
  return Object.fromEntries(list.map(({ name, value }) => [name, value]));
}

/** Frame intervals and the share of each second the main thread was busy while a gesture went on. */
async function during(page, client, gesture) {
  await page.evaluate(() => globalThis.bench.record());
  const before = await metrics(client);
  const start = Date.now();
  await gesture();
  const after = await metrics(client);
  const seconds = (Date.now() - start) / 1000;
  const frames = await page.evaluate(() => globalThis.bench.stop());
  return {
    p95: quantile(frames, 0.95),
    worst: Math.max(...frames),
    busy: ((after.TaskDuration - before.TaskDuration) * 1000) / seconds,
  };
}

async function gestures(page, client, surface) {
  const box = await page.locator(`[data-surface=${surface}]`).first().boundingBox();
  const x = Math.round(box.x + box.width / 2);
  const y = Math.round(box.y + box.height / 2);
  const reach = Math.min(REACH_PX, box.width * 0.3);
  const send = (type, options) => client.send('Input.dispatchMouseEvent', { type, x, y, ...options });
  const pan = await during(page, client, async () => {
    const sent = [send('mouseMoved'), send('mousePressed', { button: 'left', buttons: 1, clickCount: 1 })];
    const start = Date.now();
    while (Date.now() - start < GESTURE_MS) {
      const at = Math.round(x + reach * Math.sin((2 * Math.PI * (Date.now() - start)) / GESTURE_MS));
      sent.push(send('mouseMoved', { x: at, button: 'left', buttons: 1 }));
      await sleep(MOVE_MS);
    }
    sent.push(send('mouseReleased', { button: 'left', clickCount: 1 }));
    await Promise.all(sent);
  });
  await sleep(SETTLE_MS);
  const zoom = await during(page, client, async () => {
    const sent = [];
    for (let turn = 0; turn < 10; turn++) {
      sent.push(send('mouseWheel', { deltaX: 0, deltaY: turn < 5 ? -100 : 100 }));
      await sleep(WHEEL_MS);
    }
    await Promise.all(sent);
  });
  await sleep(SETTLE_MS);
  return { pan, zoom };
}

/** Windows of a tenth of all time, one after the other; ms until all views have painted each. */
async function moveWindow(page) {
  const times = [];
  for (let index = 0; index < WINDOWS; index++) {
    const year = 1946 + ((index * 29) % 70);
    times.push(
      await page.evaluate(
        (hash) => globalThis.bench.painted(() => (globalThis.location.hash = hash)),
        `from=${year}-01-01&to=${year + 8}-01-01`,
      ),
    );
    await sleep(60);
  }
  return median(times);
}

/** Letters typed into the search; ms from each to the next frame painted. */
async function search(page) {
  const field = page.getByRole('combobox').first();
  if (!(await field.isVisible().catch(() => false))) return undefined;
  await field.focus();
  // The index of a large dataset comes after the first picture.
  await sleep(SETTLE_MS);
  await page.keyboard.type('st', { delay: 300 });
  await page.getByRole('option').first().waitFor({ timeout: LONGEST_MS });
  const times = [];
  for (const letter of 'ate 7 war') {
    times.push(
      await page.evaluate(
        (typed) =>
          new Promise((done) => {
            const input = globalThis.document.activeElement;
            globalThis.requestAnimationFrame(() =>
              globalThis.setTimeout(() => {
                const start = globalThis.performance.now();
                input.value += typed;
                input.dispatchEvent(new globalThis.InputEvent('input', { bubbles: true }));
                globalThis.requestAnimationFrame(() => {
                  const { port1, port2 } = new globalThis.MessageChannel();
                  port1.onmessage = () => done(globalThis.performance.now() - start);
                  port2.postMessage(0);
                });
              }),
            );
          }),
        letter,
      ),
    );
    await sleep(60);
  }
  await page.keyboard.press('Escape');
  return median(times);
}

async function memoryMB(client) {
  for (let turn = 0; turn < 2; turn++) await client.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = await client.send('Runtime.getHeapUsage');
  return (usedSize + backingStorageSize) / 1e6;
}

/** Opens an address in a fresh browser and measures it; `picture` is a file for a screenshot. */
export async function measurePage(browser, address, { picture } = {}) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(LONGEST_MS);
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  await client.send('HeapProfiler.enable');
  await page.addInitScript(listen);
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => globalThis.document.documentElement.dataset.ready === 'true');
  const { load, bare } = await page.evaluate(() => ({
    load: globalThis.performance.getEntriesByName('chronotope:painted')[0].startTime,
    bare: globalThis.performance.getEntriesByName('bare')[0]?.duration,
  }));
  await sleep(SETTLE_MS);
  const tasks = await page.evaluate(() => globalThis.bench.tasks);
  const longestTask = Math.max(0, ...tasks.filter(([at]) => at <= load).map(([, duration]) => duration));
  const shown = await page.evaluate(() =>
    Number(globalThis.document.querySelector('[data-visible]').dataset.visible),
  );
  await sleep(3 * SETTLE_MS);
  if (picture) await page.screenshot({ path: picture });
  const timeline = await gestures(page, client, 'timeline');
  const map = await gestures(page, client, 'map');
  const window = await moveWindow(page);
  const typing = await search(page);
  const memory = await memoryMB(client);
  const elements = await page.evaluate(() => globalThis.document.querySelectorAll('*').length);
  return { load, bare, longestTask, shown, timeline, map, window, typing, memory, elements };
}
