import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonFault } from '../../src/formats/jsonFault.ts';

test.each([
  ['{"a": 1,}', 8],
  ['{"a": tru }', 6],
  ['{"a" 1}', 5],
  ['[1 2]', 3],
  ['[1,]', 3],
  ['{"a": [1}', 8],
  ['{"a": "b\nc"}', 6],
  ["{'a': 1}", 1],
  ['{"a": 01}', 7],
  ['{} {}', 3],
  ['{"a": ', 6],
  ['', 0],
])('%j stops being JSON at %d', (text, position) => {
  expect(jsonFault(text)).toBe(position);
});

test('it finds a fault exactly where the engine finds the text is not JSON', () => {
  const json = fc
    .json()
    .chain((text) =>
      fc.tuple(fc.constant(text), fc.nat(text.length), fc.constantFrom('', ',', '}', '"', '1', ' ')),
    );
  fc.assert(
    fc.property(json, ([text, position, wedge]) => {
      const spoilt = text.slice(0, position) + wedge + text.slice(position + (wedge === '' ? 1 : 0));
      expect(jsonFault(spoilt) === undefined).toBe(isJson(spoilt));
    }),
    { numRuns: 1000 },
  );
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
