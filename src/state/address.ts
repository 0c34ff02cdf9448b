import type { Bounds } from '../domain/bounds.ts';
import type { Dataset } from '../domain/dataset.ts';
import { FACETS, type Facet } from '../domain/filter.ts';
import { dayText, parseDay } from '../domain/isoTime.ts';
import type { TimeWindow } from '../domain/interval.ts';
import { covers, cutToExtent } from './window.ts';
import { LANES, START_VIEW, type Lanes, type StepAddress, type ViewState } from './viewState.ts';

/** What a fragment says: the view it asks for, and the keys that could not be used. */
interface ParsedFragment {
  /** Only what the fragment names. */
  readonly view: Partial<ViewState>;
  readonly dropped: readonly string[];
}

/** What addresses are read against: a dataset's ids and its whole extent. */
export interface AddressContext {
  readonly dataset: Dataset;
  readonly extent: TimeWindow;
  /** The id of the event that has or had this id. */
  readonly eventId: (id: string) => string | undefined;
  /** Values each facet has in this dataset. */
  readonly facetValues: (facet: Facet) => { has(value: string): boolean };
}

/** Facets whose values come with the details. */
export const LATE_FACETS: readonly Facet[] = ['claim', 'source', 'srclang'];
const LATE_FACET = new RegExp(`^(${LATE_FACETS.join('|')})=`);

/** Whether all of a fragment can only be read against a complete dataset. */
export function needsDetails(fragment: string): boolean {
  return splitFragment(fragment).late !== '';
}

