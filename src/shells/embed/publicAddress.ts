import { dataAddress } from '../../loading/dataAddress.ts';
import { addressOf, pageAddress } from '../../state/addressSync.svelte.ts';
import type { Exploration } from '../../state/exploration.svelte.ts';
import type { Session } from '../session.svelte.ts';

/** The address of what is shown as hosts may hear it: null where the data are another host's, whose address is not ours to pass on. */
export function publicAddress(exploration: Exploration, session: Session): string | null {
  return isOurData(session) ? addressOf(exploration) : null;
}

/** Whether the data are of the page's own server. */
export function isOurData({ configuration: { data } }: Session): boolean {
  const address = data === undefined ? undefined : dataAddress(data, pageAddress());
  return !address || (address.ok && (address.kind === 'slug' || address.sameOrigin));
}
