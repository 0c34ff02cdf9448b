import type { Dataset } from '../../domain/dataset.ts';

const TABS = ['story', 'events', 'claims', 'about'] as const;
export type Tab = (typeof TABS)[number];
export type Pane = Tab | 'filters' | 'sources';
/** Panes made when they are first opened. */
export type LatePane = Exclude<Pane, 'story' | 'events'>;

/** The tabs a dataset has something for, each with its panes; what may still be on its way counts as there. */
export function tabsFor({ stories, claims, sources, complete }: Dataset): ReadonlyMap<Tab, readonly Pane[]> {
  const hasClaims = !complete || claims.length > 0;
  const listed: readonly Pane[] = !complete || sources.size > 0 ? ['sources'] : [];
  const panes: Readonly<Record<Tab, readonly Pane[]>> = {
    story: stories.length > 0 ? ['story'] : [],
    events: ['events', 'filters'],
    claims: hasClaims ? ['claims', ...listed] : [],
    // Without a fact check the sources have no other tab.
    about: hasClaims ? ['about'] : ['about', ...listed],
  };
  return new Map(TABS.filter((tab) => panes[tab].length > 0).map((tab) => [tab, panes[tab]]));
}

/** What the reading column shows, and where to go back to in it. */
export class Column {
  #asked = $state.raw<Pane>('story');
  /** Id of an element to bring into view once its pane is there. */
  #anchor = $state.raw<string | null>(null);
  #requests = $state.raw(0);
  #opened = $state.raw<ReadonlySet<Pane>>(new Set());
  /** The pane each tab was left with. */
  readonly #left = new Map<Tab, Pane>();

  readonly tabs = $derived.by(() => tabsFor(this.dataset()));
  readonly tab = $derived.by(() => tabOf(this.tabs, this.#asked));
  /** Of a pane the dataset turns out to have nothing for, the tab's first. */
  readonly pane = $derived.by((): Pane => {
    const panes = this.tabs.get(this.tab)!;
    return panes.includes(this.#asked) ? this.#asked : panes[0]!;
  });

  constructor(
    private readonly dataset: () => Dataset,
    first: Pane,
  ) {
    this.#asked = first;
    this.#opened = new Set([first]);
  }

  /** How often a pane was asked for, be it the same one. */
  get requests(): number {
    return this.#requests;
  }
  get anchor(): string | null {
    return this.#anchor;
  }

  /** Whether a pane has been open: the long ones are made then and kept. */
  hasOpened(pane: Pane): boolean {
    return this.#opened.has(pane);
  }

  show(pane: Pane, anchor: string | null = null): void {
    this.#asked = pane;
    this.#anchor = anchor;
    this.#requests++;
    this.#left.set(this.tab, pane);
    if (!this.#opened.has(pane)) this.#opened = new Set([...this.#opened, pane]);
  }

  /** Shows the pane that a tab was left with; its first where the tab is open already. */
  open(tab: Tab): void {
    const [first] = this.tabs.get(tab)!;
    this.show((tab !== this.tab && this.#left.get(tab)) || first!);
  }
}

function tabOf(tabs: ReadonlyMap<Tab, readonly Pane[]>, pane: Pane): Tab {
  for (const [tab, panes] of tabs) if (panes.includes(pane)) return tab;
  return 'about';
}
