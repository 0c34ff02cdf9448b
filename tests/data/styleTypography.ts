import type { Finding } from './styleCheck.ts';

const RULES: readonly (readonly [pattern: RegExp, why: string, instead: string])[] = [
  [/\S*["'`´ʼ]\S*/gu, 'a straight quotation mark or apostrophe', '„…“ ‘…’ «…» and ’'],
  [/\S+ {2,}\S+/gu, 'two spaces', 'one'],
  [/\S+[ \u00a0][,.;:!](?=\s|$)/gu, 'a space before punctuation', 'none'],
  [/\S+ - \S+/gu, 'a hyphen as a dash', ' – '],
  [/—/gu, 'an em dash', ' – '],
  // Not within dates such as 2025-04-23, and not 2025-04, which is a month.
  [
    /(?<![\d\p{L}-]|ISO )(?!\d{4}-(?:0[1-9]|1[0-2])(?!\d))\d{1,4}-\d{1,4}(?![\d-])/gu,
    'a hyphen in a range',
    '–',
  ],
  [/\d\s–\s\d\S*/gu, 'spaces around the dash of a range', '–, without'],
  [/\p{L}\S*(?: –(?=[\p{L}\d])|(?<=\p{L})– )\S*/gu, 'a dash with one space', ' – '],
  [/\.{3}/gu, 'three full stops', '…'],
];

/** Marks and spaces, the same in all three languages. */
export function typography(text: string): Finding[] {
  return RULES.flatMap(([pattern, why, instead]) =>
    [...text.matchAll(pattern)].map(([found]) => ({ found, why, instead })),
  );
}
