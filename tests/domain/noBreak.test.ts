import { describe, expect, test } from 'vitest';
import { withNoBreaks } from '../../src/domain/noBreak.ts';

/** With every no-break space made visible. */
const shown = (text: string, lang: string) => withNoBreaks(text, lang).replaceAll('\u00a0', '~');

describe('a line never ends', () => {
  test.each([
    [
      'en',
      'on 3 October 2024, on 24–25 April and on 1 May',
      'on 3~October 2024, on 24–25~April and on 1~May',
    ],
    ['de', 'am 3. Oktober 2024, am 24. und 25. März', 'am 3.~Oktober 2024, am 24. und 25.~März'],
    ['uk', '3 жовтня 2024 року, 24–25 квітня', '3~жовтня 2024 року, 24–25~квітня'],
  ])('between day and month name (%s)', (lang, text, kept) => {
    expect(shown(text, lang)).toBe(kept);
  });

  test.each([
    ['en', 'He came – without notice –', 'He came~– without notice~–'],
    ['de', 'Er kam – ohne Ankündigung', 'Er kam~– ohne Ankündigung'],
    ['uk', 'Війна – це війна', 'Війна~– це війна'],
  ])('before a dash that marks a pause (%s)', (lang, text, kept) => {
    expect(shown(text, lang)).toBe(kept);
  });

  test.each([
    ['en', 'Article 5 asks for 2 % of GDP', 'Article~5 asks for 2~% of GDP'],
    ['de', 'Nach Art. 5 und Artikel 10 sind es 3,5 %', 'Nach Art.~5 und Artikel~10 sind es 3,5~%'],
    ['uk', 'За ст. 5 витрати сягнуть 5 % ВВП', 'За ст.~5 витрати сягнуть 5~% ВВП'],
  ])('between “Art.”, a number and “%” (%s)', (lang, text, kept) => {
    expect(shown(text, lang)).toBe(kept);
  });
});

test('what only looks alike keeps its spaces', () => {
  expect(shown('Wir sind 27 Maizüchter', 'de')).toBe('Wir sind 27 Maizüchter');
  expect(shown('It began in 2024. May came, and 2 Mayors', 'en')).toBe(
    'It began in 2024. May came, and 2 Mayors',
  );
  expect(shown('2024 –2025, –5', 'en')).toBe('2024 –2025, –5');
});

test('lists and links of a formatted text stay what they are', () => {
  expect(shown('- one\n- two [on 3 May](https://example.org/a_–_b)', 'en')).toBe(
    '- one\n- two [on 3~May](https://example.org/a_–_b)',
  );
});

test('a language that Intl does not know, or that numbers its months, changes nothing else', () => {
  expect(shown('3 October – 2024年10月3日', 'ja')).toBe('3 October~– 2024年10月3日');
  expect(() => withNoBreaks('3 October', 'not_a_tag')).not.toThrow();
});
