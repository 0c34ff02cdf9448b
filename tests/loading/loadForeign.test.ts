import { describe, expect, test } from 'vitest';
import { describeFailure } from '../../src/i18n/loadFailures.ts';
import { describeProblem } from '../../src/i18n/problems.ts';
import { loadForeign, readDocument } from '../../src/loading/loadForeign.ts';
import { checkDocument } from '../../src/schema/check.ts';
import { normalise } from '../../src/schema/normalise.ts';
import { serve, type Answer } from '../fixtures/server.ts';
import { smallDocument } from '../fixtures/smallDocument.ts';

const PAGE = 'https://example.org/';
const URL = 'https://data.example.com/a.json';

function load(answer?: Answer) {
  serve(answer ? { [URL]: answer } : {});
  return loadForeign(URL, { page: PAGE });
}

test('a good document becomes a dataset', async () => {
  const document = smallDocument();
  const text = JSON.stringify(document);
  const loaded = await load({ pieces: [text] });
  expect(loaded).toEqual({
    ok: true,
    dataset: normalise(checkDocument(document).document!),
    problems: [],
    moreProblems: 0,
    events: { total: 7, loaded: 7 },
    origin: 'data.example.com',
    bytes: new TextEncoder().encode(text).length,
  });
});

test('good events load beside bad ones, which are counted and listed', async () => {
  const document = smallDocument();
  delete document['events'][3].title;
  const loaded = await load({ pieces: [JSON.stringify(document)] });
  expect(loaded).toMatchObject({
    ok: true,
    events: { total: 7, loaded: 6 },
    problems: [{ rule: 'missing', leftOut: true }],
  });
});

describe('what cannot be shown is a failure with words', () => {
  test.each<[string, Answer | undefined, object, RegExp]>([
    ['an unreachable server', undefined, { code: 'network' }, /cannot be reached/],
    ['a missing file', { status: 404 }, { code: 'http', status: 404 }, /no such file/],
    ['a failing server', { status: 500 }, { code: 'http', status: 500 }, /error 500/],
    [
      'JSON with a mistake',
      { pieces: ['{\n  "version": 1,\n  oops }'] },
      { code: 'not-json', line: 3, column: 3 },
      /line 3, column 3/,
    ],
    [
      'JSON broken off',
      { pieces: ['{"version": 1,\n"events": ['] },
      { code: 'not-json', line: 2, column: 12 },
      /not valid JSON/,
    ],
    ['an empty file', { pieces: [] }, { code: 'not-json', line: 1, column: 1 }, /not valid JSON/],
    [
      'a web page',
      { pieces: ['\n<!DOCTYPE html><title>404</title>'] },
      { code: 'web-page' },
      /a web page, not to data/,
    ],
    [
      'a list',
      { pieces: ['[1, 2]'] },
      { code: 'not-a-dataset', missing: 'object' },
      /not an object with events/,
    ],
    [
      'an object without events',
      { pieces: ['{"version": 1}'] },
      { code: 'not-a-dataset', missing: 'events' },
      /no list “events”/,
    ],
    [
      'another version',
      { pieces: ['{"version": 7, "events": []}'] },
      { code: 'wrong-version', version: 7, supported: '1' },
      /version 7/,
    ],
    [
      'a version that is an object',
      { pieces: ['{"version": {"a": [[[1]]]}, "events": []}'] },
      { code: 'wrong-version' },
      /version \{"a":\[…\]\}/,
    ],
    [
      'too many bytes',
      { pieces: ['x'], headers: { 'content-length': '26000000' } },
      { code: 'too-large' },
      /26 MB or more, where 25 MB/,
    ],
  ])('%s', async (_, answer, failure, words) => {
    const loaded = await load(answer);
    expect(loaded).toMatchObject({ ok: false, failure: { address: URL, ...failure } });
    if (loaded.ok) return;
    expect(describeFailure(loaded.failure, 'en').what).toMatch(words);
    for (const part of Object.values(describeFailure(loaded.failure, 'de'))) expect(part).not.toBe('');
  });
});

test('a byte order mark does no harm', async () => {
  expect(await load({ pieces: [`\uFEFF${JSON.stringify(smallDocument())}`] })).toMatchObject({ ok: true });
});

test('values deeper than any stack are reported, not fatal', async () => {
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  const text = `{"version":1,"id":"a","title":"A","languages":["en"],"events":[{"id":"e","title":"E","summary":${deep},"other":${deep}}]}`;
  const loaded = await readDocument(text, { page: PAGE, address: URL, bytes: text.length });
  // Compared bit by bit: the test's own comparison would not survive the depth.
  const problems = loaded.ok ? loaded.problems : [];
  expect(problems.map(({ rule }) => rule)).toEqual(['type', 'unknown-field']);
  expect(describeProblem(problems[0]!, 'en').what).toBe(
    'Found “[[…]]”, expected a text, or an object with one text per language.',
  );
});

test('a large document gives the page turns, tells how far it is, and can be cancelled between', async () => {
  const events = Array.from({ length: 30_000 }, (_, index) => ({
    id: `e-${index}`,
    title: 'E',
    when: '1989-11-09',
  }));
  const text = JSON.stringify({ version: 1, id: 'big', title: 'Big', languages: ['en'], events });
  const heard: number[] = [];
  const common = { page: PAGE, address: URL, bytes: text.length };
  const loaded = await readDocument(text, { ...common, onprogress: ({ done }) => heard.push(done) });
  expect(loaded).toMatchObject({ ok: true, events: { loaded: 30_000 } });
  expect(heard.length).toBeGreaterThan(2);
  const cancel = new AbortController();
  const onprogress = () => {
    cancel.abort();
  };
  expect(await readDocument(text, { ...common, signal: cancel.signal, onprogress })).toEqual({
    ok: false,
    failure: { code: 'cancelled', address: URL },
  });
});
