import { formatDateParts } from './intlDates.ts';

const NO_BREAK = '\u00a0';
/** Before a full stop or not, as the languages of the interface write it. */
const ARTICLE = /(?<!\p{L})(Art\.|Article|Artikel|ст\.|стаття|статті|статтею|№|No\.|Nr\.) (?=\d)/gu;
const PERCENT = /(\d) (?=%)/gu;
/** A dash with a space on both sides is a pause; it stays on the line of the word before it. */
const PAUSE = / (?=–(?: |$))/gmu;

const dates = new Map<string, RegExp>();

/**
 * A text in language `lang` (BCP 47) with no-break spaces where a line must not end: between day and month name, before
 * a dash that marks a pause, between “Art.” and its number, and between a number and “%”. All else stays as it is.
 */
export function withNoBreaks(text: string, lang: string): string {
  return text
    .replace(dayAndMonth(lang), `$1${NO_BREAK}`)
    .replace(ARTICLE, `$1${NO_BREAK}`)
    .replace(PERCENT, `$1${NO_BREAK}`)
    .replace(PAUSE, NO_BREAK);
}

/** The space between a day and the name of a month, in the form the language gives it within a date. */
function dayAndMonth(lang: string): RegExp {
  let pattern = dates.get(lang);
  if (!pattern) {
    // A language that writes its months as numbers has no name to keep a day with.
    const names = Array.from({ length: 12 }, (_, month) => monthIn(lang, month)).filter((name) =>
      /^[\p{L}\p{M}]+$/u.test(name),
    );
    pattern = new RegExp(`(?<!\\d)(\\d{1,2}\\.?) (?=(?:${names.join('|') || '(?!)'})(?!\\p{L}))`, 'gu');
    dates.set(lang, pattern);
  }
  return pattern;
}

function monthIn(lang: string, month: number): string {
  const parts = formatDateParts(Date.UTC(2000, month), lang, { day: 'numeric', month: 'long' });
  return parts.find(({ type }) => type === 'month')?.value ?? '';
}
