import type { TextColumns } from '../engine/largeTextIndex.ts';
import type { Found, TextIndex } from '../engine/textIndex.ts';
import type { Exploration } from './exploration.svelte.ts';

const NOTHING: Found = { rows: [], actors: [], places: [] };

/**
 * Full-text search of an exploration: fetched when first needed, and rebuilt when a fuller dataset arrives. The words of
 * a large dataset are indexed elsewhere, and may come after the page has been painted.
 */
export class TextSearch {
  /** Makes the index of the dataset there is; undefined until all it needs is here. */
  #build = $state.raw<(() => TextIndex) | undefined>(undefined);
  #loading: Promise<void> | undefined;
  readonly #index: TextIndex | undefined = $derived.by(() => this.#build?.());
  // By itself, so that a moving camera does not search anew.
  readonly #text: string = $derived.by(() => this.exploration.view.filter.text);

  constructor(
    private readonly exploration: Exploration,
    private readonly columns?: Promise<TextColumns>,
  ) {
    // Who asks is told by `ready`; until then a failure concerns nobody.
    columns?.catch(() => undefined);
    // Watched as long as the page lives, like the exploration itself.
    $effect.root(() => {
      $effect(() => {
        this.#answer();
      });
    });
  }

  /** Whether `suggest` can answer. */
  get isReady(): boolean {
    return this.#build !== undefined;
  }

  /** Resolves when searching works and the filter's text, if any, has been answered; rejects where code or words cannot be had. */
  async ready(): Promise<void> {
    this.#loading ??= this.#load();
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

  async #load(): Promise<void> {
    const { exploration, columns } = this;
    if (columns) {
      const [{ largeTextIndex, preparations }, words] = await Promise.all([
        import('../engine/largeTextIndex.ts'),
        columns,
      ]);
      for (const prepare of preparations(exploration.table)) {
        await new Promise((resolve) => setTimeout(resolve));
        prepare();
      }
      this.#build = () => largeTextIndex(exploration.table, words);
    } else {
      const { buildTextIndex } = await import('../engine/textIndex.ts');
      this.#build = () => buildTextIndex(exploration.dataset);
    }
  }

  #answer(): void {
    const text = this.#text;
    if (text === '') this.exploration.setTextRows(undefined);
    else if (this.#index) this.exploration.setTextRows(this.#index.matchRows(text));
    // Without its index nothing can be searched for: better no filter than one that filters nothing.
    else
      void this.ready().catch(() => this.exploration.filterBy({ ...this.exploration.view.filter, text: '' }));
  }
}
