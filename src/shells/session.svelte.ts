import { shipped } from 'virtual:shipped-data';
import { matchLanguage } from '../domain/language.ts';
import type { Dataset } from '../domain/dataset.ts';
import { dataAddress, shippedAddress } from '../loading/dataAddress.ts';
import type { Progress } from '../loading/fetchText.ts';
import { failed, type Failed, type LoadFailure } from '../loading/loadFailure.ts';
import type { LoadedDataset } from '../loading/loaded.ts';
import { loadCore, type Shipped } from '../loading/loadShipped.ts';
import { loadMessages, type InterfaceLanguage } from '../i18n/messages.ts';
import type { App } from '../state/context.ts';
import type { Configuration } from '../state/configuration.ts';
import { needsDetails } from '../state/address.ts';
import { currentFragment, pageAddress, readAddress, syncAddress } from '../state/addressSync.svelte.ts';
import { Exploration } from '../state/exploration.svelte.ts';
import { Locale } from '../state/locale.svelte.ts';
import { Layouts } from './read/layouts.svelte.ts';
import type { Preferences } from '../state/preferences.svelte.ts';
import { openingView } from '../state/storyView.ts';
import { TextSearch } from '../state/textSearch.svelte.ts';

/** Where a page stands between address and story. */
type Phase =
  | {
      readonly kind: 'loading';
      readonly progress: Progress | undefined;
      readonly cancel: (() => void) | undefined;
    }
  | { readonly kind: 'failed'; readonly failure: LoadFailure }
  | { readonly kind: 'open'; readonly app: App };

/** Not needed to be ready, so not fetched before. */
const loadRest = () => import('../loading/loadRest.ts');

/** Opens the dataset an address names and keeps it complete: details, then other languages when asked for. */
export class Session {
  #phase = $state.raw<Phase>({ kind: 'loading', progress: undefined, cancel: undefined });
  /** What came with a dataset that is not ours: host and problems. */
  #foreign = $state.raw<LoadedDataset | undefined>(undefined);
  #dropped = $state.raw<readonly string[]>([]);
  #trouble = $state.raw<LoadFailure | undefined>(undefined);
  #slug = $state.raw<string | undefined>(undefined);
  #shipped: Shipped | undefined;
  #coreLanguage = '';
  #languages = new Set<string>();
  #wishes = 0;
  /** One after the other: each part is merged into what the one before has left. */
  #arriving: Promise<void> = Promise.resolve();

  readonly layouts = new Layouts();

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
  /** Why a later part could not be had; what is there stays. */
  get trouble(): LoadFailure | undefined {
    return this.#trouble;
  }
  /** Where the whole document can be downloaded; undefined for data that are not ours. */
  get dataHref(): string | undefined {
    return this.#slug === undefined ? undefined : `data/${this.#slug}/dataset.json`;
  }

  dismissDropped(): void {
    this.#dropped = [];
  }

