import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileFor, freePort, serve } from '../../scripts/serve.mjs';

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** `fetch` would tidy the path up and unpack the body; this sends and shows both as they are. */
function ask(origin: string, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((done, fail) => {
    get({ hostname, port, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    }).on('error', fail);
  });
}

describe('the static server', () => {
  const parent = mkdtempSync(join(tmpdir(), 'serve-'));
  const site = join(parent, 'site');
  let server: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    mkdirSync(join(site, 'assets'), { recursive: true });
    mkdirSync(join(site, '.vite'));
    writeFileSync(join(parent, 'secret.txt'), 'secret');
    writeFileSync(join(site, '.vite/manifest.json'), '{}');
    writeFileSync(join(site, 'index.html'), '<p>Grüße</p>');
    writeFileSync(join(site, 'assets/font.woff2'), 'font');
    server = await serve(site, { port: await freePort(), base: '/some/sub/path/' });
  });
  afterAll(() => {
    server.stop();
    rmSync(parent, { recursive: true });
  });

  test('serves the page under its sub-path and nothing outside', async () => {
    const page = await ask(server.url, '/some/sub/path/?lang=de');
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.body.toString()).toBe('<p>Grüße</p>');
    expect((await ask(server.url, '/')).status).toBe(404);
    expect((await ask(server.url, '/some/sub/path/assets')).headers.location).toBe('/some/sub/path/assets/');
  });

  test('compresses text for those who ask, and only text', async () => {
    const page = await ask(server.url, '/some/sub/path/', { 'accept-encoding': 'gzip, br' });
    expect(page.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(page.body).toString()).toBe('<p>Grüße</p>');
    const font = await ask(server.url, '/some/sub/path/assets/font.woff2', { 'accept-encoding': 'gzip' });
    expect(font.headers['content-encoding']).toBeUndefined();
    expect(font.headers['content-type']).toBe('font/woff2');
    expect(font.headers['cache-control']).toContain('immutable');
  });

  test.each([
    '../secret.txt',
    '%2e%2e/secret.txt',
    '..%2fsecret.txt',
    '..%5csecret.txt',
    '.vite/manifest.json',
    '%',
  ])('refuses %s', async (path) => {
    expect((await ask(server.url, `/some/sub/path/${path}`)).status).toBe(404);
    expect(fileFor(site, `/${path}`)).toBeUndefined();
  });

  test('moves on where the port is taken, unless told to be strict', async () => {
    const port = Number(new URL(server.url).port);
    const second = await serve(site, { port });
    expect(new URL(second.url).port).not.toBe(String(port));
    second.stop();
    await expect(serve(site, { port, strict: true })).rejects.toThrow('EADDRINUSE');
  });

  test('says what to do where there is nothing to serve', async () => {
    await expect(serve(join(parent, 'missing'))).rejects.toThrow('npm run build');
  });
});
