import { describe, expect, test } from 'vitest';
import { describeFailure } from '../../src/i18n/loadFailures.ts';
import { INTERFACE_LANGUAGES } from '../../src/i18n/messages.ts';
import type { LoadFailure } from '../../src/loading/loadFailure.ts';

const address = 'https://example.org/data.json';
const FAILURES: readonly LoadFailure[] = [
  { code: 'bad-address', address },
  { code: 'network', address },
  { code: 'http', address, status: 404 },
  { code: 'http', address, status: 503 },
  { code: 'timeout', address, seconds: 30, bytes: 0 },
  { code: 'timeout', address, seconds: 21, bytes: 1_500_000 },
  { code: 'too-large', address, limitBytes: 25_000_000, bytes: 25_600_000 },
  { code: 'not-json', address },
  { code: 'not-json', address, line: 3, column: 7 },
  { code: 'web-page', address },
  { code: 'not-a-dataset', address, missing: 'events' },
  { code: 'not-a-dataset', address, missing: 'object' },
  { code: 'wrong-version', address, version: 9, supported: '1' },
  { code: 'changed', address },
  { code: 'broken-down', address },
  { code: 'page-error', address },
  { code: 'cancelled', address },
];

describe.each(FAILURES)('a failure of kind $code', (failure) => {
  test.each(INTERFACE_LANGUAGES)('has a place, a cause and a remedy in %s', (lang) => {
    const { where, what, fix } = describeFailure(failure, lang);
    expect(where).toBe(address);
    for (const sentence of [what, fix]) expect(sentence).toMatch(/^\p{Lu}.*[.}]$/u);
    expect(what + fix).not.toMatch(/undefined|NaN/);
  });

  test('is worded differently in every language', () => {
    const said = INTERFACE_LANGUAGES.map((lang) => describeFailure(failure, lang).what);
    expect(new Set(said).size).toBe(said.length);
  });
});

test('seconds have their Ukrainian plural', () => {
  const after = (seconds: number) =>
    describeFailure({ code: 'timeout', address, seconds, bytes: 0 }, 'uk').what;
  expect([1, 2, 5, 21].map((seconds) => /за (\d+ \S+)/.exec(after(seconds))![1])).toEqual([
    '1 секунду',
    '2 секунди',
    '5 секунд',
    '21 секунду',
  ]);
});
