import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../src/domain/filter.ts';
import { Exploration } from '../../src/state/exploration.svelte.ts';
import { TextSearch } from '../../src/state/textSearch.svelte.ts';
import { event, smallDataset, time } from '../fixtures/smallDataset.ts';

function start() {
  const exploration = new Exploration(smallDataset, () => 0);
  const search = new TextSearch(exploration);
  flushSync();
  return { exploration, search };
}

describe('TextSearch', () => {
  test('suggests nothing before it is ready, and then events, actors and places', async () => {
    const { search } = start();
    expect(search.isReady).toBe(false);
    expect(search.suggest('Kiew')).toEqual({ rows: [], actors: [], places: [] });
    await search.ready();
    expect(search.suggest('Kiew').places).toEqual(['kyiv']);
    expect(search.suggest('  ')).toEqual({ rows: [], actors: [], places: [] });
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
});
