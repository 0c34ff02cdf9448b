import { expect, test } from 'vitest';
import { citeWords, type CiteWords } from '../../src/i18n/cite.ts';
import { INTERFACE_LANGUAGES } from '../../src/i18n/messages.ts';

/** Every word of a language, those that need something to be said with it too. */
function saidIn(words: object): string[] {
  return Object.values(words).flatMap((value: unknown) => {
    if (typeof value === 'function')
      return [String((value as (...args: unknown[]) => unknown)('x', 'y', 2, 5))];
    return typeof value === 'object' && value !== null ? saidIn(value) : [String(value)];
  });
}

test.each(INTERFACE_LANGUAGES)('citations have all their words in %s', (lang) => {
  const words: CiteWords = citeWords[lang];
  const said = saidIn(words);
  expect(said.length).toBe(saidIn(citeWords.en).length);
  expect(said.every((text) => text.trim().length > 1 && !text.includes('undefined'))).toBe(true);
  expect(said.filter((text) => /["']/.test(text))).toEqual([]);
});

test('no two languages say the same by mistake', () => {
  const shared = new Set(['Text', 'BibTeX', 'CSL-JSON', 'In: x']);
  const [de, en, uk] = INTERFACE_LANGUAGES.map((lang) => new Set(saidIn(citeWords[lang])));
  const both = [...de!].filter((text) => en!.has(text) || uk!.has(text));
  expect(both.filter((text) => !shared.has(text))).toEqual([]);
});
