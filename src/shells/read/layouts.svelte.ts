import type { Component } from 'svelte';
import type { Session } from '../session.svelte.ts';
import type { Column } from './column.svelte.ts';
import { layoutFor, type LayoutMode } from './layoutMode.ts';

export interface LayoutProps {
  readonly session: Session;
  readonly column: Column;
  readonly mode: LayoutMode;
}

type Kind = 'desk' | 'phone';

const FETCH: Readonly<Record<Kind, () => Promise<{ readonly default: Component<LayoutProps> }>>> = {
  desk: () => import('./DeskLayout.svelte'),
  phone: () => import('./PhoneLayout.svelte'),
};

/** The arrangements that have arrived: a phone need not fetch a desk's, nor a desk a phone's. */
export class Layouts {
  #arrived = $state.raw<Partial<Record<Kind, Component<LayoutProps>>>>({});

  /** The component for a page of this width; undefined while it is on its way. */
  for(width: number): Component<LayoutProps> | undefined {
    return this.#arrived[kindFor(width)];
  }

  /** Resolves when `for(width)` has a component; once it has, at once. */
  async fetch(width: number): Promise<void> {
    const kind = kindFor(width);
    if (this.#arrived[kind]) return;
    const { default: component } = await FETCH[kind]();
    this.#arrived = { ...this.#arrived, [kind]: component };
  }
}

function kindFor(width: number): Kind {
  return layoutFor(width) === 'phone' ? 'phone' : 'desk';
}