  /** Loads what the address names; `phase` says how it went, also where a part of the page itself cannot be had. */
  async open(): Promise<void> {
    try {
      await this.#load();
    } catch {
      this.#fail({ code: 'network', address: pageAddress() });
    }
  }
  async #load(): Promise<void> {
    const address = dataAddress(this.configuration.data ?? shipped[0]!.slug, pageAddress());
    if (!address.ok) this.#fail(address.failure);
    else if (address.kind === 'url') await this.#openForeign(address.url);
    else if (shipped.some(({ slug }) => slug === address.slug)) await this.#openShipped(address.slug);
    // Put beside the page after the build: whole, and nobody has checked it yet.
    else await this.#openForeign(shippedAddress(address.slug, 'dataset.json', pageAddress()));
  }

  /** Adds a language's texts to the dataset, if it has them; what failed once is tried again. */
  async addLanguage(lang: string): Promise<void> {
    const known = shipped.find(({ slug }) => slug === this.#slug)?.languages ?? [];
    const match = matchLanguage([lang], known);
    if (match === undefined) return;
    await this.#arrive(async (sofar) =>
      this.#languages.has(match)
        ? undefined
        : (await loadRest()).loadLanguage(sofar, match, { page: pageAddress() }),
    );
    if (!this.#trouble) this.#languages.add(match);
  }
  /** Adds every language: searching looks through all of them. */
  async addAllLanguages(): Promise<void> {
    const known = shipped.find(({ slug }) => slug === this.#slug)?.languages ?? [];
    for (const lang of known) await this.addLanguage(lang);
  }

  /** Says that a part of the page could not be had. */
  reportLost(): void {
    this.#trouble = { code: 'network', address: pageAddress() };
  }

  /** Asks again for what could not be had. */
  retry(): Promise<void> {
    this.#trouble = undefined;
    return this.#arrive(() => Promise.resolve(undefined));
  }

  /** Changes interface and content to a language; says whether it did, for the last of several wishes wins. */
  async changeLanguage(lang: InterfaceLanguage): Promise<boolean> {
    if (this.#phase.kind !== 'open') return false;
    const wish = ++this.#wishes;
    try {
      const messages = await loadMessages(lang);
      await this.addLanguage(lang);
      if (wish !== this.#wishes) return false;
      this.#phase.app.locale.change(lang, messages);
      return true;
    } catch {
      this.reportLost();
      return false;
    }
  }

  async #openShipped(slug: string): Promise<void> {
    const languages = shipped.find((set) => set.slug === slug)?.languages ?? [];
    const { lang: spoken, languages: asked } = this.configuration;
    const lang = matchLanguage([...asked, spoken], languages) ?? languages[0] ?? 'en';
    const core = await loadCore(slug, lang, { page: pageAddress() });
    if (!core.ok) {
      this.#fail(core.failure);
      return;
    }
    this.#slug = slug;
    this.#shipped = core;
    this.#coreLanguage = lang;
    this.#languages.add(lang);
    if (needsDetails(currentFragment())) {
      const whole = await this.#loadMissing(core);
      if (whole?.ok) this.#shipped = whole;
    }
    const app = await this.#start(this.#shipped.dataset);
    void this.#arrive(() => Promise.resolve(undefined));
    if (app.exploration.view.filter.text) await this.addAllLanguages();
  }

  async #openForeign(url: string): Promise<void> {
    const abort = new AbortController();
    const cancel = () => abort.abort();
    this.#phase = { kind: 'loading', progress: undefined, cancel };
    const { loadForeign } = await import('../loading/loadForeign.ts');
    const loaded = await loadForeign(url, {
      page: pageAddress(),
      framed: window.parent !== window,
      signal: abort.signal,
      onprogress: (progress) => (this.#phase = { kind: 'loading', progress, cancel }),
    });
    if (!loaded.ok) {
      this.#fail(loaded.failure);
      return;
    }
    this.#foreign = loaded;
    await this.#start(loaded.dataset);
  }

  async #start(dataset: Dataset): Promise<App> {
    const { configuration, preferences } = this;
    const exploration = new Exploration(dataset);
    const { lang, languages } = configuration;
    const locale = new Locale(lang, await loadMessages(lang), dataset.languages, languages);
    const search = new TextSearch(exploration);
    const opening = openingView(dataset);
    const { view, dropped } = readAddress(exploration, currentFragment(), opening);
    exploration.restore(view ?? opening);
    this.#dropped = [...configuration.dropped, ...dropped];
    await this.layouts.fetch(innerWidth);
    if (exploration.view.filter.text) {
      await search.ready().catch(() => (this.#dropped = [...this.#dropped, 'q']));
    }
    syncAddress(exploration, opening, (keys) => (this.#dropped = keys));
    const app: App = { exploration, locale, preferences, search };
    this.#phase = { kind: 'open', app };
    return app;
  }

  /** Queues a part, details first where these are missing; what is shown stays as it is if the part cannot be had. */
  #arrive(load: (sofar: Shipped) => Promise<Shipped | Failed | undefined>): Promise<void> {
    this.#arriving = this.#arriving.then(async () => {
      for (const part of [this.#loadMissing, load]) {
        if (!this.#shipped || this.#phase.kind !== 'open') return;
        const next = await part(this.#shipped).catch(() =>
          failed({ code: 'network', address: pageAddress() }),
        );
        if (!next) continue;
        this.#trouble = next.ok ? undefined : next.failure;
        if (!next.ok) return;
        this.#shipped = next;
        this.#phase.app.exploration.replaceDataset(next.dataset);
      }
    });
    return this.#arriving;
  }
  readonly #loadMissing = async (sofar: Shipped): Promise<Shipped | Failed | undefined> =>
    sofar.dataset.complete
      ? undefined
      : (await loadRest()).loadDetails(sofar, this.#coreLanguage, { page: pageAddress() });

  #fail(failure: LoadFailure): void {
    this.#phase = { kind: 'failed', failure };
  }
}
