import type { Precision } from '../domain/interval.ts';
import type { TimeWords } from '../domain/timeWords.ts';

const SEASONS = ['Frühjahr', 'Sommer', 'Herbst', 'Winter'];

/** Zeitangaben auf Deutsch. */
export const timeDe: TimeWords = {
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
  season: (code, years) => `${SEASONS[code - 21] ?? ''} ${years}`,
  decade: (year, role) => `${year}er-Jahre${role === 'since' ? 'n' : ''}`,
  century: (number) => `${number}. Jahrhundert`,
  millennium: (number) => `${number}. Jahrtausend`,
};

function isDay(precision: Precision): boolean {
  return precision === 'day' || precision === 'hour' || precision === 'minute' || precision === 'second';
}
