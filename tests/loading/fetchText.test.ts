import { afterEach, expect, test, vi } from 'vitest';
import { fetchText, type Progress } from '../../src/loading/fetchText.ts';
import { LIMIT_BYTES, limitFor } from '../../src/loading/limits.ts';
import { serve } from '../fixtures/server.ts';

const URL = 'https://data.example.com/a.json';
const limit = (bytes = 1000) => ({ limitFor: () => bytes });

afterEach(() => {
  vi.useRealTimers();
});

test('a text arrives whole, characters split between pieces included', async () => {
  const bytes = new TextEncoder().encode('Київ');
  serve({ [URL]: { pieces: [bytes.slice(0, 3), bytes.slice(3)] } });
  expect(await fetchText(URL, limit())).toEqual({ ok: true, text: 'Київ', bytes: 8, address: URL });
});

test('neither cookies nor the page’s address are sent', async () => {
  const requests = serve({ [URL]: { pieces: ['{}'] } });
  await fetchText(URL, limit());
  expect(requests[0]?.init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
});

test('progress tells bytes, and the total where the server says it', async () => {
  const heard: Progress[] = [];
  serve({ [URL]: { pieces: ['abc', 'de'], headers: { 'content-length': '5' } } });
  await fetchText(URL, { ...limit(), onprogress: (progress) => heard.push(progress) });
  expect(heard).toEqual([
    { phase: 'download', done: 3, total: 5 },
    { phase: 'download', done: 5, total: 5 },
  ]);
});

test.each([
  ['the compressed size', { 'content-length': '2' }],
  ['a compressed body', { 'content-length': '9', 'content-encoding': 'gzip' }],
  ['nothing', {}],
])('with %s announced the total is not known', async (_, headers) => {
  const heard: Progress[] = [];
  serve({ [URL]: { pieces: ['abc'], headers } });
  await fetchText(URL, { ...limit(), onprogress: (progress) => heard.push(progress) });
  expect(heard).toEqual([{ phase: 'download', done: 3 }]);
});

test.each([
  ['as many as there are', { 'content-length': '3' }, [[3, false]]],
  ['as many as there are when packed', { 'content-length': '2', 'content-encoding': 'gzip' }, [[2, true]]],
  ['none', {}, []],
])('how many bytes are announced is told before they come: %s', async (_, headers, expected) => {
  const heard: unknown[] = [];
  serve({ [URL]: { pieces: ['abc'], headers } });
  await fetchText(URL, { ...limit(), onannounced: (...announced) => heard.push(announced) });
  expect(heard).toEqual(expected);
});

test('a server that cannot be reached is a failure, not an exception', async () => {
  serve({});
  expect(await fetchText(URL, limit())).toEqual({ ok: false, failure: { code: 'network', address: URL } });
});

test.each([404, 403, 500])('the answer %d is a failure that says so', async (status) => {
  serve({ [URL]: { status } });
  expect(await fetchText(URL, limit())).toEqual({
    ok: false,
    failure: { code: 'http', address: URL, status },
  });
});

test('a file that announces to be too large is refused before it is loaded', async () => {
  serve({ [URL]: { pieces: ['x'], headers: { 'content-length': '2000' } } });
  const failure = { code: 'too-large', address: URL, limitBytes: 1000, bytes: 2000 };
  expect(await fetchText(URL, limit())).toEqual({ ok: false, failure });
});

test('a file that turns out too large is broken off', async () => {
  serve({ [URL]: { pieces: ['x'.repeat(400)], endless: true } });
  const failure = { code: 'too-large', address: URL, limitBytes: 1000, bytes: 1200 };
  expect(await fetchText(URL, limit())).toEqual({ ok: false, failure });
});

test('a server that falls silent is given up', async () => {
  vi.useFakeTimers();
  serve({ [URL]: { pieces: ['abc'], silent: true } });
  const loading = fetchText(URL, limit());
  await vi.advanceTimersByTimeAsync(20_000);
  const failure = { code: 'timeout', address: URL, seconds: 20, bytes: 3 };
  expect(await loading).toEqual({ ok: false, failure });
  expect(vi.getTimerCount()).toBe(0);
});

test('a server that never answers is given up', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', () => new Promise(() => undefined));
  const loading = fetchText(URL, { ...limit(), overallMs: 5000 });
  await vi.advanceTimersByTimeAsync(5000);
  expect(await loading).toMatchObject({ failure: { code: 'timeout', seconds: 5, bytes: 0 } });
});

test('a load can be cancelled, before and while it runs', async () => {
  serve({ [URL]: { pieces: ['abc'], silent: true } });
  const failure = { code: 'cancelled', address: URL };
  expect(await fetchText(URL, { ...limit(), signal: AbortSignal.abort() })).toEqual({ ok: false, failure });
  const cancel = new AbortController();
  const loading = fetchText(URL, {
    ...limit(),
    signal: cancel.signal,
    onprogress: () => {
      cancel.abort();
    },
  });
  expect(await loading).toEqual({ ok: false, failure });
});

test('the limit is that of where the file really came from', async () => {
  const page = 'https://example.org/';
  const address = 'https://example.org/redirects';
  serve({
    [address]: { pieces: ['{}'], url: URL, headers: { 'content-length': String(LIMIT_BYTES.foreign + 1) } },
  });
  const fetched = await fetchText(address, { limitFor: (final) => limitFor(final, page, false) });
  expect(fetched).toMatchObject({ failure: { code: 'too-large', limitBytes: 25_000_000 } });
});

test.each([
  ['https://example.org/a', false, 400_000_000],
  ['https://other.org/a', false, 25_000_000],
  ['https://other.org/a', true, 5_000_000],
  ['https://example.org/a', true, 5_000_000],
])('from %s, in a frame: %s, at most %d bytes', (address, framed, bytes) => {
  expect(limitFor(address, 'https://example.org/page', framed)).toBe(bytes);
});
