import { execFileSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { datasetText } from '../../scripts/bench/events.mjs';
import { expect, test } from '../e2e/page.ts';
import { freePort, startNginx, type RunningNginx } from './nginx.ts';

/** Enough that a worker reads them. */
const MANY = 6000;

let nginx: RunningNginx;
let built: string;
let host: Server;
/** What the host page shows in its body. */
let body = '';
let policy = '';

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const port = await freePort();
  built = mkdtempSync(join(tmpdir(), 'chronotope-built-'));
  execFileSync('npx', ['vite', 'build', '--logLevel', 'error', '--outDir', built, '--emptyOutDir'], {
    env: { ...process.env, SITE_URL: `http://127.0.0.1:${String(port)}/chronotope/` },
  });
  nginx = await startNginx(built, port);
  host = createServer((_, response) => {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      ...(policy === '' ? {} : { 'content-security-policy': policy }),
    });
    response.end(
      `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">${body}</html>`,
    );
  });
  await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
});
test.afterAll(async () => {
  await nginx.stop();
  host.closeAllConnections();
  await new Promise((done) => host.close(done));
  rmSync(built, { recursive: true, force: true });
});

const hostUrl = () => `http://127.0.0.1:${String((host.address() as AddressInfo).port)}/`;

test('serves the page under a sub-path, with its policy, and nothing of the page breaks it', async ({
  page,
}) => {
  const answer = await page.goto(`${nginx.url}?lang=en`);
  const headers = answer!.headers();
  expect(headers['content-security-policy']).toContain("script-src 'self'");
  expect(headers['cache-control']).toBe('no-cache');
  expect(headers['content-type']).toMatch(/^text\/html; charset=utf-8$/i);
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
  for (const tab of ['Events', 'Fact check', 'About']) await page.getByRole('tab', { name: tab }).click();
  await page.getByRole('button', { name: 'Share …' }).click();
  const frame = page.frameLocator('dialog iframe');
  await expect(frame.locator('html')).toHaveAttribute('data-ready', 'true');
});

test('packs text, keeps what never changes, and lets every origin read', async () => {
  const page = await (await fetch(nginx.url)).text();
  const script = /src="\.\/(assets\/index-[^"]+)"/.exec(page)![1]!;
  for (const [path, type, cache] of [
    [script, /javascript/, 'public, max-age=31536000, immutable'],
    ['data/road-to-the-hague/dataset.json', /json/, 'no-cache'],
    ['embed-1.js', /javascript/, 'no-cache'],
  ] as const) {
    const { headers } = await fetch(nginx.url + path);
    expect(headers.get('content-encoding'), path).toBe('gzip');
    expect(headers.get('content-type'), path).toMatch(type);
    expect(headers.get('cache-control'), path).toBe(cache);
    expect(headers.get('access-control-allow-origin'), path).toBe('*');
    expect(headers.get('x-content-type-options'), path).toBe('nosniff');
  }
});

test('a large dataset beside the page is read in its worker, which the policy lets run', async ({ page }) => {
  nginx.put('many.json', datasetText(MANY));
  const worker = page.waitForEvent('worker');
  await page.goto(`${nginx.url}?lang=en&data=many.json`);
  await worker;
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 20_000 });
  await expect(page.getByRole('status').filter({ hasText: 'of 6,000' })).toBeAttached();
});

test('is embedded in a sandbox without an origin, by a host that allows it alone', async ({ page }) => {
  const origin = new URL(nginx.url).origin;
  policy = `default-src 'none'; script-src ${origin}; frame-src ${origin}; style-src 'unsafe-inline'; img-src data:`;
  body = `<script src="${nginx.url}embed.js" async></script>
    <iframe data-chronotope sandbox="allow-scripts" src="${nginx.url}?mode=embed&amp;lang=en" title="t" width="600" height="200" style="border:0"></iframe>`;
  await page.goto(hostUrl());
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('html')).toHaveAttribute('data-ready', 'true');
  await expect.poll(() => page.locator('iframe').evaluate((element) => element.clientHeight)).toBe(500);
});

test('is found by oEmbed, in the page’s language, and what it gives is the embed', async ({ page }) => {
  policy = '';
  const found = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(
    await (await fetch(`${nginx.url}uk.html`)).text(),
  )![1]!;
  const description = (await (await fetch(found)).json()) as Record<string, string>;
  expect(description).toMatchObject({ type: 'rich', version: '1.0', title: 'Дорога до Гааги' });
  const picture = await fetch(description['thumbnail_url']!);
  expect(picture.headers.get('content-type')).toBe('image/png');
  body = description['html']!;
  await page.goto(hostUrl());
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('html')).toHaveAttribute('data-ready', 'true');
  await expect(frame.locator('html')).toHaveAttribute('lang', 'uk');
});
