import type { Dataset } from '../../domain/dataset.ts';

const TABS = ['story', 'events', 'claims', 'sources', 'filters', 'about'] as const;
export type Tab = (typeof TABS)[number];
/** Panes made when they are first opened. */
export type LatePane = Exclude<Tab, 'story' | 'events'>;

/** The tabs a dataset has something for; what may still be on its way counts as there. */
export function tabsFor({ stories, claims, sources, complete }: Dataset): Tab[] {
  const has: Readonly<Partial<Record<Tab, boolean>>> = {
    story: stories.length > 0,
    claims: !complete || claims.length > 0,
    sources: !complete || sources.size > 0,
  };
  return TABS.filter((tab) => has[tab] ?? true);
}

/** What the reading column shows, and where to go back to in it. */
export class Column {
  #tab = $state.raw<Tab>('story');
  /** Id of an element to bring into view once its pane is there. */
  #anchor = $state.raw<string | null>(null);
  #requests = $state.raw(0);
  #opened = $state.raw<ReadonlySet<Tab>>(new Set());

  constructor(first: Tab) {
    this.#tab = first;
    this.#opened = new Set([first]);
  }

  get tab(): Tab {
    return this.#tab;
  }
  /** How often somebody has asked for a pane, be it the same one. */
  get requests(): number {
    return this.#requests;
  }
  get anchor(): string | null {
    return this.#anchor;
  }

  /** Whether a pane has been open: the long ones are made then and kept. */
  hasOpened(tab: Tab): boolean {
    return this.#opened.has(tab);
  }

  show(tab: Tab, anchor: string | null = null): void {
    this.#tab = tab;
    this.#anchor = anchor;
    this.#requests++;
    if (!this.#opened.has(tab)) this.#opened = new Set([...this.#opened, tab]);
  }
}
