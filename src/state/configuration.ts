import { matchLanguage } from '../domain/language.ts';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../i18n/messages.ts';
import { THEMES, type Theme } from './preferences.svelte.ts';

const OPEN_VIEWS = ['split', 'timeline', 'map', 'list'] as const;
type OpenView = (typeof OPEN_VIEWS)[number];

/** What the query part of the address sets, read once. */
export interface Configuration {
  /** Slug or address of the dataset; undefined: the shipped story. */
  readonly data: string | undefined;
  /** Every language asked for, best first: the address's, else the browser's. */
  readonly languages: readonly string[];
  readonly lang: InterfaceLanguage;
  readonly theme: Theme | undefined;
  readonly view: OpenView;
  /** Query keys that could not be used. */
  readonly dropped: readonly string[];
}

const KNOWN = ['data', 'lang', 'theme', 'view', 'mode'];
/** What others hang onto links that are passed on; no business of the reader's. */
const PASSED_ON = /^(utm_\w+|\w{1,4}clid|mc_[ce]id|igshid|ref)$/;

/** Reads the query of an address; unknown keys and values fall back and are named in `dropped`. */
export function readConfiguration(search: string, browserLanguages: readonly string[]): Configuration {
  const query = new URLSearchParams(search);
  const dropped: string[] = [...new Set(query.keys())].filter(
    (key) => !KNOWN.includes(key) && !PASSED_ON.test(key),
  );
  const choose = <T extends string>(key: string, values: readonly T[]): T | undefined => {
    const value = query.get(key);
    if (value === null) return undefined;
    const found = values.find((candidate) => candidate === value);
    if (found === undefined) dropped.push(key);
    return found;
  };
  const asked = query.get('lang');
  const languages = asked && isLanguageTag(asked) ? [asked] : browserLanguages;
  if (asked !== null && !isLanguageTag(asked)) dropped.push('lang');
  // Reading is the only mode there is so far.
  choose('mode', ['read']);
  return {
    data: query.get('data') || undefined,
    languages,
    lang: matchLanguage(languages, INTERFACE_LANGUAGES) ?? 'en',
    theme: choose('theme', THEMES),
    view: choose('view', OPEN_VIEWS) ?? 'split',
    dropped,
  };
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
