import { describeFailure } from '../../i18n/loadFailures.ts';
import type { Session } from '../session.svelte.ts';
import { envelope, type Mark } from './envelope.ts';
import { hearHost } from './hearHost.ts';
import { HeightTeller } from './heightTeller.ts';
import type { Heard } from './readMessage.ts';

/**
 * The talk with a host before anything is shown, or where nothing can be: how high the frame is that says so, and why.
 * Needs an effect to live in; returns the end of it.
 */
export function linkEarly(session: Session): () => void {
  const host = window.parent;
  const stop = new AbortController();
  const { embedId: embed, lang } = session.configuration;
  const heights = new HeightTeller(host, session, (height) =>
    host.postMessage(envelope('height', { height }, { embed }), '*'),
  );
  const tellWhy = (re?: Mark) => {
    if (session.phase.kind !== 'failed') return;
    const { failure } = session.phase;
    const { what } = describeFailure(failure, lang);
    host.postMessage(envelope('error', { code: failure.code, message: what }, { embed, re }), '*');
  };
  const take = (heard: Heard) => {
    if (heard.kind === 'h5p') heights.answerH5p(heard.action);
    if (heard.kind !== 'command' || heard.command.type !== 'ping') return;
    tellWhy(heard.re);
    heights.tellAgain();
  };
  hearHost(take, stop.signal);
  heights.start(stop.signal);
  const end = $effect.root(() => {
    $effect(() => tellWhy());
  });
  return () => {
    stop.abort();
    end();
  };
}
