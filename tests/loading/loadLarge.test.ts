import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Progress } from '../../src/loading/fetchText.ts';
import { loadForeign } from '../../src/loading/loadForeign.ts';
import { checkDocument } from '../../src/schema/check.ts';
import { normalise } from '../../src/schema/normalise.ts';
import { serve, type Answer } from '../fixtures/server.ts';

/** Documents of more than half a megabyte, in Node, which has no workers like those of a page. */

const PAGE = 'https://example.org/';
const URL = 'https://data.example.com/a.json';

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', setImmediate);
});
afterEach(async () => {
  await words;
  vi.unstubAllGlobals();
});

/** What is still being indexed. */
let words: Promise<unknown> | undefined;

function largeDocument(count = 8000) {
  const events = Array.from({ length: count }, (_, at) => ({
    id: `e-${at}`,
    title: `Something that happened ${at}`,
    when: `1989-11-${String((at % 30) + 1).padStart(2, '0')}`,
    where: [{ lat: at % 90, lon: 0 }],
  }));
  return { version: 1, id: 'large', title: 'Large', languages: ['en'], events };
}

/** The bytes of a text in pieces as a network gives them. */
function piecesOf(text: string): Uint8Array[] {
  const bytes = new TextEncoder().encode(text);
  const size = 50_000;
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.slice(at * size, (at + 1) * size),
  );
}

async function load(answer: Answer, options: Partial<Parameters<typeof loadForeign>[1]> = {}) {
  serve({ [URL]: answer });
  const loaded = await loadForeign(URL, { page: PAGE, ...options });
  words = loaded.ok ? loaded.text : undefined;
  return loaded;
}

test('a large document comes with its columns, and with what is searched a little later', async () => {
  const document = largeDocument();
  const text = JSON.stringify(document);
  const loaded = await load({ pieces: piecesOf(text) });
  if (!loaded.ok) throw new Error(loaded.failure.code);
  expect(loaded).toMatchObject({
    problems: [],
    moreProblems: 0,
    events: { total: 8000, loaded: 8000 },
    origin: 'data.example.com',
    bytes: text.length,
  });
  expect([...loaded.dataset.events]).toEqual(normalise(checkDocument(document).document!).events);
  expect(loaded.columns).toMatchObject({ length: 8000, inlinePlaces: 90 });
  expect(await loaded.text).toMatchObject({
    events: { size: 8000 },
    actors: { size: 0 },
    places: { size: 0 },
  });
});

test('bad events are counted and listed as in a small one', async () => {
  const document = largeDocument();
  Object.assign(document.events[7]!, { when: 'May', importence: 3 });
  const loaded = await load({ pieces: piecesOf(JSON.stringify(document)) });
  expect(loaded).toMatchObject({
    ok: true,
    events: { total: 8000, loaded: 8000 },
    problems: checkDocument(document).problems,
  });
});

test('progress tells bytes, then events', async () => {
  const heard: Progress[] = [];
  await load(
    { pieces: piecesOf(JSON.stringify(largeDocument(40_000))) },
    { onprogress: (news) => heard.push(news) },
  );
  const phases = heard.map(({ phase }) => phase);
  expect(phases).toEqual([...phases].sort().reverse());
  expect(new Set(phases)).toEqual(new Set(['download', 'check']));
  expect(heard.at(-1)!.done).toBeGreaterThan(0);
});

test('reading can be cancelled', async () => {
  const cancel = new AbortController();
  const loaded = await load(
    { pieces: piecesOf(JSON.stringify(largeDocument(40_000))) },
    {
      signal: cancel.signal,
      onprogress: ({ phase }) => {
        if (phase === 'check') cancel.abort();
      },
    },
  );
  expect(loaded).toEqual({ ok: false, failure: { code: 'cancelled', address: URL } });
});

test.each<[string, (text: string) => string, object]>([
  ['broken off', (text) => text.slice(0, -2), { code: 'not-json', line: 1 }],
  ['with a mistake in an event', (text) => text.replace('"e-700"', 'e-700'), { code: 'not-json', line: 1 }],
  [
    'of another version',
    (text) => text.replace('"version":1', '"version":7'),
    { code: 'wrong-version', version: 7 },
  ],
  [
    'without events',
    (text) => text.replace('"events"', '"evnts"'),
    { code: 'not-a-dataset', missing: 'events' },
  ],
  ['that is a list', (text) => `[${text}]`, { code: 'not-a-dataset', missing: 'object' }],
  ['that is a web page', (text) => `<!doctype html>${text}`, { code: 'web-page' }],
])('a large file %s is the failure that a small one is', async (_, spoil, failure) => {
  const loaded = await load({ pieces: piecesOf(spoil(JSON.stringify(largeDocument()))) });
  expect(loaded).toMatchObject({ ok: false, failure: { address: URL, ...failure } });
});

test('a download that fails when much of it has come is its own failure', async () => {
  const pieces = piecesOf(JSON.stringify(largeDocument()));
  expect(await load({ pieces: pieces.slice(0, -1), silent: true }, { idleMs: 50 })).toMatchObject({
    failure: { code: 'timeout' },
  });
});

test('a small document whose compressed size seemed that of a large one is read like any', async () => {
  const document = largeDocument(5);
  const headers = { 'content-length': '400000', 'content-encoding': 'br' };
  const loaded = await load({ pieces: [JSON.stringify(document)], headers });
  expect(loaded).toMatchObject({ ok: true, events: { loaded: 5 } });
  expect(loaded).not.toHaveProperty('columns');
});

test('what authors add for themselves may be deeper than any stack', async () => {
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  for (const field of ['x-own', 'other']) {
    const text = JSON.stringify(largeDocument()).replace('"e-3",', `"e-3","${field}":${deep},`);
    const loaded = await load({ pieces: piecesOf(text) });
    if (!loaded.ok) throw new Error(loaded.failure.code);
    expect(loaded.dataset.events.rowOf!('e-3')).toBeDefined();
    expect(loaded.problems.map(({ rule }) => rule)).toEqual(field === 'other' ? ['unknown-field'] : []);
  }
});
