import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bibtex, texText } from '../../../src/publish/cite/bibtex.ts';
import { citation, citedDate } from '../../../src/publish/cite/citation.ts';
import { anyCitation } from './anyCitation.ts';

const ITEM: Parameters<typeof citation>[0] = {
  id: 'small-rutte-kyiv',
  type: 'entry',
  title: 'Rutte in {Kyiv} & Odesa',
  'container-title': 'A small road',
  author: [{ literal: 'Testers and Friends' }],
  license: 'CC BY 4.0',
  language: 'en',
  URL: 'https://example.org/?data=a_b%20c#event=rutte-kyiv',
};
const dated = (edtf: string, words = edtf) => citedDate(edtf, () => words);
const EVENT = citation(ITEM, {
  event: dated('2024-10-03', '3 October 2024'),
  issued: dated('2025-07-02'),
  accessed: dated('2025-08-01'),
  asOf: dated('2025-07-01'),
});

test('an event is an online entry with everything a bibliography asks for', () => {
  expect(bibtex(EVENT, 'en')).toBe(
    `@online{small-rutte-kyiv,
  author = {{Testers and Friends}},
  title = {{Rutte in \\textbraceleft{}Kyiv\\textbraceright{} \\& Odesa}},
  titleaddon = {{A small road}},
  date = {2025-07-02},
  version = {2025-07-01},
  url = {https://example.org/?data=a_b%20c#event=rutte-kyiv},
  urldate = {2025-08-01},
  langid = {british},
  note = {Event: 3 October 2024. Licence: CC BY 4.0}
}
`,
  );
});

test('without an address it is @misc, and what is not known is left out', () => {
  const bare = citation({ id: 'x', type: 'document', title: 'Київ – Гаага', language: 'uk' }, {});
  expect(bibtex(bare, 'uk')).toBe('@misc{x,\n  title = {{Київ – Гаага}},\n  langid = {ukrainian}\n}\n');
});

describe('dates are written as biblatex reads them', () => {
  test.each([
    ['2025', '2025'],
    ['2025-04', '2025-04'],
    ['2025-04-23~', '2025-04-23~'],
    ['2014-02-27~/2014-03-21', '2014-02-27~/2014-03-21'],
    ['156X', '156X'],
    ['c. 50 %', 'c. 50 \\%'],
  ])('%s', (issued, written) => {
    const made = citation(ITEM, { issued: dated(issued, 'in words'), accessed: dated(issued, 'in words') });
    expect(bibtex(made, 'en')).toContain(`  date = {${written}}`);
    expect(bibtex(made, 'en')).toContain(`  urldate = {${written}}`);
  });
});

describe('what TeX would take for a command is a character', () => {
  test.each([
    ['Müller & Söhne', 'Müller \\& Söhne'],
    ['5 % of GDP', '5 \\% of GDP'],
    ['$1 #2 a_b', '\\$1 \\#2 a\\_b'],
    ['a~b^c', 'a\\textasciitilde{}b\\textasciicircum{}c'],
    ['a\\b', 'a\\textbackslash{}b'],
    ['{', '\\textbraceleft{}'],
    ['«Шлях» “to” „Den Haag“ "x"', '«Шлях» “to” „Den Haag“ "x"'],
    [' two\nlines\t', 'two lines'],
  ])('%s', (text, tex) => {
    expect(texText(text)).toBe(tex);
  });
});

/** Braces as BibTeX counts them: a backslash before one changes nothing. */
function depths(entry: string): number[] {
  let depth = 0;
  return [...entry].flatMap((letter) => (letter === '{' ? [++depth] : letter === '}' ? [--depth] : []));
}

test('braces are balanced, whatever is cited', () => {
  fc.assert(
    fc.property(anyCitation, fc.constantFrom('de' as const, 'en' as const, 'uk' as const), (made, lang) => {
      const entry = bibtex(made, lang);
      const seen = depths(entry);
      expect(seen.at(-1)).toBe(0);
      // The entry closes once, at its end, and nothing closes before it was opened.
      expect(seen.slice(0, -1).every((depth) => depth > 0)).toBe(true);
      // A bare percent sign outside an address would comment out the rest of its line.
      const outsideAddresses = entry.replace(/^ {2}url = .*$/m, '');
      expect(outsideAddresses).not.toMatch(/(?<!\\)[%#&$]/);
    }),
  );
});
