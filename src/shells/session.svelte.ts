import { shipped } from 'virtual:shipped-data';
import type { Component } from 'svelte';
import { matchLanguage } from '../domain/language.ts';
import type { Dataset } from '../domain/dataset.ts';
import { dataAddress, shippedAddress } from '../loading/dataAddress.ts';
import type { Progress } from '../loading/fetchText.ts';
import type { LoadFailure } from '../loading/loadFailure.ts';
import type { LoadedDataset } from '../loading/loaded.ts';
import { loadCore } from '../loading/loadShipped.ts';
import { loadMessages, type InterfaceLanguage } from '../i18n/messages.ts';
import type { App } from '../state/context.ts';
import type { Configuration } from '../state/configuration.ts';
import { needsDetails } from '../state/address.ts';
import {
  currentFragment,
  pageAddress,
  syncAddress,
  wordPressSecret,
  writeLanguage,
} from '../state/addressSync.svelte.ts';
import { Exploration } from '../state/exploration.svelte.ts';
import { Locale } from '../state/locale.svelte.ts';
import { Lost } from './lost.svelte.ts';
import { Layouts } from './read/layouts.svelte.ts';
import type { Preferences } from '../state/preferences.svelte.ts';
import { openingView } from '../state/storyView.ts';
import { TextSearch } from '../state/textSearch.svelte.ts';
import { fetchLongList, MOST_ITEMS } from '../views/list/longList.ts';
import { ShippedParts, textsOf } from './shippedParts.ts';
import { SHELLS, type ShellProps } from './shells.ts';

/** Where a page stands between address and story. */
type Phase =
  | {
      readonly kind: 'loading';
      readonly progress: Progress | undefined;
      readonly cancel: (() => void) | undefined;
    }
  /** In a frame: another server is asked only if the reader wants it. */
  | { readonly kind: 'asking'; readonly host: string; readonly accept: () => void }
  | { readonly kind: 'failed'; readonly failure: LoadFailure }
  | { readonly kind: 'open'; readonly app: App };

/** Opens the dataset an address names and keeps it complete: details, then other languages when asked for. */
export class Session {
  #phase = $state.raw<Phase>({ kind: 'loading', progress: undefined, cancel: undefined });
  /** What came with a dataset that is not ours: host and problems. */
  #foreign = $state.raw<LoadedDataset | undefined>(undefined);
  #dropped = $state.raw<readonly string[]>([]);
  /** Of a dataset that is ours. */
  #parts = $state.raw<ShippedParts | undefined>(undefined);

  #shell = $state.raw<Component<ShellProps> | undefined>(undefined);
  /** Of the read shell. */
  readonly layouts = new Layouts();
  /** What a page of WordPress calls this frame. */
  readonly secret = wordPressSecret(currentFragment());
  /** The address the page was opened at; the view in it changes. */
  readonly startAddress = pageAddress();
  /** What could not be had; what is there stays. */
  readonly lost = new Lost();

  constructor(
    readonly configuration: Configuration,
    readonly preferences: Preferences,
  ) {}

  get phase(): Phase {
    return this.#phase;
  }
  get foreign(): LoadedDataset | undefined {
    return this.#foreign;
  }
  /** Keys of the link that could not be used. */
  get dropped(): readonly string[] {
    return this.#dropped;
  }
  /** Where the whole document can be downloaded; undefined for data that are not ours. */
  get dataHref(): string | undefined {
    return this.#parts && `data/${this.#parts.slug}/dataset.json`;
  }

  /** The shell of the page's mode; there once something is open. */
  get shell(): Component<ShellProps> | undefined {
    return this.#shell;
  }
  /** Resolves when all is here that shows a dataset: the shell of the mode, and the arrangement for a page of this width. */
  async fetchShell(): Promise<void> {
    const { mode } = this.configuration;
    const [shell] = await Promise.all([
      SHELLS[mode](this.configuration),
      mode === 'read' ? this.layouts.fetch(innerWidth) : undefined,
    ]);
    this.#shell = shell;
  }

  dismissDropped(): void {
    this.#dropped = [];
  }

