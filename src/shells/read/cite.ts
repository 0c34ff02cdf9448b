import { openCite, type Cited } from '../../publish/index.ts';
import type { App } from '../../state/context.ts';
import type { Session } from '../session.svelte.ts';

/** Opens the citation of an event or of the view; the German line of attribution asks for German texts. */
export async function cite(session: Session, app: App, cited: Cited): Promise<void> {
  void session.addLanguage('de');
  await openCite(app, cited).catch(() => session.reportLost());
}
