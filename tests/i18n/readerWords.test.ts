import { expect, test } from 'vitest';
import { askFirst } from '../../src/i18n/askFirst.ts';
import { citeWords } from '../../src/i18n/cite.ts';
import { claimWords } from '../../src/i18n/claimWords.ts';
import { embedWords } from '../../src/i18n/embedWords.ts';
import { gestureWords } from '../../src/i18n/gestureWords.ts';
import { helpWords } from '../../src/i18n/helpWords.ts';
import { INTERFACE_LANGUAGES, loadMessages, type InterfaceLanguage } from '../../src/i18n/messages.ts';
import { paneWords } from '../../src/i18n/paneWords.ts';
import { shareWords } from '../../src/i18n/share.ts';
import { sourceWords } from '../../src/i18n/sourceWords.ts';

/** Words of the code and the data format that say nothing to a reader; what authors are told about their file may use them. */
const NOT_FOR_READERS: Readonly<Record<InterfaceLanguage, RegExp>> = {
  en: /\b(threads?|lanes?|claim\w*|(time ?)?windows?|verdicts?|tally|tallies|standings?|facets?)\b/iu,
  de: /(?<!\p{L})(Threads?|F[aä]den|Spur(en)?|\p{L}*fensters?|Behauptung(en)?|behauptet|Str[aä]nge?|Urteile?|Facetten?)(?!\p{L})/iu,
  uk: /(?<!\p{L})(нит(ка|ки|ку|ок)|доріж\p{L}*|вікн\p{L}*|вердикт\p{L}*|ряд(и|ів|у|ами)?|шлях(у|ом|и)?|заявлен\p{L}*|фасет\p{L}*)(?!\p{L})/iu,
};

const JOURNEY: Readonly<Record<InterfaceLanguage, RegExp>> = {
  en: /journey/i,
  de: /Reiseweg/,
  uk: /поїзд/i,
};

/** Every text below a record, with its keys: “map.zoomIn”. Digits in a text serve functions as numbers, too. */
function textsOf(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const own = path + key;
    if (typeof value === 'string') return [[own, value]];
    if (typeof value === 'function') {
      const say = value as (...args: unknown[]) => string;
      return ['1', '2', '5'].map((n) => [own, say(n, n, n, n)]);
    }
    return typeof value === 'object' && value !== null ? textsOf(value, `${own}.`) : [];
  });
}

async function readerTexts(lang: InterfaceLanguage): Promise<[string, string][]> {
  // The words of times take a precision and a role, and name nothing of the interface.
  const { time: _, ...messages } = await loadMessages(lang);
  const hints = (['twoFingers', 'command', 'control'] as const).flatMap((hint) =>
    (['map', 'timeline'] as const).map((surface) => gestureWords(lang, hint, surface)),
  );
  return textsOf({
    ...messages,
    claims: claimWords(lang),
    panes: paneWords(lang),
    help: helpWords(lang),
    sources: sourceWords(lang),
    share: shareWords[lang],
    cite: citeWords[lang],
    embed: embedWords(lang),
    askFirst: askFirst[lang],
    hints,
  });
}

test.each(INTERFACE_LANGUAGES)('readers never meet the words of the code in %s', async (lang) => {
  const texts = await readerTexts(lang);
  expect(texts.length).toBeGreaterThan(400);
  expect(texts.filter(([, text]) => NOT_FOR_READERS[lang].test(text))).toEqual([]);
});

test.each([
  ['en', 'A journey, one thread', true],
  ['en', 'Set the time window', true],
  ['en', 'It is planned', false],
  ['de', 'durch Zeitfenster verdeckt', true],
  ['de', 'zur Beurteilung', false],
  ['uk', 'між рядами', true],
  ['uk', 'за порядком', false],
] as const)('such words are found in %s: “%s” (%s)', (lang, text, found) => {
  expect(NOT_FOR_READERS[lang].test(text)).toBe(found);
});

test.each(INTERFACE_LANGUAGES)('one thing has one name wherever it is offered in %s', async (lang) => {
  const m = await loadMessages(lang);
  const claims = claimWords(lang);
  const factCheck = m.regions.claims;
  expect(claims.pane).toBe(factCheck);
  expect(m.facets.claim).toBe(factCheck);
  expect(claims.heading(3)).toContain(factCheck);
  expect(claims.open(3)).toContain(factCheck);
  for (const text of [
    m.shell.thread,
    m.shell.clearThread,
    paneWords(lang).details.threadOf('Ann'),
    helpWords(lang).legend.thread,
    helpWords(lang).legend.stop,
  ])
    expect(text).toMatch(JOURNEY[lang]);
});

test.each(INTERFACE_LANGUAGES)('outcomes, verdicts and statuses are told apart by word in %s', (lang) => {
  const { outcomes, verdicts, statuses } = claimWords(lang);
  for (const words of [outcomes, verdicts, statuses]) {
    const all = Object.values(words);
    expect(new Set(all).size).toBe(all.length);
  }
  // The same finding is never called by two names.
  expect(statuses.refuted).toBe(outcomes.fails);
  expect(verdicts.unverifiable).toBe(outcomes.uncheckable);
});
