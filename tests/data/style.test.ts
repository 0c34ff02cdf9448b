import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { slugsIn } from '../../scripts/evidence/write.ts';
import { de } from '../fixtures/style/de.ts';
import { en } from '../fixtures/style/en.ts';
import type { LanguageStyle } from '../fixtures/style/rules.ts';
import { uk } from '../fixtures/style/uk.ts';
import { checkStyle, longQuotes } from './styleCheck.ts';
import { interfaceTexts } from './styleInterface.ts';
import { textsOf, type StyledText } from './styleTexts.ts';

const DATA = new URL('../../data/', import.meta.url);
const WORDS = new URL('../../src/i18n/', import.meta.url);
const STYLES: Readonly<Record<string, LanguageStyle>> = { de, en, uk };

/** The public contract gives this banner its words: “Data from HOST, not checked by us”. */
const BANNER = /not checked by us|von uns nicht geprüft|ми їх не перевіряли/;

interface Document {
  readonly languages: readonly string[];
  readonly claims?: readonly { readonly id: string; readonly quote?: string }[];
}

/** Each finding in a line: where, what, why, and what to write. */
function findings(texts: readonly StyledText[]): string[] {
  return texts.flatMap(({ way, lang, text, kind }) =>
    checkStyle(text, STYLES[lang]!, kind).map(
      ({ found, why, instead }) => `${way} (${lang}): “${found}”: ${why}; write: ${instead}`,
    ),
  );
}

describe.each(slugsIn(DATA))('%s', (slug) => {
  const document = JSON.parse(readFileSync(new URL(`${slug}/dataset.json`, DATA), 'utf8')) as Document;
  const texts = textsOf(document);

  test.each(document.languages.filter((lang) => lang in STYLES))(
    'is written in the style of the house: %s',
    (lang) => {
      const own = texts.filter((text) => text.lang === lang);
      expect(own.length).toBeGreaterThan(0);
      expect(findings(own)).toEqual([]);
    },
  );

  test('quotes at most 25 words', () => {
    const long = (document.claims ?? []).filter(
      ({ quote }) => quote !== undefined && longQuotes([quote]).length > 0,
    );
    expect(long.map(({ id }) => id)).toEqual([]);
  });
});

test.each(Object.keys(STYLES))('the interface is written in the style of the house: %s', (lang) => {
  const own = interfaceTexts(WORDS).filter((text) => text.lang === lang && !BANNER.test(text.text));
  expect(own.length).toBeGreaterThan(200);
  expect(findings(own)).toEqual([]);
});
