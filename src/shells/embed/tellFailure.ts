import { describeFailure } from '../../i18n/loadFailures.ts';
import type { LoadFailure } from '../../loading/loadFailure.ts';
import type { Session } from '../session.svelte.ts';
import { envelope } from './envelope.ts';
import { HeightTeller } from './heightTeller.ts';

/** Tells the host that there is nothing to show, why, and how high the frame is that says so. */
export function tellFailure(failure: LoadFailure, { configuration, secret }: Session): void {
  const host = window.parent;
  const { embedId: embed, lang } = configuration;
  const { what } = describeFailure(failure, lang);
  host.postMessage(envelope('error', { code: failure.code, message: what }, { embed }), '*');
  new HeightTeller(host, { embed, secret }, (height) => {
    host.postMessage(envelope('height', { height }, { embed }), '*');
  }).start(new AbortController().signal);
}
