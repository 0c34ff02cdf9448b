import { untrack } from 'svelte';
import { NO_FILTER } from '../domain/filter.ts';
import { parseFragment, printFragment, splitFragment } from './address.ts';
import { addressContext } from './addressContext.ts';
import type { Exploration } from './exploration.svelte.ts';
import { START_VIEW, type ViewState } from './viewState.ts';

const SETTLE_MS = 250;
const SAME_THOUGHT_MS = 2000;

/**
 * Keeps the fragment and the exploration the same. Selections and steps become entries of the browser's history
 * (two within two seconds are one; none in a frame); all else replaces the present entry once it has settled.
 * What can only be read once the details are there stays in the address until then. `ondropped` hears which keys
 * could not be used, and whether they are those of a new link or more of the same.
 */
export function syncAddress(
  exploration: Exploration,
  opening: ViewState,
  ondropped: (keys: readonly string[], isNew: boolean) => void,
): void {
  const framed = window.parent !== window;
  exploration.restore(opening);
  // What the exploration made of it: a step may ask for dates beyond the extent.
  const start = fragmentOf(exploration, exploration.view);
  let written = '';
  let waiting = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastPush = -Infinity;
  let lastPushed = keyOf(opening);

  const read = (isNew: boolean) => {
    written = location.hash;
    const { now, late } = exploration.dataset.complete ? { now: written, late: '' } : splitFragment(written);
    const { view, dropped } = readAddress(exploration, now, opening);
    if (!view) return;
    waiting = late;
    lastPushed = keyOf(view);
    // A filter of its own: that of a step or of everything then means that the reader has lifted it.
    exploration.restore(late === '' ? view : { ...view, filter: { ...view.filter } });
    ondropped(dropped, isNew);
  };
  read(false);

  const write = (push: boolean) => {
    clearTimeout(timer);
    const fragment = fragmentOf(exploration, exploration.view, waiting);
    const hash = fragment === start ? '' : `#${fragment}`;
    if (hash === written) return;
    written = hash;
    const address = `${location.pathname}${location.search}${hash}`;
    try {
      if (push) history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    } catch {
      // Browsers refuse too many entries in a short time; the next change writes again.
    }
  };
  const settle = () => {
    clearTimeout(timer);
    timer = setTimeout(() => write(false), SETTLE_MS);
  };
  /** The details are there: the rest of the link joins what the reader has made of it meanwhile. */
  const readWaiting = () => {
    if (waiting === '') return;
    const { view, dropped } = parseFragment(waiting, addressContext(exploration));
    waiting = '';
    const { filter } = exploration.view;
    const facets = { ...filter.facets, ...view.filter?.facets };
    exploration.filterBy({ ...filter, facets });
    ondropped(dropped, false);
    settle();
  };

  // As long as the page: nothing ends it.
  $effect.root(() => {
    $effect(() => {
      const { view } = exploration;
      untrack(() => {
        if (view.filter === NO_FILTER) waiting = '';
        const key = keyOf(view);
        const isNew = key !== lastPushed;
        lastPushed = key;
        if (!isNew) {
          settle();
          return;
        }
        const now = performance.now();
        const push = !framed && now - lastPush > SAME_THOUGHT_MS;
        if (push) lastPush = now;
        write(push);
      });
    });
    $effect(() => {
      if (exploration.dataset.complete) untrack(readWaiting);
    });
  });

  const follow = () => {
    if (location.hash !== written) read(true);
  };
  window.addEventListener('hashchange', follow);
  window.addEventListener('popstate', follow);
}

/** The view a fragment asks for: the opening where it is empty; undefined where it is no view at all (an in-page link). */
function readAddress(
  exploration: Exploration,
  fragment: string,
  opening: ViewState,
): { readonly view: ViewState | undefined; readonly dropped: readonly string[] } {
  if (fragment.replace('#', '') === '') return { view: opening, dropped: [] };
  if (isOfTheHost(fragment)) return { view: opening, dropped: [] };
  if (!fragment.includes('=')) return { view: undefined, dropped: [] };
  const { view, dropped } = parseFragment(fragment, addressContext(exploration));
  if (Object.keys(view).length === 0 && dropped.length === 0) return { view: opening, dropped };
  // What a step sets is the ground on which the rest of the link stands.
  const base = view.step ? exploration.viewAtStep(view.step) : {};
  return { view: { ...START_VIEW, ...base, ...view }, dropped };
}

/** Notes the interface's language in the address, so that a link is read as it was sent. */
export function writeLanguage(lang: string): void {
  const query = new URLSearchParams(location.search);
  query.set('lang', lang);
  history.replaceState(history.state, '', `${location.pathname}?${query.toString()}${location.hash}`);
}

/** The page's own address. */
export function pageAddress(): string {
  return location.href;
}

/** The view part of the address, with its `#`. */
export function currentFragment(): string {
  return location.hash;
}

/** The address of the same page with the shipped story; a frame stays what it is. */
export function shippedPage(): string {
  const query = new URLSearchParams(location.search);
  query.delete('data');
  return query.get('mode') === 'embed' ? `${location.pathname}?${query.toString()}` : location.pathname;
}

/** Loads the page again. */
export function reloadPage(): void {
  location.reload();
}

/** Loads the page again where its server can be reached, `before` that; else stays with what there is. */
export async function reloadIfReachable(before?: () => void): Promise<void> {
  const answer = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
  if (!answer?.ok) return;
  before?.();
  location.reload();
}

/** The whole address of what is shown, for sharing: as a page of its own, also where it is a frame of another. */
export function addressOf(exploration: Exploration): string {
  const fragment = fragmentOf(exploration, exploration.view);
  const { origin, pathname, search } = location;
  return `${origin === 'null' ? 'file://' : origin}${pathname}${withoutFrame(search)}#${fragment}`;
}

/** What a query says of the frame a page is read in, and of nothing else. */
const OF_THE_FRAME = ['mode', 'view', 'controls', 'embedId'];

function withoutFrame(search: string): string {
  const query = new URLSearchParams(search);
  if (query.get('mode') !== 'embed') return search;
  for (const key of OF_THE_FRAME) query.delete(key);
  return query.size > 0 ? `?${query.toString()}` : '';
}

/** The page's own address, for sharing. */
export function pageToShare(): string {
  const { href, search } = location;
  return href.replace(search, () => withoutFrame(search));
}

/** Whether a fragment is not ours but what a host writes behind the address of its frames: AMP and WordPress do. */
function isOfTheHost(fragment: string): boolean {
  return /^#?amp=1$/.test(fragment) || wordPressSecret(fragment) !== undefined;
}

/** The secret that WordPress writes behind the address of a frame it makes, `#?secret=…`. */
export function wordPressSecret(fragment: string): string | undefined {
  return /^#?\?secret=([A-Za-z0-9]{1,64})$/.exec(fragment)?.[1];
}

/** Never empty: an empty fragment is the opening, which may be a step of a story. `map=` says that everything is in view. */
function fragmentOf(exploration: Exploration, view: ViewState, waiting = ''): string {
  const printed = printFragment(view, view.step ? exploration.viewAtStep(view.step) : undefined);
  return [printed, waiting].filter((part) => part !== '').join('&') || 'map=';
}

function keyOf(view: ViewState): string {
  return `${view.selected ?? ''}|${view.step?.story ?? ''}/${view.step?.step ?? ''}`;
}
