import type { Precision } from '../domain/interval.ts';
import type { TimeRole, TimeWords } from '../domain/timeWords.ts';

const SEASONS_DE = ['Frühjahr', 'Sommer', 'Herbst', 'Winter'];
const SEASONS_EN = ['spring', 'summer', 'autumn', 'winter'];
const SEASONS_UK = ['весна', 'літо', 'осінь', 'зима'];
const SEASONS_UK_GENITIVE = ['весни', 'літа', 'осені', 'зими'];

const de: TimeWords = {
  about: (text, precision) => {
    if (precision === 'month' || precision === 'year') return `um ${text}`;
    return isDay(precision) ? `um den ${text}` : `ca. ${text}`;
  },
  roughly: (text) => `ca. ${text}`,
  since: (text, precision) => {
    if (precision === 'month' || precision === 'year') return `seit ${text}`;
    return precision === 'decade' ? `seit den ${text}` : `seit dem ${text}`;
  },
  until: (text, precision) => {
    if (precision === 'month' || precision === 'year') return `bis ${text}`;
    return precision === 'decade' ? `bis in die ${text}` : `bis zum ${text}`;
  },
  unknown: 'Zeit unbekannt',
  unbounded: 'ohne zeitliche Grenze',
  season: (code, years) => `${SEASONS_DE[code - 21] ?? ''} ${years}`,
  decade: (year, role) => `${year}er-Jahre${role === 'since' ? 'n' : ''}`,
  century: (number) => `${number}. Jahrhundert`,
  millennium: (number) => `${number}. Jahrtausend`,
};

const en: TimeWords = {
  about: (text) => `about ${text}`,
  roughly: (text) => `c. ${text}`,
  since: (text) => `from ${text} on`,
  until: (text) => `until ${text}`,
  unknown: 'time unknown',
  unbounded: 'without limit in time',
  season: (code, years) => `${SEASONS_EN[code - 21] ?? ''} ${years}`,
  decade: (year, role) => `${article(role)}${year}s`,
  century: (number, role) => `${article(role)}${ordinal(number)} century`,
  millennium: (number, role) => `${article(role)}${ordinal(number)} millennium`,
};

const uk: TimeWords = {
  about: (text) => `близько ${text}`,
  roughly: (text) => `бл. ${text}`,
  since: (text) => `з ${text}`,
  until: (text) => `до ${text}`,
  unknown: 'час невідомий',
  unbounded: 'без часових меж',
  season: (code, years, role) =>
    `${(role === 'alone' ? SEASONS_UK : SEASONS_UK_GENITIVE)[code - 21] ?? ''} ${years}`,
  decade: (year, role) => (role === 'alone' ? `${year}-ті роки` : `${year}-х років`),
  century: (number) => `${roman(number)} століття`,
  millennium: (number) => `${roman(number)} тисячоліття`,
};

/** The words about time of each language of the interface. */
export const timeWords: Readonly<Record<'de' | 'en' | 'uk', TimeWords>> = { de, en, uk };

function article(role: TimeRole): string {
  return role === 'alone' || role === 'roughly' ? '' : 'the ';
}

function isDay(precision: Precision): boolean {
  return precision === 'day' || precision === 'hour' || precision === 'minute' || precision === 'second';
}

const ENGLISH_ORDINALS = new Intl.PluralRules('en-GB', { type: 'ordinal' });
const ORDINAL_ENDINGS: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

function ordinal(number: number): string {
  return `${number}${ORDINAL_ENDINGS[ENGLISH_ORDINALS.select(number)] ?? 'th'}`;
}

const ROMAN_TENS = ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC'];
const ROMAN_ONES = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];

/** Centuries of four-digit years go up to 100. */
function roman(number: number): string {
  if (number >= 100) return 'C'.repeat(Math.floor(number / 100)) + roman(number % 100);
  return (ROMAN_TENS[Math.floor(number / 10)] ?? '') + (ROMAN_ONES[number % 10] ?? '');
}
