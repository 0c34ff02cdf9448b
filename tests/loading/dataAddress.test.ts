import { expect, test } from 'vitest';
import { dataAddress, shippedAddress } from '../../src/loading/dataAddress.ts';

const PAGE = 'https://example.org/sub/path/index.html?lang=de';

test.each(['road-to-the-hague', 'a', '1989'])('“%s” is a dataset shipped with the page', (slug) => {
  expect(dataAddress(slug, PAGE)).toEqual({ ok: true, kind: 'slug', slug });
});

test.each([
  ['my/data.json', 'https://example.org/sub/path/my/data.json'],
  ['/data.json', 'https://example.org/data.json'],
  ['https://example.org/x', 'https://example.org/x'],
  ['data.json?v=2', 'https://example.org/sub/path/data.json?v=2'],
])('“%s” is a file of the same origin', (value, url) => {
  expect(dataAddress(value, PAGE)).toEqual({
    ok: true,
    kind: 'url',
    url,
    sameOrigin: true,
    host: 'example.org',
  });
});

test.each([
  ['https://data.example.com/a.json', 'data.example.com'],
  ['https://example.org:8443/a.json', 'example.org:8443'],
  ['//cdn.example.net/a.json', 'cdn.example.net'],
])('“%s” is on another origin', (value, host) => {
  expect(dataAddress(value, PAGE)).toMatchObject({ ok: true, kind: 'url', sameOrigin: false, host });
});

test.each([
  'http://data.example.com/a.json',
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:application/json,{}',
  'blob:https://example.org/1',
  'file:///etc/passwd',
  'ftp://example.org/a',
  'https://user:secret@example.org/a.json',
  'https://',
  '',
  '   ',
  `https://example.org/${'a'.repeat(3000)}`,
])('“%.40s” is refused', (value) => {
  expect(dataAddress(value, PAGE)).toMatchObject({ ok: false, failure: { code: 'bad-address' } });
});

test('a page served over http may load from its own origin only', () => {
  const page = 'http://localhost:5173/';
  expect(dataAddress('http://localhost:5173/a.json', page)).toMatchObject({ ok: true, sameOrigin: true });
  expect(dataAddress('http://localhost:8080/a.json', page)).toMatchObject({ ok: false });
});

test('a page opened from a disk loads nothing from the disk', () => {
  expect(dataAddress('other.json', 'file:///folder/page.html')).toMatchObject({ ok: false });
  expect(dataAddress('https://example.org/a.json', 'file:///folder/page.html')).toMatchObject({
    sameOrigin: false,
  });
});

test('shipped files lie beside the page', () => {
  expect(shippedAddress('demo', 'core.de.json', PAGE)).toBe(
    'https://example.org/sub/path/data/demo/core.de.json',
  );
});
