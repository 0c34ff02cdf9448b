import { openCite, type Cited } from '../../publish/index.ts';
import type { App } from '../../state/context.ts';
import type { Session } from '../session.svelte.ts';

/** Opens the citation of an event or of the view; the German line of attribution asks for German texts. */
export async function cite(session: Session, app: App, cited: Cited): Promise<void> {
  const arriving = session.addLanguage('de');
  await session.lost.attempt({
    name: 'cite',
    ask: () => openCite(app, cited, arriving).then(() => undefined),
  });
}
