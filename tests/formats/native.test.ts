import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { native } from '../../src/formats/native.ts';

const small = readFileSync(new URL('../fixtures/documents/small.json', import.meta.url), 'utf8');

test('a document of its own is recognised from its first characters', () => {
  expect(native.detect(small.slice(0, 4000))).toBe(1);
  expect(native.detect('{"version":1,"languages":["en"],"events":[{"when":"1989"}]}')).toBeGreaterThan(0.9);
});

test.each([
  ['a table', 'date,title\n1989-11-09,Fall'],
  ['a web page', '<!doctype html>'],
  ['a list', '[{"when": "1989"}]'],
  ['nothing', ''],
])('%s is not', (_, sample) => {
  expect(native.detect(sample)).toBe(0);
});

test('other JSON is recognised less surely than its own', () => {
  const geojson = '{"type":"FeatureCollection","features":[]}';
  expect(native.detect(geojson)).toBeLessThan(0.5);
});

test('what it reads is what was written', () => {
  expect(native.read(small)).toEqual({ ok: true, json: JSON.parse(small) as unknown });
});

test.each([
  ['{"a": 1,}', { code: 'not-json', line: 1, column: 9 }],
  ['{\n"a": tru }', { code: 'not-json', line: 2 }],
  ['{"a": ', { code: 'not-json', line: 1, column: 7 }],
  ['  <html>', { code: 'web-page' }],
])('%j is refused, with the spot where it breaks', (text, failure) => {
  expect(native.read(text)).toMatchObject({ ok: false, failure });
});
