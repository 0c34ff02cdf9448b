/**
 * The host page's side of an embed (`docs/embedding.md`): makes frames of `<div data-chronotope="ADDRESS">` and
 * `<chronotope-embed src="ADDRESS">`, takes on `<iframe data-chronotope>`, gives each the height it asks for, and lets
 * links of the text lead to events. Believes only its own frames, navigates nothing, writes no markup. A script of its
 * own, without what the page imports: built to `embed.js`.
 */
import { heightFor } from '../shells/embed/height.ts';
import { originOf, webAddress } from './origin.ts';

/** What an embed says, as far as it concerns its host. */
interface Message {
  readonly source?: unknown;
  readonly v?: unknown;
  readonly type?: unknown;
  readonly height?: unknown;
  readonly event?: unknown;
  readonly from?: unknown;
  readonly to?: unknown;
}

interface Embed {
  readonly frame: HTMLIFrameElement;
  readonly name: string;
  /** Of the embed whose view this one takes over. */
  readonly follows: string | undefined;
  readonly isFixed: boolean;
  /** Whether it has said so: what it is told before would be lost. */
  isReady: boolean;
  /** Whether it has ever said so. */
  isKnown: boolean;
  /** What it is to be told then, the last of each type. */
  readonly waiting: Map<string, object>;
  state: Message | undefined;
  /** When it was last told where to go: what it says just after is no wish of its reader's, */
  ledAt: number;
  /** unless it is at an event that is neither the one it was at nor the one it was led to. */
  echoes: readonly unknown[];
  timer: ReturnType<typeof setTimeout> | undefined;
}

const TAG = 'chronotope-embed';
const LEAST_PX = 150;
const MOST_PX = 5000;
const ECHO_MS = 600;
const SCAN_MS = 50;
const ONCE = Symbol.for(TAG);

/** What an embed takes for its `embedId`. */
const TOKEN = /^[\w-]{1,64}$/;

let embeds: Embed[] = [];

function send(embed: Embed, type: string, fields: object = {}): void {
  if (type !== 'ping' && !embed.isReady) {
    embed.waiting.set(type, fields);
    return;
  }
  const { frame } = embed;
  const origin = originOf(frame);
  if (origin === undefined) return;
  // A frame may still be empty when it is asked whether it is there; the question tells nobody anything.
  const target = type === 'ping' || origin === 'null' ? '*' : origin;
  frame.contentWindow?.postMessage({ source: 'chronotope', v: 1, type, ...fields }, target);
}

/** An attribute of the element or of its `data-` namesake. */
const of = (element: Element, name: string) =>
  element.getAttribute(`data-${name}`) ?? (element.localName === TAG ? element.getAttribute(name) : null);

function addressFor(element: Element, name: string): string | undefined {
  const address = webAddress(element.getAttribute('data-chronotope') || element.getAttribute('src') || '');
  if (!address) return undefined;
  const query = address.searchParams;
  query.set('mode', 'embed');
  query.set('embedId', name);
  for (const key of ['lang', 'theme']) {
    const value = of(element, key);
    if (value) query.set(key, value);
  }
  const event = of(element, 'event');
  if (event) address.hash = `event=${encodeURIComponent(event)}`;
  return address.href;
}

function frameFor(element: Element, name: string): HTMLIFrameElement | undefined {
  if (element instanceof HTMLIFrameElement) return element;
  const address = addressFor(element, name);
  if (address === undefined) return undefined;
  const frame = document.createElement('iframe');
  frame.title = of(element, 'title') || element.textContent.trim() || 'Chronotope';
  frame.loading = 'lazy';
  frame.allow = 'fullscreen; clipboard-write';
  frame.style.cssText = 'display:block;width:100%;border:0';
  frame.height = String(heightFor(element.clientWidth));
  frame.src = address;
  element.replaceChildren(frame);
  return frame;
}

function adopt(element: Element): void {
  if (embeds.some(({ frame }) => frame === element || frame.parentElement === element)) return;
  const token = `embed-${String(++made)}`;
  const frame = frameFor(element, TOKEN.test(element.id) ? element.id : token);
  if (!frame) return;
  const fixed = Number(of(element, 'height'));
  if (fixed > 0) frame.height = String(fixed);
  const given = webAddress(frame.src)?.searchParams.get('embedId');
  const embed: Embed = {
    frame,
    name: element.id || given || token,
    follows: of(element, 'follow') ?? undefined,
    isFixed: fixed > 0,
    isReady: false,
    isKnown: false,
    waiting: new Map(),
    state: undefined,
    ledAt: -Infinity,
    echoes: [],
    timer: undefined,
  };
  embeds.push(embed);
  frame.addEventListener('load', () => {
    // Another page, or the same anew.
    embed.isReady = false;
    send(embed, 'ping');
  });
  // It may have spoken before anybody listened.
  send(embed, 'ping');
}
let made = 0;

