import { dataAddress } from '../../loading/dataAddress.ts';
import { addressOf, pageAddress } from '../../state/addressSync.svelte.ts';
import type { Exploration } from '../../state/exploration.svelte.ts';
import type { Session } from '../session.svelte.ts';

/** The address of what is shown as hosts may hear it: null where the data are another host's, whose address is not ours to pass on. */
export function publicAddress(exploration: Exploration, { configuration: { data } }: Session): string | null {
  const address = data === undefined ? undefined : dataAddress(data, pageAddress());
  const isOurs = !address || (address.ok && (address.kind === 'slug' || address.sameOrigin));
  return isOurs ? addressOf(exploration) : null;
}
