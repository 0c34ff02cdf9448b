import type { TimeRole, TimeWords } from '../domain/timeWords.ts';

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

/** Times in English. */
export const timeEn: TimeWords = {
  about: (text) => `about ${text}`,
  roughly: (text) => `c. ${text}`,
  since: (text) => `from ${text} on`,
  until: (text) => `until ${text}`,
  unknown: 'time unknown',
  unbounded: 'without limit in time',
  season: (code, years) => `${SEASONS[code - 21] ?? ''} ${years}`,
  decade: (year, role) => `${article(role)}${year}s`,
  century: (number, role) => `${article(role)}${ordinal(number)} century`,
  millennium: (number, role) => `${article(role)}${ordinal(number)} millennium`,
};

function article(role: TimeRole): string {
  return role === 'alone' || role === 'roughly' ? '' : 'the ';
}

const ORDINALS = new Intl.PluralRules('en-GB', { type: 'ordinal' });
const ENDINGS: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

function ordinal(number: number): string {
  return `${number}${ENDINGS[ORDINALS.select(number)] ?? 'th'}`;
}