/** A fragment in two: what can be read at once, and what has to wait for the details. */
export function splitFragment(fragment: string): { readonly now: string; readonly late: string } {
  const parts = fragment.replace(/^#/, '').split('&');
  const late = parts.filter((part) => LATE_FACET.test(part)).join('&');
  const now = parts.filter((part) => !LATE_FACET.test(part)).join('&');
  // An empty fragment is the opening; a link that only filters shows everything else.
  return { now: now === '' && late !== '' ? 'map=' : now, late };
}

const MOST_TEXT = 200;

/** Reads a fragment (with or without `#`). Unknown keys, ids and bad values are named in `dropped`, never thrown. */
export function parseFragment(fragment: string, context: AddressContext): ParsedFragment {
  const text = fragment.replace(/^#/, '');
  // An in-page link, not a view.
  if (!text.includes('=')) return { view: {}, dropped: [] };
  const pairs = new Map<string, string>();
  const dropped: string[] = [];
  for (const part of text.split('&')) {
    const at = part.indexOf('=');
    const key = at < 0 ? part : part.slice(0, at);
    if (at < 0 || pairs.has(key)) dropped.push(key);
    else pairs.set(key, part.slice(at + 1));
  }
  const view: Mutable<Partial<ViewState>> = {};
  const facets: Partial<Record<Facet, readonly string[]>> = {};
  for (const [key, raw] of pairs) {
    if (key === 'from' || key === 'to') continue;
    if (!readKey(key, raw, view, facets, context)) dropped.push(key);
  }
  if (Object.keys(facets).length > 0 || pairs.has('q')) {
    view.filter = { text: view.filter?.text ?? '', facets };
  }
  if (pairs.has('from') || pairs.has('to')) {
    const window = readWindow(pairs.get('from'), pairs.get('to'), context.extent);
    if (window === undefined) dropped.push(...['from', 'to'].filter((key) => pairs.has(key)));
    else view.window = window;
  }
  return { view, dropped: [...new Set(dropped)].filter((key) => key !== '') };
}

/** Keys that may stand without a value: a link to a step takes away with them what the step itself asks for. */
const NOTHING = {
  event: { selected: null },
  map: { camera: null },
  thread: { thread: [] },
} as const satisfies Readonly<Record<string, Partial<ViewState>>>;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function readKey(
  key: string,
  raw: string,
  view: Mutable<Partial<ViewState>>,
  facets: Partial<Record<Facet, readonly string[]>>,
  context: AddressContext,
): boolean {
  if (raw === '' && key in NOTHING) {
    Object.assign(view, NOTHING[key as keyof typeof NOTHING]);
    return true;
  }
  const values = list(raw);
  if (values === undefined) return false;
  if (isFacet(key)) {
    const known = context.facetValues(key);
    const good = distinct(values.filter((value) => known.has(value)));
    if (good.length > 0) facets[key] = good;
    return values.every((value) => known.has(value));
  }
  const [value = '', ...more] = values;
  switch (key) {
    case 'event': {
      const id = context.eventId(value);
      if (id === undefined || more.length > 0) return false;
      view.selected = id;
      return true;
    }
    case 'map':
    case 'area': {
      const bounds = readBounds(values);
      if (bounds) view[key === 'map' ? 'camera' : 'area'] = bounds;
      return bounds !== undefined;
    }
    case 'q': {
      const text = [...(decode(raw)?.trim() ?? '')].slice(0, MOST_TEXT).join('').trim();
      view.filter = { text, facets: {} };
      return text !== '';
    }
    case 'lanes':
      if (!isLanes(value) || more.length > 0) return false;
      view.lanes = value;
      return true;
    case 'thread': {
      const { actors } = context.dataset;
      const good = distinct(values.filter((id) => actors.has(id)));
      if (good.length > 0) view.thread = good;
      return values.every((id) => actors.has(id));
    }
    case 'step': {
      const step = readStep(decode(raw) ?? '', context.dataset);
      if (step) view.step = step;
      return step !== undefined;
    }
    default:
      return false;
  }
}

/** A step by `story/step`, by step id alone, by a former id, or by its number from 1. */
export function readStep(text: string, dataset: Dataset): StepAddress | undefined {
  const [first = '', second, more] = text.split('/');
  if (more !== undefined) return undefined;
  const wanted = second ?? first;
  // A number counts in the first story; an id alone is looked for in all.
  const isNumber = /^\d+$/.test(wanted);
  const everywhere = isNumber ? dataset.stories.slice(0, 1) : dataset.stories;
  const stories = second === undefined ? everywhere : dataset.stories.filter(({ id }) => id === first);
  for (const story of stories) {
    const step = isNumber
      ? story.steps[Number(wanted) - 1]
      : story.steps.find(({ id, formerIds }) => id === wanted || formerIds.includes(wanted));
    if (step) return { story: story.id, step: step.id };
  }
  return undefined;
}

/**
 * The fragment of a view, without `#`; empty for the start. Printing what was parsed gives the same text.
 * `base` is what the view's step asks for: where the view has none of it, the link says so (`event=`).
 */
export function printFragment(view: ViewState, base: Partial<ViewState> = {}): string {
  const parts: [string, string][] = [];
  const add = (key: string, values: readonly string[]) => {
    if (values.length > 0) parts.push([key, values.map(encode).join(',')]);
  };
  if (view.step) parts.push(['step', `${encode(view.step.story)}/${encode(view.step.step)}`]);
  const window = view.window ?? undefined;
  const cleared = (asked: unknown) => (asked ? [''] : []);
  add('event', view.selected === null ? cleared(base.selected) : [view.selected]);
  add('from', window ? [dayText(window.from)] : cleared(base.window));
  add('to', window ? [dayText(window.to, 'to')] : cleared(base.window));
  add('map', view.camera ? boundsText(view.camera) : cleared(base.camera));
  if (view.area) add('area', boundsText(view.area));
  if (view.filter.text) add('q', [view.filter.text]);
  for (const facet of FACETS) add(facet, view.filter.facets[facet] ?? []);
  if (view.lanes !== START_VIEW.lanes) add('lanes', [view.lanes]);
  add('thread', view.thread.length > 0 ? view.thread : cleared(base.thread?.length));
  return parts.map(([key, value]) => `${key}=${value}`).join('&');
}

function readWindow(
  from: string | undefined,
  to: string | undefined,
  extent: TimeWindow,
): TimeWindow | null | undefined {
  if (from === '' && to === '') return null;
  const start = from === undefined ? extent.from : parseDay(decode(from) ?? '')?.from;
  const end = to === undefined ? extent.to : parseDay(decode(to) ?? '')?.to;
  if (start === undefined || end === undefined || end <= start) return undefined;
  const window = cutToExtent({ from: start, to: end }, extent);
  return window && covers(window, extent) ? null : window;
}

function readBounds(values: readonly string[]): Bounds | undefined {
  if (values.length !== 4 || values.some((value) => !/^-?\d{1,3}(\.\d+)?$/.test(value))) return undefined;
  const [west, south, east, north] = values.map(Number) as [number, number, number, number];
  const fine = south < north && south >= -90 && north <= 90 && Math.abs(west) <= 540 && Math.abs(east) <= 540;
  // Links to the whole world were once written with the same longitude twice.
  return fine ? { west, south, east: west === east ? west + 360 : east, north } : undefined;
}

function boundsText({ west, south, east, north }: Bounds): string[] {
  return [west, south, east, north].map((degrees) => String(Number(degrees.toFixed(4))));
}

function list(raw: string): string[] | undefined {
  const values = raw.split(',').map(decode);
  return values.includes(undefined) ? undefined : (values as string[]);
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}

function decode(raw: string): string | undefined {
  try {
    return decodeURIComponent(raw.replace(/\+/g, ' '));
  } catch {
    return undefined;
  }
}

function encode(text: string): string {
  // Half an emoji cannot be encoded. Colons of times read better as they are, and may stand in a fragment.
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(/%3A/g, ':');
}

function isFacet(key: string): key is Facet {
  return (FACETS as readonly string[]).includes(key);
}

function isLanes(value: string): value is Lanes {
  return (LANES as readonly string[]).includes(value);
}
