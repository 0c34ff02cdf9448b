// `npm run screenshots`: pictures of the built page for the documentation, and the icon in public/.
/* global document, OffscreenCanvas, createImageBitmap, requestAnimationFrame -- of the functions that run in the page */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, findOrGetChromium } from './chromium.mjs';
import { iconPage } from './pictures/icon.mjs';
import { indexedPng } from './pictures/indexedPng.mjs';
import { isBuildStale, ROOT, run } from './prepare.mjs';
import { serve } from './serve.mjs';
import { readArgs, refuse } from './usage.mjs';

const FOLDER = join(ROOT, 'docs', 'screenshots');
const LARGEST_BYTES = 400_000;
const READY_MS = 30_000;
/** The base map is repainted sharp within 120 ms of rest. */
const REST_MS = 500;

const EVENT = '#step=road/opening&event=rutte-washington-visit-2025-04';
const SHOTS = [
  { name: 'read-1440x900-light', width: 1440, height: 900 },
  { name: 'read-1440x900-dark', width: 1440, height: 900, theme: 'dark' },
  { name: 'details-1440x900-light', width: 1440, height: 900, fragment: EVENT },
  { name: 'claims-1440x900-light', width: 1440, height: 900, tab: 'Fact check' },
  { name: 'phone-390x844-light', width: 390, height: 844, phone: true },
  { name: 'embed-600x500-light', width: 600, height: 500, query: '&mode=embed' },
];

// `npm run screenshots -- phone` takes only those with “phone” in their name; the icon is always drawn.
const USAGE = `Usage: npm run screenshots -- [PART]

  PART   only the pictures with this in their name: ${SHOTS.map(({ name }) => name).join(', ')}`;
const { positionals } = readArgs(USAGE, { allowPositionals: true });
if (positionals.length > 1) refuse(`One part of a name at a time: “${positionals[1]}” is too much.`, USAGE);
const [part = ''] = positionals;
const isWanted = ({ name }) => name.includes(part);

const twoFrames = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

async function takeShot(browser, url, shot) {
  const {
    name,
    width,
    height,
    lang = 'en',
    theme = 'light',
    query = '',
    fragment = '',
    phone = false,
    tab,
  } = shot;
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: 1,
    hasTouch: phone,
    locale: 'en-GB',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`${name}: ${error.message}`));
  const fineMap = page.waitForResponse(query === '' ? /basemap\/50m\.json/ : /basemap\/110m\.json/, {
    timeout: READY_MS,
  });
  await page.goto(`${url}?lang=${lang}&theme=${theme}${query}${fragment}`);
  await page.locator('html[data-ready=true]').waitFor({ state: 'attached', timeout: READY_MS });
  await (await fineMap).finished();
  await page.evaluate(() => document.fonts.ready);
  if (tab) await page.getByRole('tab', { name: tab }).click();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(REST_MS);
  await twoFrames(page);
  const file = join(FOLDER, `${name}.png`);
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  await context.close();
  writeFileSync(file, await smaller(browser, picture));
  report(file);
}

/** The same picture in few colours, which is how it is kept in the repository; the browser decodes it. */
async function smaller(browser, png) {
  const page = await browser.newPage();
  const { width, height, base64 } = await page.evaluate(async (source) => {
    const bytes = Uint8Array.from(atob(source), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const parts = [];
    for (let at = 0; at < data.length; at += 0x8000)
      parts.push(String.fromCharCode(...data.subarray(at, at + 0x8000)));
    return { width: bitmap.width, height: bitmap.height, base64: btoa(parts.join('')) };
  }, png.toString('base64'));
  await page.close();
  return indexedPng(Buffer.from(base64, 'base64'), width, height);
}

/** Draws a page of our own making; a picture that did not change keeps its time, or the build would be stale. */
async function draw(browser, { html, width, height }, file) {
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1 });
  await page.setContent(html);
  await page.evaluate(() => document.fonts.ready);
  await twoFrames(page);
  const picture = await smaller(browser, await page.screenshot());
  await page.close();
  const before = statSync(file, { throwIfNoEntry: false }) && readFileSync(file);
  if (!before || !before.equals(picture)) writeFileSync(file, picture);
  report(file);
}

function report(file) {
  const { size } = statSync(file);
  console.log(`${(size / 1000).toFixed(0).padStart(4)} kB  ${file.slice(ROOT.length + 1)}`);
  if (size <= LARGEST_BYTES) return;
  console.error(`${file} is larger than ${LARGEST_BYTES / 1000} kB.`);
  process.exitCode = 1;
}

if (isBuildStale() && (await run('vite', ['build', '--logLevel', 'warn'])) !== 0) {
  console.error('The build failed; see above.');
  process.exit(1);
}
mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch({ executablePath: await findOrGetChromium(), args: CHROMIUM_ARGS });
const { url, stop } = await serve(join(ROOT, 'dist'), { port: 0 });
try {
  for (const shot of SHOTS.filter(isWanted)) await takeShot(browser, url, shot);
  await draw(browser, iconPage(), join(ROOT, 'public', 'apple-touch-icon.png'));
} finally {
  await browser.close();
  stop();
}
