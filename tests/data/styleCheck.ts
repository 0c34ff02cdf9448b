import type { LanguageStyle, SpellingRule, WordRule } from '../fixtures/style/rules.ts';
import { withoutQuotes } from './styleQuotes.ts';
import { typography } from './styleTypography.ts';

/** Something found in a text, why it should not be there, and what to write. */
export interface Finding {
  readonly found: string;
  readonly why: string;
  readonly instead: string;
}

/** What kind of text it is: headings and buttons may ask, dates as examples are no ranges. */
export type TextKind = 'prose' | 'heading' | 'interface';

const QUOTE_WORDS = 25;

/** Everything a text does against the style of its language; what stands in quotation marks only has to be short. */
export function checkStyle(text: string, style: LanguageStyle, kind: TextKind = 'prose'): Finding[] {
  const { rest, quotes } = withoutQuotes(text);
  return [
    ...style.loaded.flatMap((rule) => loaded(rest, rule)),
    ...style.spellings.flatMap((rule) => misspelt(rest, rule)),
    ...firstPerson(rest, style),
    ...letters(rest, style),
    ...all(rest, style.numbers).map((found) => ({
      found,
      why: 'number form of another language',
      instead: 'its own',
    })),
    ...punctuation(rest, kind),
    ...typography(text),
    ...longQuotes(quotes),
  ];
}

/** Quotes that are more than a quotation. */
export function longQuotes(quotes: readonly string[]): Finding[] {
  return quotes
    .filter((quote) => quote.trim().split(/\s+/).length > QUOTE_WORDS)
    .map((found) => ({ found, why: 'a quote of more than 25 words', instead: 'fewer of its words' }));
}

function loaded(text: string, [forms, why, instead]: WordRule): Finding[] {
  return all(text, words(forms, 'giu')).map((found) => ({ found, why, instead }));
}

function misspelt(text: string, [canonical, forbidden]: SpellingRule): Finding[] {
  return all(text, words(forbidden, 'gu')).map((found) => ({
    found,
    why: 'another spelling than elsewhere',
    instead: canonical,
  }));
}

function firstPerson(text: string, style: LanguageStyle): Finding[] {
  return all(text, words(style.firstPerson, 'gu')).map((found) => ({
    found,
    why: 'first person',
    instead: 'who it is, by name',
  }));
}

function letters(text: string, style: LanguageStyle): Finding[] {
  const foreign = new RegExp(`\\p{L}*(?:${style.foreignLetters.source})\\p{L}*`, 'giu');
  const mixed = /\p{L}*(?:\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic})\p{L}*/gu;
  // Alone between Cyrillic words, these Latin letters pass for prepositions and conjunctions.
  const alone = /(?<=\p{Script=Cyrillic},? )[aiyoc](?= \p{Script=Cyrillic})/gu;
  return [
    ...all(text, foreign).map((found) => ({
      found,
      why: 'a letter of another language',
      instead: 'its own',
    })),
    ...[...all(text, mixed), ...all(text, alone)].map((found) => ({
      found,
      why: 'Latin and Cyrillic letters that look alike',
      instead: 'all letters of one script',
    })),
  ];
}

function punctuation(text: string, kind: TextKind): Finding[] {
  const shouts = all(text, /\S*!/gu).map((found) => ({
    found,
    why: 'an exclamation',
    instead: 'a full stop',
  }));
  if (kind !== 'prose') return shouts;
  const asks = all(text, /\S*\?/gu).map((found) => ({
    found,
    why: 'a rhetorical question',
    instead: 'what is known',
  }));
  return [...shouts, ...asks];
}

/** `a|b*` as whole words; `*` stands for any ending. Letters of all scripts count, which `\b` does not know. */
function words(forms: string, flags: string): RegExp {
  const known = patterns.get(flags + forms);
  if (known) return known;
  const pattern = forms
    .split('|')
    .map((form) => form.replace(/(?<!\\p\{L\})\*/g, '\\p{L}*'))
    .join('|');
  const made = new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, flags);
  patterns.set(flags + forms, made);
  return made;
}

/** Thousands of texts are held against the same few hundred rules. */
const patterns = new Map<string, RegExp>();

function all(text: string, pattern: RegExp): string[] {
  const global = pattern.global ? pattern : new RegExp(pattern.source, `${pattern.flags}g`);
  return [...text.matchAll(global)].map(([found]) => found);
}