const isPlain = (value: unknown) => value === null || typeof value === 'string';

/** Shows in an embed what another shows, as far as it says so in plain words. */
function lead(embed: Embed, { from, to, event }: Message): void {
  const { state = {} } = embed;
  embed.ledAt = performance.now();
  embed.echoes = [state.event, event];
  if (typeof from === 'string' && typeof to === 'string' && (state.from !== from || state.to !== to))
    send(embed, 'window', { from, to });
  if (isPlain(event) && state.event !== event) send(embed, 'goto', { event });
}

function follow(leader: Embed, state: Message): void {
  clearTimeout(leader.timer);
  const left = leader.ledAt + ECHO_MS - performance.now();
  if (left > 0) {
    if (!leader.echoes.includes(state.event)) leader.timer = setTimeout(() => follow(leader, state), left);
    return;
  }
  for (const embed of embeds) if (embed.follows === leader.name) lead(embed, state);
}

function becomeReady(embed: Embed): void {
  if (embed.isReady) return;
  embed.isReady = true;
  const leader = embeds.find(({ name }) => name === embed.follows);
  // One that comes later joins in; one that has been there has a reader of its own.
  if (!embed.isKnown && leader?.isReady && leader.state && embed.waiting.size === 0)
    lead(embed, leader.state);
  embed.isKnown = true;
  for (const [type, fields] of embed.waiting) send(embed, type, fields);
  embed.waiting.clear();
}

/** Whether an embed shows an event that its address does not ask for. */
function isOwnWish({ frame }: Embed, { event }: Message): boolean {
  return typeof event === 'string' && !frame.src.includes(`event=${encodeURIComponent(event)}`);
}

function hear({ source, origin, data }: MessageEvent<Message | null>): void {
  const embed = embeds.find(({ frame }) => frame.contentWindow === source);
  if (!source || !embed || origin !== originOf(embed.frame)) return;
  if (data?.source !== 'chronotope' || data.v !== 1) return;
  const { height, type } = data;
  if ((type === 'height' || type === 'ready') && !embed.isFixed && Number.isFinite(height)) {
    embed.frame.style.height = '';
    embed.frame.height = String(Math.min(MOST_PX, Math.max(LEAST_PX, Math.round(height as number))));
  }
  if (type === 'ready') becomeReady(embed);
  if (type === 'state') {
    // The first says how it has opened, unless its reader was faster.
    if (embed.state ?? isOwnWish(embed, data)) follow(embed, data);
    embed.state = data;
  }
  embed.frame.dispatchEvent(new CustomEvent('chronotope', { detail: data, bubbles: true }));
}

function click(event: MouseEvent): void {
  const link = event.target instanceof Element && event.target.closest('[data-chronotope-goto]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const name = link.getAttribute('data-chronotope-for');
  const there = embeds.filter(({ frame }) => frame.isConnected);
  const embed = name === null ? there[0] : there.find((each) => each.name === name);
  if (!embed) return;
  // Far below it may not have been loaded yet.
  embed.frame.loading = 'eager';
  event.preventDefault();
  send(embed, 'goto', { event: link.getAttribute('data-chronotope-goto') || null });
  // Its reader has asked for it: it should be seen.
  const { top, bottom } = embed.frame.getBoundingClientRect();
  if (bottom < 0 || top > innerHeight) embed.frame.scrollIntoView({ block: 'center' });
}

function start(): void {
  const scan = () => {
    // Pages that change without being loaded anew throw theirs away.
    embeds = embeds.filter(({ frame }) => frame.isConnected);
    document.querySelectorAll(`[data-chronotope], ${TAG}`).forEach(adopt);
  };
  addEventListener('message', hear);
  document.addEventListener('click', click);
  // Editors and lazy parts of a page add theirs later; a page may change all the time.
  let isDue = false;
  const later = () => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      scan();
    }, SCAN_MS);
  };
  new MutationObserver(later).observe(document, { childList: true, subtree: true });
  scan();
  if (!customElements.get(TAG)) {
    customElements.define(
      TAG,
      class extends HTMLElement {
        connectedCallback() {
          this.style.display = 'block';
          adopt(this);
        }
      },
    );
  }
}

const host = window as unknown as Record<symbol, boolean>;
if (!host[ONCE]) {
  host[ONCE] = true;
  start();
}
