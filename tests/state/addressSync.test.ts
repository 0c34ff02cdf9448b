import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Dataset } from '../../src/domain/dataset.ts';
import { reloadIfReachable, syncAddress, writeLanguage } from '../../src/state/addressSync.svelte.ts';
import { Exploration } from '../../src/state/exploration.svelte.ts';
import { openingView } from '../../src/state/storyView.ts';
import { START_VIEW } from '../../src/state/viewState.ts';
import { addressBar } from '../fixtures/addressBar.ts';
import { smallDataset } from '../fixtures/smallDataset.ts';

/** What there is before the details: events, but neither claims nor sources. */
const core: Dataset = { ...smallDataset, complete: false, claims: [], sources: new Map() };
const APART_MS = 5000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function start(hash: string, dataset = core) {
  const bar = addressBar(`https://example.org/sub/?lang=en${hash}`);
  const exploration = new Exploration(dataset);
  const told: (readonly [keys: string, isNew: boolean])[] = [];
  syncAddress(exploration, openingView(dataset), (keys, isNew) => told.push([keys.join(), isNew]));
  settle();
  const ids = () => [...exploration.answer.order].map((row) => exploration.eventAt(row).id);
  return { bar, exploration, told, ids };
}
function settle() {
  flushSync();
  vi.advanceTimersByTime(APART_MS);
}
function complete(exploration: Exploration) {
  exploration.replaceDataset(smallDataset);
  settle();
}

describe('a fragment and the exploration', () => {
  test('start with the view of the link, or with the opening', () => {
    expect(start('#event=phone-call').exploration.view.selected).toBe('phone-call');
    const { exploration, bar, told } = start('');
    expect(exploration.view).toEqual({ ...openingView(core), window: null });
    expect(bar.hash).toBe('');
    expect(told).toEqual([['', false]]);
  });

  test('selections become entries, and going back takes them away', () => {
    const { exploration, bar } = start('#map=');
    exploration.select('phone-call');
    settle();
    expect([bar.hash, bar.entries.length]).toEqual(['#event=phone-call', 2]);
    bar.back();
    expect(exploration.view).toEqual(START_VIEW);
  });

  test('two selections within two seconds are one entry', () => {
    const { exploration, bar } = start('#map=');
    exploration.select('phone-call');
    flushSync();
    vi.advanceTimersByTime(1000);
    exploration.select('hague-summit');
    settle();
    expect([bar.hash, bar.entries.length]).toEqual(['#event=hague-summit', 2]);
    exploration.select('phone-call');
    settle();
    expect(bar.entries.length).toBe(3);
  });

  test('tells which keys a link or its follower had that are no use', () => {
    const { bar, told } = start('#event=nobody&cat=visit');
    bar.go('#lanes=sideways');
    expect(told).toEqual([
      ['event', false],
      ['lanes', true],
    ]);
  });
});

describe('what can only be read with the details', () => {
  const refuted = ['rutte-washington'];

  test('waits in the address, without a word, and filters as soon as they are there', () => {
    const { exploration, bar, told, ids } = start('#claim=refuted');
    expect(bar.hash).toBe('#claim=refuted');
    expect(ids()).toHaveLength(core.events.length);
    complete(exploration);
    expect(ids()).toEqual(refuted);
    expect(bar.hash).toBe('#claim=refuted');
    expect(told.filter(([keys]) => keys !== '')).toEqual([]);
  });

  test('waits also where the link comes later than the page', () => {
    const { exploration, bar, told, ids } = start('#map=');
    bar.go('#event=phone-call&claim=refuted&cat=visit');
    settle();
    expect(exploration.view.selected).toBe('phone-call');
    expect(new URLSearchParams(bar.hash.slice(1)).get('claim')).toBe('refuted');
    complete(exploration);
    expect(ids()).toEqual(refuted);
    expect(exploration.view.filter.facets).toEqual({ cat: ['visit'], claim: ['refuted'] });
    expect(told.filter(([keys]) => keys !== '')).toEqual([]);
  });

  test('is joined with what the reader does meanwhile', () => {
    const { exploration, bar, ids } = start('#claim=refuted');
    exploration.select('phone-call');
    exploration.toggle('cat', 'visit');
    settle();
    expect(bar.hash).toBe('#event=phone-call&cat=visit&claim=refuted');
    complete(exploration);
    expect(ids()).toEqual(refuted);
    expect(exploration.view.selected).toBe('phone-call');
    expect(bar.hash).toBe('#event=phone-call&cat=visit&claim=refuted');
  });

  test('is given up by who goes on to something unfiltered', () => {
    const { exploration, bar, ids } = start('#cat=visit&claim=refuted');
    exploration.exploreAll();
    settle();
    expect(bar.hash).toBe('#map=');
    complete(exploration);
    expect(ids()).toHaveLength(smallDataset.events.length);
  });

  test('is called unusable only once the details are there, and then leaves the address', () => {
    const { exploration, bar, told } = start('#event=nobody&claim=nonsense&source=nato-notice');
    expect(told).toEqual([['event', false]]);
    complete(exploration);
    expect(told.at(-1)).toEqual(['claim', false]);
    expect(bar.hash).toBe('#source=nato-notice');
  });

  test('is read at once where they are there already', () => {
    expect(start('#claim=refuted', smallDataset).ids()).toEqual(refuted);
  });
});

describe('the page itself', () => {
  test('notes its language beside what is shown', () => {
    const { bar } = start('#event=phone-call');
    writeLanguage('de');
    expect([bar.search, bar.hash]).toEqual(['?lang=de', '#event=phone-call']);
  });

  test.each([
    ['answers', () => Promise.resolve(new Response()), 1],
    ['refuses', () => Promise.resolve(new Response(null, { status: 503 })), 0],
    ['cannot be reached', () => Promise.reject(new TypeError('Failed to fetch')), 0],
  ])('is loaded again only where its server answers: it %s', async (_, answer, times) => {
    const reload = vi.fn();
    const before = vi.fn();
    vi.stubGlobal('location', { href: 'https://example.org/', reload });
    vi.stubGlobal('fetch', answer);
    await reloadIfReachable(before);
    expect([before.mock.calls.length, reload.mock.calls.length]).toEqual([times, times]);
  });
});
