import { afterEach, expect, test, vi } from 'vitest';
import type { Progress } from '../../src/loading/fetchText.ts';
import { loadForeign } from '../../src/loading/loadForeign.ts';
import { checkDocument } from '../../src/schema/check.ts';
import { normalise } from '../../src/schema/normalise.ts';
import { serve } from '../fixtures/server.ts';

const PAGE = 'https://example.org/';
const URL = 'https://data.example.com/a.json';

/** Workers made so far, and whether they were ended. */
let workers: { ended: boolean; heard: string[] }[] = [];
const OwnWorker = Worker;

afterEach(() => {
  vi.unstubAllGlobals();
  workers = [];
});

function watchWorkers(): void {
  vi.stubGlobal(
    'Worker',
    class extends OwnWorker {
      readonly #own = { ended: false, heard: [] as string[] };
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args);
        workers.push(this.#own);
        this.addEventListener('message', ({ data }: MessageEvent<{ kind: string }>) => {
          if (data.kind !== 'progress') this.#own.heard.push(data.kind);
        });
      }
      override terminate(): void {
        this.#own.ended = true;
        super.terminate();
      }
    },
  );
}

function largeDocument(count = 10_000) {
  const events = Array.from({ length: count }, (_, at) => ({
    id: `e-${at}`,
    title: `Something that happened, “так”, ${at}`,
    when: `1989-11-${String((at % 30) + 1).padStart(2, '0')}`,
    where: [{ lat: at % 90, lon: 0 }],
    who: ['ann'],
  }));
  return {
    version: 1,
    id: 'large',
    title: 'Large',
    languages: ['en'],
    actors: [{ id: 'ann', name: 'Ann' }],
    events,
  };
}

function load(text: string, options: Partial<Parameters<typeof loadForeign>[1]> = {}) {
  const bytes = new TextEncoder().encode(text);
  const size = 60_001;
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.slice(at * size, (at + 1) * size),
  );
  serve({ [URL]: { pieces } });
  return loadForeign(URL, { page: PAGE, ...options });
}

test('a worker reads a large document and is ended when the words are indexed', async () => {
  watchWorkers();
  const document = largeDocument();
  const loaded = await load(JSON.stringify(document));
  if (!loaded.ok) throw new Error(loaded.failure.code);
  expect([...loaded.dataset.events]).toEqual(normalise(checkDocument(document).document!).events);
  expect(loaded.dataset.events.rowOf!('e-9999')).toBeGreaterThan(0);
  expect(await loaded.text).toMatchObject({ events: { size: 10_000 }, actors: { size: 1 } });
  expect(workers).toEqual([{ ended: true, heard: ['ready', 'document', 'texts'] }]);
});

test('problems come from there too, and failures', async () => {
  watchWorkers();
  const document = largeDocument();
  document.events[3]!.who = ['nobody'];
  const loaded = await load(JSON.stringify(document));
  expect(loaded).toMatchObject({ ok: true, problems: checkDocument(document).problems });
  expect(await load(JSON.stringify(document).slice(0, -1))).toMatchObject({
    ok: false,
    failure: { code: 'not-json', address: URL, line: 1 },
  });
  expect(workers[1]).toEqual({ ended: true, heard: ['ready', 'failed'] });
});

test('a value deeper than any stack comes as far as it is shown', async () => {
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  const text = JSON.stringify(largeDocument()).replace('"who":["ann"]', `"who":["ann"],"summary":${deep}`);
  const loaded = await load(text);
  expect(loaded).toMatchObject({ ok: true, problems: [{ rule: 'type', value: [[[[]]]] }] });
});

test('cancelling ends the worker', async () => {
  watchWorkers();
  const cancel = new AbortController();
  const heard: Progress['phase'][] = [];
  const loaded = await load(JSON.stringify(largeDocument(100_000)), {
    signal: cancel.signal,
    onprogress: ({ phase }) => {
      heard.push(phase);
      if (phase === 'check') cancel.abort();
    },
  });
  expect(loaded).toEqual({ ok: false, failure: { code: 'cancelled', address: URL } });
  expect(workers).toEqual([{ ended: true, heard: ['ready'] }]);
  expect(heard.at(-1)).toBe('check');
});

test.each<[string, typeof Worker]>([
  [
    'refused',
    class extends OwnWorker {
      constructor() {
        throw new DOMException('no', 'SecurityError');
        super('');
      }
    },
  ],
  [
    'unable to start',
    class extends OwnWorker {
      constructor() {
        super('data:text/javascript,throw new Error("no")');
      }
    },
  ],
])('where a worker is %s the page reads by itself', async (_, FailingWorker) => {
  vi.stubGlobal('Worker', FailingWorker);
  const loaded = await load(JSON.stringify(largeDocument()));
  expect(loaded).toMatchObject({ ok: true, problems: [], columns: { length: 10_000 } });
  expect(loaded.ok && (await loaded.text)).toMatchObject({ events: { size: 10_000 } });
});
