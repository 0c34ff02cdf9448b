import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { splitDataset } from '../../src/loading/parts.ts';
import { checkDocument } from '../../src/schema/check.ts';
import { normalise } from '../../src/schema/normalise.ts';
import { Session } from '../../src/shells/session.svelte.ts';
import { readConfiguration } from '../../src/state/configuration.ts';
import { Preferences } from '../../src/state/preferences.svelte.ts';
import { addressBar } from '../fixtures/addressBar.ts';
import { serve, type Answer } from '../fixtures/server.ts';
import { smallDocument } from '../fixtures/smallDocument.ts';

vi.mock('virtual:shipped-data', () => ({ shipped: [{ slug: 'small', languages: ['de', 'en'] }] }));
// What will show the story is another test's.
vi.mock('../../src/shells/read/layouts.svelte.ts', () => ({
  Layouts: class {
    fetch = () => Promise.resolve();
  },
}));

const BASE = 'https://example.org/sub/data/small/';
const LOST: Answer = { status: 503 };
const dataset = normalise(checkDocument(smallDocument()).document!);
const parts = Object.fromEntries(
  ['de', 'en'].flatMap((lang) => {
    const { core, details } = splitDataset(dataset, lang);
    return [
      [`core.${lang}.json`, { pieces: [JSON.stringify(core)] }],
      [`details.${lang}.json`, { pieces: [JSON.stringify(details)] }],
    ] as const;
  }),
) as Record<string, Answer>;

beforeEach(() => {
  // The address is written some time later, when there is none any more.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A session on the small story in English; `lost` are the files that fail, and how often. */
async function open(hash = '', lost: Record<string, number> = {}) {
  const bar = addressBar(`https://example.org/sub/?lang=en${hash}`);
  vi.stubGlobal('innerWidth', 1440);
  const answers = Object.entries(parts).map(([file, answer]) => {
    const losses = Array.from({ length: lost[file] ?? 0 }, () => LOST);
    return [`${BASE}${file}`, [...losses, answer]] as const;
  });
  const requests = serve(Object.fromEntries(answers));
  const session = new Session(readConfiguration(bar.search, []), new Preferences('light'));
  await session.open();
  if (session.phase.kind !== 'open') throw new Error(`the page is ${session.phase.kind}`);
  const { exploration, locale } = session.phase.app;
  const arrived = async (what: () => boolean) => {
    await vi.waitFor(() => expect(what()).toBe(true));
    flushSync();
  };
  return {
    session,
    exploration,
    locale,
    bar,
    asked: () => requests.map(({ url }) => url.replace(BASE, '')),
    completed: () => arrived(() => exploration.dataset.complete),
    isLost: () => arrived(() => session.lost.first !== undefined),
  };
}

test('opens on the core, and the details follow', async () => {
  const { session, asked, completed } = await open();
  await completed();
  expect(asked()).toEqual(['core.en.json', 'details.en.json']);
  expect(session.lost.first).toBeUndefined();
});

test('details that were lost come at the second try', async () => {
  const { session, exploration, isLost } = await open('', { 'details.en.json': 1 });
  await isLost();
  expect(exploration.dataset.complete).toBe(false);
  await session.lost.retry();
  expect(exploration.dataset.complete).toBe(true);
  expect(session.lost.first).toBeUndefined();
});

test('a link that needs the details opens without them, and filters once they come', async () => {
  const { session, exploration, bar } = await open('#claim=refuted', { 'details.en.json': 1 });
  expect(session.lost.first).toBeDefined();
  expect(session.dropped).toEqual([]);
  expect(bar.hash).toBe('#claim=refuted');
  expect(exploration.isFiltered).toBe(false);
  await session.lost.retry();
  flushSync();
  expect(exploration.view.filter.facets).toEqual({ claim: ['refuted'] });
});

test('a language changes only once its texts are there', async () => {
  const { session, locale, bar, completed } = await open('', { 'core.de.json': 1 });
  await completed();
  await session.changeLanguage('de');
  expect([locale.lang, bar.search]).toEqual(['en', '?lang=en']);
  expect(session.lost.first?.failure).toMatchObject({ code: 'http', address: `${BASE}core.de.json` });
  await session.lost.retry();
  expect([locale.lang, locale.content, bar.search]).toEqual(['de', 'de', '?lang=de']);
  expect(session.lost.first).toBeUndefined();
});

test('a language the story does not have is one for the interface', async () => {
  const { session, locale, bar, asked } = await open();
  await session.changeLanguage('uk');
  expect([locale.lang, locale.content, bar.search]).toEqual(['uk', 'de', '?lang=uk']);
  expect(asked().filter((file) => file.startsWith('core'))).toEqual(['core.en.json']);
});

test('the last of several wished languages wins, and whoever goes back has nothing to miss', async () => {
  const { session, locale, bar } = await open('', { 'core.de.json': 1 });
  await Promise.all([session.changeLanguage('de'), session.changeLanguage('en')]);
  expect([locale.lang, bar.search]).toEqual(['en', '?lang=en']);
  expect(session.lost.first).toBeUndefined();
});

test('texts that arrive do not hide that something else is lost', async () => {
  const { session } = await open();
  await session.lost.attempt({ name: 'cite', ask: () => Promise.reject(new TypeError('no such chunk')) });
  await session.addLanguage('de');
  expect(session.lost.first).toBeDefined();
});

test('a language asked for twice at once is fetched once', async () => {
  const { session, asked } = await open();
  await Promise.all([session.addLanguage('de'), session.addAllLanguages(), session.changeLanguage('de')]);
  expect(asked()).toEqual(['core.en.json', 'details.en.json', 'core.de.json', 'details.de.json']);
});

test('a large dataset of somebody else is explored by its columns and searched by its words', async () => {
  const address = 'https://data.example.com/large.json';
  const events = Array.from({ length: 10_000 }, (_, at) => ({
    id: `e-${at}`,
    title: `Visit number${at}`,
    when: '1989-11-09',
    summary: 'So it was said.',
  }));
  const document = { version: 1, id: 'large', title: 'Large', languages: ['en'], events };
  const bar = addressBar(`https://example.org/sub/?lang=en&data=${encodeURIComponent(address)}`);
  vi.stubGlobal('innerWidth', 1440);
  vi.stubGlobal('requestAnimationFrame', setImmediate);
  serve({ [address]: { pieces: [JSON.stringify(document)] } });
  const session = new Session(readConfiguration(bar.search, []), new Preferences('light'));
  await session.open();
  if (session.phase.kind !== 'open') throw new Error(`the page is ${session.phase.kind}`);
  const { exploration, search } = session.phase.app;
  expect(exploration.answer.visible.count()).toBe(10_000);
  expect(exploration.rowOf('e-4321')).toBe(4321);
  void search.ready();
  await vi.waitFor(() => expect(search.isReady).toBe(true));
  exploration.filterBy({ ...exploration.view.filter, text: 'number4321' });
  flushSync();
  expect([...exploration.answer.order]).toEqual([4321]);
});
