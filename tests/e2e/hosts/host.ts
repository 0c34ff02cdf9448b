import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base, expect, type FrameLocator, type Page } from '@playwright/test';
import { contextOfPage, sharedPage, watch } from '../page.ts';

/** A page of somebody else that embeds ours: served from another origin than the embed. */
export interface HostPage {
  readonly body: string;
  readonly head?: string;
  /** Scripts, and data for everybody, by address. */
  readonly scripts?: Readonly<Record<string, string>>;
  /** Content-Security-Policy; `EMBED` and `SELF` stand for the two origins. */
  readonly policy?: string;
  readonly dir?: 'ltr' | 'rtl';
}

interface Hosts {
  /** Opens a page of another origin, `SELF`; `EMBED` in it stands for the address of the embed's site. */
  readonly openHost: (page: HostPage) => Promise<void>;
}

/** Keeps what the frames have said, by type: `heard` in the page. */
const LISTEN = `
  window.heard = [];
  addEventListener('message', ({ data, source }) => window.heard.push({ data, at: performance.now(),
    frame: [...document.querySelectorAll('iframe')].findIndex((frame) => frame.contentWindow === source) }));
`;

/** Every test fails whose host or embed says anything on the console, or asks anything of a third origin. */
export const test = base.extend<Hosts & { origins: string[]; quiet: { allow: (pattern: RegExp) => void } }>({
  origins: async ({ baseURL }, use) => use([new URL(baseURL!).origin]),
  quiet: [
    async ({ page, origins }, use) => {
      const noise = watch(page, ({ origin }) => origins.includes(origin));
      await use(noise);
      expect(noise.heard, 'console and requests to others').toEqual([]);
    },
    { auto: true },
  ],
  openHost: async ({ page, baseURL, origins }, use) => {
    let served: HostPage = { body: '' };
    const fill = (text: string) =>
      text.replaceAll('EMBED', baseURL!.replace(/\/$/, '')).replaceAll('SELF', origin());
    const server = createServer(({ url }, response) => {
      const { policy, scripts = {}, head = '', body, dir = 'ltr' } = served;
      const script = { '/listen.js': LISTEN, ...scripts }[url ?? ''];
      if (script !== undefined) {
        response.writeHead(200, {
          'content-type': 'text/javascript',
          'access-control-allow-origin': '*',
        });
        response.end(fill(script));
        return;
      }
      if (url !== '/') {
        response.writeHead(204).end();
        return;
      }
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        ...(policy === undefined
          ? {}
          : { 'content-security-policy': policy.replaceAll('EMBED', new URL(baseURL!).origin) }),
      });
      response.end(
        fill(`<!doctype html><html lang="en" dir="${dir}"><head><title>A host</title>
          <meta name="viewport" content="width=device-width"><script src="/listen.js"></script>${head}</head>
          <body>${body}</body></html>`),
      );
    });
    // Another site, not only another port: browsers keep its storage and its processes apart.
    const origin = () => `http://localhost:${(server.address() as AddressInfo).port}`;
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    origins.push(origin());
    await use(async (next) => {
      served = next;
      await page.goto(`${origin()}/`);
    });
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  },
});
/** The same in a page that the tests of a worker share. */
export const sharing = test.extend({ page: sharedPage, context: contextOfPage });
export { expect };

/** One thing an embed has said. */
export interface Said {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** What the embeds have said in our own words, all or of one type. */
export async function heard(page: Page, type?: string, frame = 0): Promise<Said[]> {
  const all = await page.evaluate(
    (index) =>
      (window as unknown as { heard: { data: { source?: string } | null; frame: number }[] }).heard
        .filter(({ data, frame }) => frame === index && data?.source === 'chronotope')
        .map(({ data }) => data),
    frame,
  );
  return (all as unknown as Said[]).filter((each) => type === undefined || each.type === type);
}

/** Says something to a frame. */
export async function say(page: Page, message: object, frame = 0): Promise<void> {
  await page.evaluate(
    ([index, data]) =>
      document
        .querySelectorAll('iframe')
        [index]!.contentWindow!.postMessage({ source: 'chronotope', v: 1, ...data }, '*'),
    [frame, message] as const,
  );
}

/** The last state a frame has told that has these fields. */
export async function untilState(page: Page, fields: Record<string, unknown>, frame = 0): Promise<void> {
  await expect.poll(async () => (await heard(page, 'state', frame)).at(-1)).toMatchObject(fields);
}

export const embed = (page: Page, at = 0): FrameLocator => page.frameLocator(`iframe >> nth=${at}`);

/** Waits until an embed shows all its events, and listens. */
export async function embedReady(page: Page, at = 0): Promise<FrameLocator> {
  const frame = embed(page, at);
  await expect(frame.locator('html')).toHaveAttribute('data-ready', 'true');
  await expect.poll(() => heard(page, 'ready', at)).not.toHaveLength(0);
  return frame;
}

export const heightOf = (page: Page, at = 0): Promise<number> =>
  page
    .locator('iframe')
    .nth(at)
    .evaluate((frame) => frame.getBoundingClientRect().height);
