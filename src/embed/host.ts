/**
 * The host page's side of an embed (`docs/embedding.md`): makes frames of `<div data-chronotope="ADDRESS">` and
 * `<chronotope-embed src="ADDRESS">`, takes on `<iframe data-chronotope>`, gives each the height it asks for, and lets
 * links of the text lead to events. Believes only its own frames, navigates nothing, writes no markup. A script of its
 * own, without what the page imports: built to `embed.js`.
 */
import { heightFor } from '../shells/embed/height.ts';

/** What an embed says, as far as it concerns its host. */
interface Message {
  readonly source?: unknown;
  readonly type?: unknown;
  readonly height?: unknown;
  readonly event?: string | null;
  readonly from?: string;
  readonly to?: string;
}

interface Embed {
  readonly frame: HTMLIFrameElement;
  readonly name: string;
  /** Of the embed whose view this one takes over. */
  readonly follows: string | undefined;
  readonly isFixed: boolean;
  state: Message;
  /** When it was last told where to go: what it says just after is no wish of its reader's. */
  ledAt: number;
}

const TAG = 'chronotope-embed';
const LEAST_PX = 150;
const MOST_PX = 5000;
const ECHO_MS = 600;
const SCAN_MS = 50;
const ONCE = Symbol.for(TAG);

const embeds: Embed[] = [];

/** Where a frame's messages come from; a sandbox without an origin of its own says `null`. */
function originOf(frame: HTMLIFrameElement): string {
  const isOpaque = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
  return isOpaque ? 'null' : new URL(frame.src, document.baseURI).origin;
}

function send({ frame }: Embed, type: string, fields: object = {}): void {
  const origin = originOf(frame);
  // A frame may still be empty when it is asked whether it is there; the question tells nobody anything.
  const target = type === 'ping' || origin === 'null' ? '*' : origin;
  frame.contentWindow?.postMessage({ source: 'chronotope', v: 1, type, ...fields }, target);
}

/** An attribute of the element or of its `data-` namesake. */
const of = (element: Element, name: string) =>
  element.getAttribute(`data-${name}`) ?? (element.localName === TAG ? element.getAttribute(name) : null);

function addressFor(element: Element, name: string): string | undefined {
  try {
    const asked = element.getAttribute('data-chronotope') || element.getAttribute('src') || '';
    const address = new URL(asked, document.baseURI);
    if (!/^https?:$/.test(address.protocol)) return undefined;
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
  } catch {
    return undefined;
  }
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
  const name = element.id || `embed-${String(embeds.length + 1)}`;
  const frame = frameFor(element, name);
  if (!frame) return;
  const fixed = Number(of(element, 'height'));
  if (fixed > 0) frame.height = String(fixed);
  const given = new URL(frame.src || 'about:blank', document.baseURI).searchParams.get('embedId');
  const embed = {
    frame,
    name: given ?? name,
    follows: of(element, 'follow') ?? undefined,
    isFixed: fixed > 0,
    state: {},
    ledAt: -Infinity,
  };
  embeds.push(embed);
  // It may have spoken before anybody listened.
  frame.addEventListener('load', () => send(embed, 'ping'));
  send(embed, 'ping');
}

function follow(leader: Embed, state: Message): void {
  if (performance.now() - leader.ledAt < ECHO_MS) return;
  for (const embed of embeds) {
    if (embed.follows !== leader.name) continue;
    embed.ledAt = performance.now();
    if (embed.state.from !== state.from || embed.state.to !== state.to)
      send(embed, 'window', { from: state.from, to: state.to });
    if (embed.state.event !== state.event) send(embed, 'goto', { event: state.event });
  }
}

function hear({ source, origin, data }: MessageEvent<Message | null>): void {
  const embed = embeds.find(({ frame }) => frame.contentWindow === source);
  if (!embed || origin !== originOf(embed.frame) || data?.source !== 'chronotope') return;
  const { height, type } = data;
  if ((type === 'height' || type === 'ready') && !embed.isFixed && Number.isFinite(height)) {
    embed.frame.style.height = '';
    embed.frame.height = String(Math.min(MOST_PX, Math.max(LEAST_PX, Math.round(height as number))));
  }
  if (type === 'state') {
    follow(embed, data);
    embed.state = data;
  }
  embed.frame.dispatchEvent(new CustomEvent('chronotope', { detail: data, bubbles: true }));
}

function click(event: MouseEvent): void {
  const link = event.target instanceof Element && event.target.closest('[data-chronotope-goto]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const name = link.getAttribute('data-chronotope-for');
  const embed = name === null ? embeds[0] : embeds.find((each) => each.name === name);
  if (!embed) return;
  event.preventDefault();
  send(embed, 'goto', { event: link.getAttribute('data-chronotope-goto') || null });
}

function start(): void {
  const scan = () => document.querySelectorAll(`[data-chronotope], ${TAG}`).forEach(adopt);
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
