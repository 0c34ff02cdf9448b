import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { fold, foldedWords } from '../../src/domain/fold.ts';

// Many generated cases, on machines that may be busy.
vi.setConfig({ testTimeout: 30_000 });

test.each([
  ['Élysée', 'elysee'],
  ['Київ', 'киів'],
  ['Ґанок', 'ганок'],
  ['Straße', 'strasse'],
  ['STRAẞE', 'strasse'],
  ['Łódź', 'lodz'],
  ['İstanbul', 'istanbul'],
  ['Mar‑a‑Lago’s', 'mar‐a‐lagos'],
  ['ﬁne', 'fine'],
  ['№ ℂ™', 'no ctm'],
])('%s folds to %s', (text, expected) => {
  expect(fold(text)).toBe(expected);
});

test('folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['Rutte–Trump call', ['rutte', 'trump', 'call']],
  ['東京に', ['東', '京', 'に']],
  ['5 Mar 2025', ['5', 'mar', '2025']],
  ['  …  ', []],
  ['', []],
])('%j has the words %j', (text, expected) => {
  expect(foldedWords(text)).toEqual(expected);
});
