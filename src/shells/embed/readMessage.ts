import { FACETS, type Facet } from '../../domain/filter.ts';
import { THEMES, type Theme } from '../../state/preferences.svelte.ts';
import { SOURCE, VERSION, type Mark } from './envelope.ts';

/** What a host may ask of an embed: views, never markup or addresses. */
export type Command =
  | { readonly type: 'ping' }
  | { readonly type: 'goto'; readonly event: string | null }
  | { readonly type: 'window'; readonly from: string | null; readonly to: string | null }
  | {
      readonly type: 'filter';
      /** The keys it names: null clears one. */
      readonly facets: Readonly<Partial<Record<Facet, readonly string[] | null>>>;
      readonly q?: string | null;
    }
  | { readonly type: 'step'; readonly go: string | number }
  | { readonly type: 'set'; readonly lang?: string; readonly theme?: Theme };

/** A message as it was understood. */
export type Heard =
  | { readonly kind: 'command'; readonly command: Command; readonly re: Mark | undefined }
  /** Ours, of a type we know, and not as agreed. */
  | { readonly kind: 'refused'; readonly message: string; readonly re: Mark | undefined }
  /** Of a version after ours: who sent it should hear which we speak. */
  | { readonly kind: 'newer' }
  /** The resizer of H5P. */
  | { readonly kind: 'h5p'; readonly action: string };

const LONGEST_TEXT = 500;
const LONGEST_MARK = 100;
const MOST_VALUES = 1000;

/** Reads what a host has sent, whatever it is; undefined: nothing that concerns us. Never throws. */
export function readMessage(data: unknown): Heard | undefined {
  try {
    return isRecord(data) ? readRecord(data) : undefined;
  } catch {
    // A trap of a proxy: no message is worth an exception.
    return undefined;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function readRecord(data: Fields): Heard | undefined {
  if (own(data, 'context') === 'h5p') {
    const action = own(data, 'action');
    return typeof action === 'string' ? { kind: 'h5p', action } : undefined;
  }
  if (own(data, 'source') !== SOURCE) return undefined;
  const version = own(data, 'v');
  if (typeof version === 'number' && version > VERSION) return { kind: 'newer' };
  const type = own(data, 'type');
  if (version !== VERSION || typeof type !== 'string' || !Object.hasOwn(READERS, type)) return undefined;
  const re = markOf(own(data, 're'));
  const read = READERS[type as Command['type']](data);
  return typeof read === 'string'
    ? { kind: 'refused', message: `${type}: ${read}`, re }
    : { kind: 'command', command: read, re };
}

/** Where a facet is called otherwise than in the address: `source` says whose message it is. */
const FIELD_OF: Readonly<Partial<Record<Facet, string>>> = { source: 'sources' };

/** By type: the command, or what is wrong with it. */
const READERS: Readonly<Record<Command['type'], (data: Fields) => Command | string>> = {
  ping: () => ({ type: 'ping' }),
  goto: (data) => {
    const event = own(data, 'event');
    return event === null || isText(event) ? { type: 'goto', event } : '“event” must be an id or null';
  },
  window: (data) => {
    const [from = null, to = null] = [own(data, 'from'), own(data, 'to')];
    const isGood = (value: unknown): value is string | null => value === null || isText(value);
    return isGood(from) && isGood(to)
      ? { type: 'window', from, to }
      : '“from” and “to” must be EDTF dates or null';
  },
  filter: (data) => {
    const facets: Partial<Record<Facet, readonly string[] | null>> = {};
    for (const facet of FACETS) {
      const field = FIELD_OF[facet] ?? facet;
      const values = own(data, field);
      if (values === undefined) continue;
      if (values !== null && !isListOfTexts(values)) return `“${field}” must be a list of ids or null`;
      facets[facet] = values;
    }
    const q = own(data, 'q');
    if (q === undefined) return { type: 'filter', facets };
    return q === null || isText(q) ? { type: 'filter', facets, q } : '“q” must be a text or null';
  },
  step: (data) => {
    const go = own(data, 'go');
    return isText(go) || (typeof go === 'number' && Number.isSafeInteger(go) && go > 0)
      ? { type: 'step', go }
      : '“go” must be the id or number of a step, “next” or “previous”';
  },
  set: (data) => {
    const [lang, theme] = [own(data, 'lang'), own(data, 'theme')];
    if (lang !== undefined && !isText(lang)) return '“lang” must be a language tag';
    const known = THEMES.find((each) => each === theme);
    if (theme !== undefined && known === undefined) return `“theme” must be one of ${THEMES.join(', ')}`;
    return {
      type: 'set',
      ...(lang === undefined ? {} : { lang }),
      ...(known === undefined ? {} : { theme: known }),
    };
  },
};

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field of the object itself: what a prototype has was not sent. */
function own(data: Fields, key: string): unknown {
  return Object.hasOwn(data, key) ? data[key] : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_TEXT;
}

function isListOfTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length <= MOST_VALUES && value.every(isText);
}

function markOf(value: unknown): Mark | undefined {
  if (typeof value === 'string') return value.length <= LONGEST_MARK ? value : undefined;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
