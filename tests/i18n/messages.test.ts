import { describe, expect, test } from 'vitest';
import { claimWords } from '../../src/i18n/claimWords.ts';
import { helpWords } from '../../src/i18n/helpWords.ts';
import { paneWords } from '../../src/i18n/paneWords.ts';
import {
  INTERFACE_LANGUAGES,
  LANGUAGE_NAMES,
  loadMessages,
  type InterfaceLanguage,
} from '../../src/i18n/messages.ts';

type Say = (...args: readonly unknown[]) => string;
type Word = string | Say;

/** Every word by its way: “map.zoomIn”. */
function wordsOf(tree: object, way = ''): Map<string, Word> {
  const found = new Map<string, Word>();
  for (const [key, value] of Object.entries(tree) as [string, Word | object][]) {
    if (typeof value === 'string' || typeof value === 'function') found.set(way + key, value as Word);
    else for (const [inner, word] of wordsOf(value, `${way}${key}.`)) found.set(inner, word);
  }
  return found;
}

const words = Object.fromEntries(
  await Promise.all(
    INTERFACE_LANGUAGES.map(async (lang) => {
      const onDemand = { help: helpWords(lang), claims: claimWords(lang), panes: paneWords(lang) };
      return [lang, wordsOf({ ...(await loadMessages(lang)), ...onDemand })];
    }),
  ),
) as Record<InterfaceLanguage, Map<string, Word>>;
const others = INTERFACE_LANGUAGES.filter((lang) => lang !== 'en');

/** Digits in a text serve as a number, too: what a word takes, only the compiler knows. */
const SAMPLES: readonly (readonly string[])[] = [
  ['0', '0', '0', '0'],
  ['1', '1', '1', '1'],
  ['3', '5', '7', '9'],
  ['21', '1000', '21', '1000'],
];
const SEASON: readonly string[] = ['22', '2025', 'alone'];

function say(way: string, word: Word, sample: readonly unknown[]): string {
  if (typeof word === 'string') return word;
  return word(...(way === 'time.season' ? SEASON : sample));
}

/** Names of keys, and German words that are English ones too. */
const SAME: Readonly<Record<string, RegExp>> = {
  de: /^(event\.compass\.(north|south|west)|help\.keys\.names\.(tab|control|escape)|panes\.details\.(route|mediaKinds\.video)|facets\.status)$/,
  uk: /^help\.keys\.names\.(tab|shift|control|escape|enter|home|end|pageUp|pageDown)$/,
};

/** Only joins what it is given. */
const JOINS = new Set(['claims.opposedBy']);

describe.each(INTERFACE_LANGUAGES)('the words in %s', (lang) => {
  test('are those of English, none more and none less', () => {
    expect([...words[lang].keys()].sort()).toEqual([...words.en.keys()].sort());
  });

  test('are texts where English has texts, and take what the English ones take', () => {
    for (const [way, word] of words.en) {
      const own = words[lang].get(way)!;
      expect(typeof own, way).toBe(typeof word);
      if (typeof own === 'function' && !way.startsWith('time.'))
        expect(own.length, way).toBe((word as Say).length);
    }
  });

  test('are never empty, and never say “undefined”', () => {
    for (const [way, word] of words[lang]) {
      for (const sample of SAMPLES) {
        const said = say(way, word, sample);
        expect(said.trim(), `${way}(${sample.join()})`).not.toBe('');
        expect(said, way).not.toMatch(/undefined|NaN|\[object/);
      }
    }
  });

  test('have no space at their ends and none doubled, and no straight quotation marks', () => {
    for (const [way, word] of words[lang])
      expect(say(way, word, SAMPLES[2]!), way).not.toMatch(/^\s|\s$|\s\s|["']/);
  });

  test('have a name for the language', () => {
    expect(LANGUAGE_NAMES[lang]).not.toBe('');
  });
});

test.each(others)('no word in %s is left in English, but for names', (lang) => {
  const left = [...words.en].filter(
    ([way, word]) =>
      !SAME[lang]!.test(way) &&
      !JOINS.has(way) &&
      say(way, word, SAMPLES[2]!) === say(way, words[lang].get(way)!, SAMPLES[2]!),
  );
  expect(left.map(([way]) => way)).toEqual([]);
});

test('Ukrainian is written in Ukrainian letters, and in its own quotation marks', () => {
  for (const [way, word] of words.uk) {
    const said = say(way, word, SAMPLES[2]!);
    expect(said, way).not.toMatch(/[ыэъё]/i);
    expect(said, way).not.toMatch(/[“„]/);
    // A Latin letter that looks like a Cyrillic one.
    expect(said, way).not.toMatch(/[а-яіїєґ][a-z]|[a-z][а-яіїєґ]/i);
  }
});
