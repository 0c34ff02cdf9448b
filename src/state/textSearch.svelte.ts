import type { Found, TextIndex } from '../engine/textIndex.ts';
import type { Exploration } from './exploration.svelte.ts';

type IndexModule = typeof import('../engine/textIndex.ts');

const NOTHING: Found = { rows: [], actors: [], places: [] };

/** Full-text search of an exploration: fetched when first needed, and rebuilt when a fuller dataset arrives. */
export class TextSearch {
  #module = $state.raw<IndexModule | undefined>(undefined);
  #loading: Promise<void> | undefined;
  readonly #index: TextIndex | undefined = $derived.by(() =>
    this.#module?.buildTextIndex(this.exploration.dataset),
  );

  constructor(private readonly exploration: Exploration) {
    // Watched as long as the page lives, like the exploration itself.
    $effect.root(() => {
      $effect(() => {
        this.#answer();
      });
    });
  }

  /** Whether `suggest` can answer. */
  get isReady(): boolean {
    return this.#module !== undefined;
  }

  /** Resolves when searching works and the filter's text, if any, has been answered; rejects where the code cannot be had. */
  async ready(): Promise<void> {
    this.#loading ??= import('../engine/textIndex.ts').then((module) => {
      this.#module = module;
    });
    try {
      await this.#loading;
    } catch (error) {
      // The next try may have a network again.
      this.#loading = undefined;
      throw error;
    }
    this.#answer();
  }

  /** Events, actors and places for a text being typed, best first; nothing before `ready`. */
  suggest(text: string): Found {
    return text.trim() === '' ? NOTHING : (this.#index?.search(text) ?? NOTHING);
  }

  #answer(): void {
    const { text } = this.exploration.view.filter;
    if (text === '') this.exploration.setTextRows(undefined);
    else if (this.#index) this.exploration.setTextRows(this.#index.matchRows(text));
    // Without its code nothing can be searched for: better no filter than one that filters nothing.
    else
      void this.ready().catch(() => this.exploration.filterBy({ ...this.exploration.view.filter, text: '' }));
  }
}
