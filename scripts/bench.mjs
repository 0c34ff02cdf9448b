// `npm run bench`: how fast the built site is on this machine. Prints a table and writes out/bench.json.
//   npm run bench -- --runs 5 --data ADDRESS
// One fresh browser per run, cold cache, real pointer events sent without waiting for the page; frames are counted by
// requestAnimationFrame. Times are those of this machine in this run: compare them only with others of the same run.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CHROMIUM_ARGS, findOrGetChromium } from './chromium.mjs';
import { ensureInstalled, isBuildStale, ROOT, run } from './prepare.mjs';
import { serve } from './serve.mjs';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, data: { type: 'string' } },
});
if (ensureInstalled() !== 0) process.exit(1);
if (isBuildStale() && (await run('vite', ['build', '--logLevel', 'warn'])) !== 0) process.exit(1);
const { chromium } = await import('playwright');
const executablePath = await findOrGetChromium();
const { url, stop } = await serve(join(ROOT, 'dist'), {});

const GESTURE_MS = 2000;
const MOVE_MS = 14;
const WHEEL_MS = 200;
const SETTLE_MS = 500;

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
const sorted = (list) => [...list].sort((a, b) => a - b);
const quantile = (list, share) =>
  sorted(list)[Math.min(list.length - 1, Math.ceil(share * list.length) - 1)] ?? NaN;
const median = (list) => quantile(list, 0.5);

/** Frame intervals, in ms, while `gesture` goes on. */
async function frames(page, gesture) {
  await page.evaluate(() => {
    const times = (globalThis.benchFrames = []);
    const tick = (now) => {
      times.push(now);
      if (globalThis.benchFrames === times) globalThis.requestAnimationFrame(tick);
    };
    globalThis.requestAnimationFrame(tick);
  });
  await gesture();
  const times = await page.evaluate(() => {
    const all = globalThis.benchFrames;
    globalThis.benchFrames = undefined;
    return all;
  });
  return times.slice(1).map((time, index) => time - times[index]);
}

async function measure(page, client, surface) {
  const box = await page.locator(`[data-surface=${surface}]`).first().boundingBox();
  const x = Math.round(box.x + box.width / 2);
  const y = Math.round(box.y + box.height / 2);
  const reach = Math.min(300, box.width * 0.3);
  const send = (type, options) => client.send('Input.dispatchMouseEvent', { type, x, y, ...options });
  const pan = await frames(page, async () => {
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
  const zoom = await frames(page, async () => {
    const sent = [];
    for (let turn = 0; turn < 10; turn++) {
      sent.push(send('mouseWheel', { deltaX: 0, deltaY: turn < 5 ? -100 : 100 }));
      await sleep(WHEEL_MS);
    }
    await Promise.all(sent);
  });
  await sleep(SETTLE_MS);
  return { [`${surface} pan`]: pan, [`${surface} zoom`]: zoom };
}

async function once() {
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const client = await page.context().newCDPSession(page);
    const query = values.data ? `?lang=en&data=${encodeURIComponent(values.data)}` : '?lang=en';
    await page.goto(`${url}${query}`, { waitUntil: 'commit' });
    await page.waitForFunction(() => globalThis.document.documentElement.dataset.ready === 'true');
    const painted = await page.evaluate(
      () => performance.getEntriesByName('chronotope:painted')[0].startTime,
    );
    await sleep(1500);
    const gestures = {
      ...(await measure(page, client, 'timeline')),
      ...(await measure(page, client, 'map')),
    };
    const elements = await page.evaluate(() => globalThis.document.querySelectorAll('*').length);
    return { painted, elements, gestures };
  } finally {
    await browser.close();
  }
}

const runs = [];
for (let index = 0; index < Number(values.runs); index++) runs.push(await once());
stop();

const table = { 'load, ms': { median: Math.round(median(runs.map((one) => one.painted))) } };
for (const gesture of Object.keys(runs[0].gestures)) {
  const all = runs.flatMap((one) => one.gestures[gesture]);
  table[`${gesture}, frame ms`] = {
    median: Number(median(all).toFixed(1)),
    p95: Number(quantile(all, 0.95).toFixed(1)),
    worst: Number(Math.max(...all).toFixed(1)),
  };
}
table.elements = { median: median(runs.map((one) => one.elements)) };
console.table(table);
mkdirSync(join(ROOT, 'out'), { recursive: true });
writeFileSync(
  join(ROOT, 'out', 'bench.json'),
  `${JSON.stringify({ at: new Date().toISOString(), table, runs }, null, 1)}\n`,
);
