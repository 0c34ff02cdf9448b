import type { TimeWords } from '../domain/timeWords.ts';

const SEASONS = ['весна', 'літо', 'осінь', 'зима'];
const SEASONS_GENITIVE = ['весни', 'літа', 'осені', 'зими'];

/** Час українською. */
export const timeUk: TimeWords = {
  about: (text) => `близько ${text}`,
  roughly: (text) => `бл. ${text}`,
  // «Із січня», «із зими»: так легше вимовити.
  since: (text) => `${/^[зс]/u.test(text) ? 'із' : 'з'} ${text}`,
  until: (text) => `до ${text}`,
  unknown: 'час невідомий',
  unbounded: 'без часових меж',
  season: (code, years, role) =>
    `${(role === 'alone' ? SEASONS : SEASONS_GENITIVE)[code - 21] ?? ''} ${years}`,
  decade: (year, role) => (role === 'alone' ? `${year}-${decadeEnding(year)} роки` : `${year}-х років`),
  century: (number) => `${roman(number)} століття`,
  millennium: (number) => `${roman(number)} тисячоліття`,
};

/** «1940-ві» (сорокові), «2000-ні» (двотисячні), «1990-ті» (дев’яності). */
function decadeEnding(year: number): string {
  if (year % 1000 === 0) return 'ні';
  return year % 100 === 40 ? 'ві' : 'ті';
}

const ROMAN_TENS = ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC'];
const ROMAN_ONES = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];

/** Століть у чотиризначних роках – до ста. */
function roman(number: number): string {
  if (number >= 100) return 'C'.repeat(Math.floor(number / 100)) + roman(number % 100);
  return (ROMAN_TENS[Math.floor(number / 10)] ?? '') + (ROMAN_ONES[number % 10] ?? '');
}
