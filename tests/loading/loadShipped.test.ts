import { expect, test } from 'vitest';
import { splitDataset } from '../../src/loading/parts.ts';
import { loadDetails, loadLanguage } from '../../src/loading/loadRest.ts';
import { loadCore, type Shipped } from '../../src/loading/loadShipped.ts';
import { checkDocument } from '../../src/schema/check.ts';
import { normalise } from '../../src/schema/normalise.ts';
import { serve, type Answer } from '../fixtures/server.ts';
import { smallDocument } from '../fixtures/smallDocument.ts';

const options = { page: 'https://example.org/sub/' };
const BASE = 'https://example.org/sub/data/small/';
const dataset = normalise(checkDocument(smallDocument()).document!);

function files(change: Record<string, Answer | readonly Answer[]> = {}) {
  const parts = ['de', 'en'].flatMap((lang) => {
    const { core, details } = splitDataset(dataset, lang);
    return [
      [`${BASE}core.${lang}.json`, json(core)],
      [`${BASE}details.${lang}.json`, json(details)],
    ] as const;
  });
  return serve({ ...Object.fromEntries(parts), ...change });
}

const json = (content: unknown): Answer => ({ pieces: [JSON.stringify(content)] });

async function loaded(outcome: ReturnType<typeof loadCore>): Promise<Shipped> {
  const shipped = await outcome;
  if (!shipped.ok) throw new Error(shipped.failure.code);
  return shipped;
}

test('core first, then details, then another language: in the end the whole dataset', async () => {
  const requests = files();
  const core = await loaded(loadCore('small', 'en', options));
  expect(core.dataset.complete).toBe(false);
  const details = await loaded(loadDetails(core, 'en', options));
  expect(details.dataset.complete).toBe(true);
  const both = await loaded(loadLanguage(details, 'de', options));
  expect(both.dataset).toEqual(dataset);
  expect(requests.map(({ url }) => url.replace(BASE, ''))).toEqual([
    'core.en.json',
    'details.en.json',
    'core.de.json',
    'details.de.json',
  ]);
});

test('details of another build are asked for once more, past the cache', async () => {
  const { details } = splitDataset(dataset, 'en');
  const stale = json({ ...details, stamp: 'old' });
  const requests = files({ [`${BASE}details.en.json`]: [stale, json(details)] });
  const core = await loaded(loadCore('small', 'en', options));
  expect(await loadDetails(core, 'en', options)).toMatchObject({ ok: true, dataset: { complete: true } });
  expect(requests.map(({ init }) => init.cache)).toEqual(['default', 'default', 'reload']);
});

test('details that never fit are a failure; the core stays usable', async () => {
  const { details } = splitDataset(dataset, 'en');
  files({ [`${BASE}details.en.json`]: json({ ...details, stamp: 'new' }) });
  const core = await loaded(loadCore('small', 'en', options));
  const failure = { code: 'changed', address: `${BASE}details.en.json` };
  expect(await loadDetails(core, 'en', options)).toEqual({ ok: false, failure });
  expect(core.dataset.events).toHaveLength(7);
});

test('a missing file and a page in its place are failures', async () => {
  files({
    [`${BASE}core.en.json`]: { status: 404 },
    [`${BASE}core.de.json`]: { pieces: ['<!doctype html>'] },
  });
  expect(await loadCore('small', 'en', options)).toMatchObject({
    ok: false,
    failure: { code: 'http', status: 404 },
  });
  expect(await loadCore('small', 'de', options)).toMatchObject({ ok: false, failure: { code: 'not-json' } });
});

test('decoding needs neither the parser of dates nor the schema library', async () => {
  const { readFileSync } = await import('node:fs');
  const seen = new Set<string>();
  const visit = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    const text = readFileSync(path, 'utf8');
    for (const [, typeOnly, target] of text.matchAll(/^import (type )?[^;]*? from '([^']+)';/gms)) {
      if (typeOnly !== undefined) continue;
      if (target!.startsWith('.')) visit(new URL(target!, `file://${path}`).pathname);
      else seen.add(target!);
    }
  };
  visit(new URL('../../src/loading/loadShipped.ts', import.meta.url).pathname);
  expect([...seen].filter((path) => /edtf|valibot|schema\/|formats\//.test(path))).toEqual([]);
});
