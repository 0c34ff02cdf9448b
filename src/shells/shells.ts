import type { Component } from 'svelte';
import type { Configuration, Mode } from '../state/configuration.ts';
import type { Session } from './session.svelte.ts';

export interface ShellProps {
  readonly session: Session;
}

/** Fetches arrangement and chrome of a mode, and what it must have to be ready; nobody needs more than one. */
export const SHELLS: Readonly<
  Record<Mode, (configuration: Configuration) => Promise<Component<ShellProps>>>
> = {
  read: async () => (await import('./read/ReadShell.svelte')).default,
  embed: async ({ view }) => {
    const [shell] = await Promise.all([
      import('./embed/EmbedShell.svelte'),
      view === 'list' ? import('./embed/list.ts').then(({ fetchList }) => fetchList()) : undefined,
    ]);
    return shell.default;
  },
};
