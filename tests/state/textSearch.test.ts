import { flushSync } from 'svelte';
import { describe, expect, test, vi } from 'vitest';
import { NO_FILTER } from '../../src/domain/filter.ts';
import type { TextColumns } from '../../src/engine/largeTextIndex.ts';
import { Exploration } from '../../src/state/exploration.svelte.ts';
import { TextSearch } from '../../src/state/textSearch.svelte.ts';
import { textColumnsOf } from '../engine/anyText.ts';
import { event, smallDataset, time } from '../fixtures/smallDataset.ts';

const NOTHING = { rows: [], actors: [], places: [] };

function start(columns?: Promise<TextColumns>) {
  const exploration = new Exploration(smallDataset, undefined, () => 0);
  const search = new TextSearch(exploration, columns);
  flushSync();
  return { exploration, search };
}

describe('TextSearch', () => {
  test('suggests nothing before it is ready, and then events, actors and places', async () => {
    const { search } = start();
    expect(search.isReady).toBe(false);
    expect(search.suggest('Kiew')).toEqual(NOTHING);
    await search.ready();
    expect(search.suggest('Kiew').places).toEqual(['kyiv']);
    expect(search.suggest('  ')).toEqual(NOTHING);
  });

  test('answers the filter’s text, and again when the text changes', async () => {
    const { exploration, search } = start();
    exploration.filterBy({ ...NO_FILTER, text: 'hague' });
    await search.ready();
    expect([...exploration.answer.order]).toEqual([5]);
    exploration.filterBy({ ...NO_FILTER, text: 'Київ' });
    flushSync();
    expect([...exploration.answer.order]).toEqual([1]);
    exploration.filterBy(NO_FILTER);
    flushSync();
    expect(exploration.answer.counts.visible).toBe(7);
  });

  test('knows the words of a fuller dataset as soon as it is in place', async () => {
    const { exploration, search } = start();
    await search.ready();
    exploration.filterBy({ ...NO_FILTER, text: 'zeppelin' });
    flushSync();
    expect(exploration.answer.counts.visible).toBe(0);
    const events = [
      ...smallDataset.events,
      event({ id: 'zeppelin', title: { en: 'A zeppelin' }, time: time('2030') }),
    ];
    exploration.replaceDataset({ ...smallDataset, events });
    flushSync();
    expect(exploration.answer.counts.visible).toBe(1);
  });

  test('does not search anew while the map moves or another filter is set', async () => {
    const { exploration, search } = start();
    await search.ready();
    exploration.filterBy({ ...NO_FILTER, text: 'hague' });
    flushSync();
    const answered = vi.spyOn(exploration, 'setTextRows');
    exploration.reportCamera({ south: 0, west: 0, north: 1, east: 1 });
    exploration.toggle('cat', 'summit');
    flushSync();
    expect(answered).not.toHaveBeenCalled();
  });
});

describe('TextSearch over words that are indexed elsewhere', () => {
  function startLarge() {
    let resolve: (columns: TextColumns) => void;
    let reject: (reason: Error) => void;
    const columns = new Promise<TextColumns>((...settle) => ([resolve, reject] = settle));
    const started = start(columns);
    const arrive = () => {
      resolve(textColumnsOf(smallDataset, started.exploration.table));
    };
    const fail = () => {
      reject(new Error('The worker has stopped.'));
    };
    return { ...started, arrive, fail };
  }

  test('is ready when they have arrived', async () => {
    const { search, arrive } = startLarge();
    const ready = search.ready();
    expect(search.isReady).toBe(false);
    expect(search.suggest('Kiew')).toEqual(NOTHING);
    arrive();
    await ready;
    expect(search.isReady).toBe(true);
    expect(search.suggest('Kiew').places).toEqual(['kyiv']);
    // No rough spellings here.
    expect(search.suggest('Wahsington').rows).toEqual([]);
  });

  test('answers the text there is when they arrive, not the one there was before', async () => {
    const { exploration, search, arrive } = startLarge();
    exploration.filterBy({ ...NO_FILTER, text: 'hague' });
    flushSync();
    exploration.filterBy({ ...NO_FILTER, text: 'Київ' });
    flushSync();
    arrive();
    await search.ready();
    expect([...exploration.answer.order]).toEqual([1]);
  });

  test('filters by nothing where they never come, and says so to who waits', async () => {
    const { exploration, search, fail } = startLarge();
    exploration.filterBy({ ...NO_FILTER, text: 'hague' });
    flushSync();
    fail();
    await expect(search.ready()).rejects.toThrow('The worker has stopped.');
    await vi.waitFor(() => {
      expect(exploration.view.filter.text).toBe('');
    });
    await expect(search.ready()).rejects.toThrow();
    expect(search.isReady).toBe(false);
  });
});