  /** Loads what the address names; `phase` says how it went, also where a part of the page itself cannot be had. */
  async open(): Promise<void> {
    try {
      await this.#load();
    } catch {
      this.fail({ code: 'network', address: pageAddress() });
    }
  }
  async #load(): Promise<void> {
    const address = dataAddress(this.configuration.data ?? shipped[0]!.slug, pageAddress());
    if (!address.ok) this.fail(address.failure);
    else if (address.kind === 'url') await this.#openForeign(address.url);
    else if (shipped.some(({ slug }) => slug === address.slug)) await this.#openShipped(address.slug);
    // Put beside the page after the build: whole, and nobody has checked it yet.
    else await this.#openForeign(shippedAddress(address.slug, 'dataset.json', pageAddress()));
  }

  /** Resolves once the details are there, or cannot be had. */
  async completed(): Promise<void> {
    await this.#parts?.addDetails();
  }
  /** Adds the details and a language's texts to the dataset, where it has them; resolves once that is settled. */
  async addLanguage(lang: string): Promise<void> {
    const match = matchLanguage([lang], this.#known);
    if (match !== undefined) {
      await this.lost.attempt({ name: textsOf(match), ask: () => this.#parts!.fetchLanguage(match) });
    }
  }
  /** Adds every language: searching looks through all of them. */
  async addAllLanguages(): Promise<void> {
    for (const lang of this.#known) await this.addLanguage(lang);
  }

  /** Changes interface, content and address to a language; nothing changes where its words or texts cannot be had. */
  async changeLanguage(lang: InterfaceLanguage): Promise<void> {
    if (this.#phase.kind !== 'open') return;
    const { locale } = this.#phase.app;
    const match = matchLanguage([lang], this.#known);
    await this.lost.attempt({
      name: 'language',
      ask: async (isLast) => {
        const messages = await loadMessages(lang);
        const isHere = match === undefined || this.#parts!.hasLanguage(match);
        const loss = isHere ? undefined : await this.#parts!.fetchLanguage(match);
        if (loss || !isLast()) return loss;
        locale.change(lang, messages);
        writeLanguage(lang);
        return undefined;
      },
      onreload: () => writeLanguage(lang),
    });
  }

  async #openShipped(slug: string): Promise<void> {
    const languages = shipped.find((set) => set.slug === slug)?.languages ?? [];
    const { lang: spoken, languages: asked } = this.configuration;
    const lang = matchLanguage([...asked, spoken], languages) ?? languages[0] ?? 'en';
    const core = await loadCore(slug, lang, { page: pageAddress() });
    if (!core.ok) {
      this.fail(core.failure);
      return;
    }
    const parts = new ShippedParts(core, {
      lang,
      languages,
      lost: this.lost,
      onarrived: (dataset) => {
        if (this.#phase.kind === 'open') this.#phase.app.exploration.replaceDataset(dataset);
      },
    });
    this.#parts = parts;
    const early = needsDetails(currentFragment());
    if (early) await parts.addDetails();
    const app = await this.#start(parts.dataset);
    if (!early) void parts.addDetails();
    if (app.exploration.view.filter.text) await this.addAllLanguages();
  }

  async #openForeign(url: string): Promise<void> {
    const framed = window.parent !== window;
    const { host, origin } = new URL(url);
    const isOurs = origin === new URL(pageAddress()).origin;
    if (framed && !isOurs) {
      await new Promise<void>((accept) => (this.#phase = { kind: 'asking', host, accept }));
    }
    const abort = new AbortController();
    const cancel = () => abort.abort();
    this.#phase = { kind: 'loading', progress: undefined, cancel };
    const { loadForeign } = await import('../loading/loadForeign.ts');
    const loaded = await loadForeign(url, {
      page: pageAddress(),
      framed,
      // Nor is another server asked by a detour.
      stays: framed && isOurs,
      signal: abort.signal,
      onprogress: (progress) => (this.#phase = { kind: 'loading', progress, cancel }),
    });
    if (!loaded.ok) {
      this.fail(loaded.failure);
      return;
    }
    this.#foreign = loaded;
    abort.signal.addEventListener('abort', () => {
      // Opened meanwhile, or still waiting for the words that a link asks for.
      if (this.#phase.kind !== 'loading') return;
      loaded.stop?.();
      this.fail({ code: 'cancelled', address: url });
    });
    await this.#start(loaded.dataset, loaded);
  }

  async #start(
    dataset: Dataset,
    { columns, text, placeTree }: Pick<LoadedDataset, 'columns' | 'text' | 'placeTree'> = {},
  ): Promise<App> {
    const { configuration, preferences } = this;
    const exploration = new Exploration(dataset, columns);
    exploration.opensDetails = this.configuration.mode === 'read';
    // Nothing waits for it: it makes quicker what is found without it.
    placeTree?.then(
      (tree) => exploration.table.spots.use(tree),
      () => undefined,
    );
    const { lang, languages } = configuration;
    const locale = new Locale(lang, await loadMessages(lang), dataset.languages, languages);
    const search = new TextSearch(exploration, text);
    const opening = openingView(dataset);
    await this.fetchShell();
    // A long list can do without its part.
    if (dataset.events.length > MOST_ITEMS) await fetchLongList().catch(() => undefined);
    this.#dropped = configuration.dropped;
    syncAddress(exploration, opening, (keys, isNew) => {
      this.#dropped = isNew ? keys : [...this.#dropped, ...keys];
    });
    if (exploration.view.filter.text) {
      await search.ready().catch(() => (this.#dropped = [...this.#dropped, 'q']));
    }
    const app: App = { exploration, locale, preferences, search };
    if (this.#phase.kind !== 'failed') this.#phase = { kind: 'open', app };
    return app;
  }

  /** Languages the shipped dataset has. */
  get #known(): readonly string[] {
    return this.#parts?.languages ?? [];
  }
  /** Nothing can be shown, and why; also where what was open fails. */
  fail(failure: LoadFailure): void {
    this.#phase = { kind: 'failed', failure };
  }
}
