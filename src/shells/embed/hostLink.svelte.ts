import { untrack } from 'svelte';
import { dayText } from '../../domain/isoTime.ts';
import type { App } from '../../state/context.ts';
import { addressOf } from '../../state/addressSync.svelte.ts';
import type { Session } from '../session.svelte.ts';
import { envelope, type Mark, type Told } from './envelope.ts';
import { HeightTeller } from './heightTeller.ts';
import { obey, type Refusal } from './obey.ts';
import { publicAddress } from './publicAddress.ts';
import { readMessage, type Command } from './readMessage.ts';
import { throttle } from './throttle.ts';

/** At most ten states a second. */
const STATE_MS = 100;
/** So many messages are heard in so long; a host that shouts louder is told once. */
const MOST_HEARD = 100;
const HEARD_MS = 1000;

/**
 * The talk between an embed and the page around it (`contract.md`, Messages). Listens to that page alone, and only to
 * what changes the view; tells it height, readiness and state. Needs an effect to live in; returns the end of it.
 */
export function linkHost(app: App, session: Session): () => void {
  const { exploration, locale } = app;
  const { embedId } = session.configuration;
  const host = window.parent;
  const stop = new AbortController();
  const tell = <T extends keyof Told>(type: T, fields: Told[T], re?: Mark) =>
    host.postMessage(envelope(type, fields, { embed: embedId, re }), '*');

  const heights = new HeightTeller(host, { embed: embedId, secret: session.secret }, (height) =>
    tell('height', { height }),
  );
  const tellReady = (re?: Mark) => {
    const ready = {
      title: document.title,
      lang: locale.lang,
      height: heights.now,
      events: exploration.answer.counts.total,
      url: publicAddress(exploration, session),
    };
    tell('ready', ready, re);
  };
  const states = throttle(() => {
    const { view, window: shown, answer } = exploration;
    tell('state', {
      event: view.selected,
      from: dayText(shown.from),
      to: dayText(shown.to, 'to'),
      matching: answer.counts.matching,
      visible: answer.counts.visible,
      step: view.step && `${view.step.story}/${view.step.step}`,
      fragment: new URL(addressOf(exploration)).hash.slice(1),
      url: publicAddress(exploration, session),
    });
  }, STATE_MS);

  const refuse = ({ code, message }: Refusal, re?: Mark) => tell('error', { code, message }, re);
  const carryOut = async (command: Command, re: Mark | undefined) => {
    if (command.type === 'ping') {
      tellReady(re);
      heights.tellAgain();
      return;
    }
    const refusal = await obey(command, app, session);
    if (refusal) refuse(refusal, re);
  };
  const isTooMany = patience(() =>
    refuse({ code: 'too-many', message: `more than ${MOST_HEARD} messages a second` }),
  );
  const hear = ({ source, data }: MessageEvent) => {
    if (source !== host || isTooMany()) return;
    const heard = readMessage(data);
    if (heard?.kind === 'newer') tellReady();
    else if (heard?.kind === 'h5p') heights.answerH5p(heard.action);
    else if (heard?.kind === 'refused') refuse({ code: 'bad-message', message: heard.message }, heard.re);
    else if (heard) void carryOut(heard.command, heard.re);
  };

  window.addEventListener('message', hear, { signal: stop.signal });
  heights.start(stop.signal);
  const end = $effect.root(() => {
    $effect(() => {
      void [exploration.view, exploration.answer];
      untrack(states.call);
    });
  });
  // What is said of the page holds as soon as it is painted.
  const ready = setTimeout(tellReady);
  return () => {
    clearTimeout(ready);
    stop.abort();
    states.stop();
    end();
  };
}

/** Whether more is heard than anyone can mean; `onfirst` is called once in each such second. */
function patience(onfirst: () => void): () => boolean {
  let from = 0;
  let heard = 0;
  return () => {
    const now = performance.now();
    if (now - from > HEARD_MS) [from, heard] = [now, 0];
    heard++;
    if (heard === MOST_HEARD + 1) onfirst();
    return heard > MOST_HEARD;
  };
}
