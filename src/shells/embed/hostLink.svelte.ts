import { untrack } from 'svelte';
import { dayText } from '../../domain/isoTime.ts';
import type { App } from '../../state/context.ts';
import { addressOf } from '../../state/addressSync.svelte.ts';
import type { Session } from '../session.svelte.ts';
import { CommandQueue } from './commandQueue.ts';
import { envelope, type Mark, type Told } from './envelope.ts';
import { hearHost } from './hearHost.ts';
import { HeightTeller } from './heightTeller.ts';
import { obey, type Refusal } from './obey.ts';
import { MOST_HEARD } from './patience.ts';
import { publicAddress } from './publicAddress.ts';
import type { Heard } from './readMessage.ts';
import { throttle } from './throttle.ts';

/** At most ten states a second. */
const STATE_MS = 100;

/**
 * The talk between an embed and the page around it (`contract.md`, Messages). Listens to that page alone, and only to
 * what changes the view; tells it height, readiness and state. Needs an effect to live in; returns the end of it.
 */
export function linkHost(app: App, session: Session): () => void {
  const { exploration, locale, search } = app;
  const { embedId } = session.configuration;
  const host = window.parent;
  const stop = new AbortController();
  const tell = <T extends keyof Told>(type: T, fields: Told[T], re?: Mark) =>
    host.postMessage(envelope(type, fields, { embed: embedId, re }), '*');

  const heights = new HeightTeller(host, session, (height) => tell('height', { height }));
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
  /** While a search is on its way, the numbers are not those of its text. */
  const isSearching = () => exploration.view.filter.text !== '' && !search.isReady;
  const states = throttle(() => {
    if (isSearching()) return;
    const { view, window: shown, answer, hasDates } = exploration;
    tell('state', {
      event: view.selected,
      from: hasDates ? dayText(shown.from) : null,
      to: hasDates ? dayText(shown.to, 'to') : null,
      matching: answer.counts.matching,
      visible: answer.counts.visible,
      step: view.step && `${view.step.story}/${view.step.step}`,
      fragment: new URL(addressOf(exploration)).hash.slice(1),
      url: publicAddress(exploration, session),
    });
  }, STATE_MS);

  const refuse = ({ code, message }: Refusal, re?: Mark) => tell('error', { code, message }, re);
  const queue = new CommandQueue(
    async ({ command, re }) => {
      const refusal = await obey(command, app, session);
      if (refusal) refuse(refusal, re);
    },
    ({ command, re }) => {
      const message = `${command.type}: a later one came before its turn`;
      // Whoever numbers commands waits for answers.
      if (re !== undefined) refuse({ code: 'too-many', message }, re);
    },
  );
  const take = (heard: Heard) => {
    if (heard.kind === 'newer') tellReady();
    else if (heard.kind === 'h5p') heights.answerH5p(heard.action);
    else if (heard.kind === 'refused') refuse({ code: 'bad-message', message: heard.message }, heard.re);
    else if (heard.command.type === 'ping') {
      tellReady(heard.re);
      heights.tellAgain();
    } else {
      queue.add({ command: heard.command, re: heard.re });
    }
  };
  hearHost(take, stop.signal, () =>
    refuse({ code: 'too-many', message: `more than ${MOST_HEARD} messages a second` }),
  );
  heights.start(stop.signal);
  const end = $effect.root(() => {
    $effect(() => {
      void [exploration.view, exploration.answer, locale.lang];
      if (!isSearching()) untrack(states.call);
    });
  });
  // What is said of the page holds as soon as it is painted.
  const ready = setTimeout(tellReady);
  return () => {
    clearTimeout(ready);
    stop.abort();
    states.stop();
    queue.stop();
    end();
  };
}
