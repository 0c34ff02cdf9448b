import { matchLanguage } from '../domain/language.ts';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../i18n/messages.ts';
import { THEMES, type Theme } from './preferences.svelte.ts';

const OPEN_VIEWS = ['split', 'timeline', 'map', 'list'] as const;
type OpenView = (typeof OPEN_VIEWS)[number];

const MODES = ['read', 'embed'] as const;
/** Which shell the page has. */
export type Mode = (typeof MODES)[number];

/** What the query part of the address sets, read once. */
export interface Configuration {
  readonly mode: Mode;
  /** Slug or address of the dataset; undefined: the shipped story. */
  readonly data: string | undefined;
  /** Every language asked for, best first: the address's, else the browser's. */
  readonly languages: readonly string[];
  readonly lang: InterfaceLanguage;
  readonly theme: Theme | undefined;
  readonly view: OpenView;
  /** Whether an embed has its toolbar. */
  readonly controls: boolean;
  /** What the host calls this embed. */
  readonly embedId: string | undefined;
  /** Query keys that could not be used. */
  readonly dropped: readonly string[];
}

const KNOWN = ['data', 'lang', 'theme', 'view', 'mode', 'controls', 'embedId'];
const TOKEN = /^[\w-]{1,64}$/;
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
  const embedId = query.get('embedId') ?? undefined;
  if (embedId !== undefined && !TOKEN.test(embedId)) dropped.push('embedId');
  return {
    mode: choose('mode', MODES) ?? 'read',
    data: query.get('data') || undefined,
    languages,
    lang: matchLanguage(languages, INTERFACE_LANGUAGES) ?? 'en',
    theme: choose('theme', THEMES),
    view: choose('view', OPEN_VIEWS) ?? 'split',
    controls: choose('controls', ['0', '1']) !== '0',
    embedId: embedId !== undefined && TOKEN.test(embedId) ? embedId : undefined,
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
