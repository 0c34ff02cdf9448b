import { openShare } from '../../publish/index.ts';
import { addressOf, pageToShare } from '../../state/addressSync.svelte.ts';
import type { App } from '../../state/context.ts';
import type { Session } from '../session.svelte.ts';

const OEMBED = 'link[type="application/json+oembed"]';

/** Opens the dialog for the link to what is shown, and for embedding it. */
export async function share(session: Session, app: App): Promise<void> {
  const view = addressOf(app.exploration);
  const opening = new URL(pageToShare());
  opening.hash = '';
  const oembed = document.querySelector<HTMLLinkElement>(OEMBED)?.href;
  await session.lost.attempt({
    name: 'share',
    ask: () => openShare(app, { view, opening: opening.href }, oembed).then(() => undefined),
  });
}
