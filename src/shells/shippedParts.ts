import type { WholeDataset } from '../domain/dataset.ts';
import type { Failed } from '../loading/loadFailure.ts';
import type { Shipped } from '../loading/loadShipped.ts';
import { pageAddress } from '../state/addressSync.svelte.ts';
import type { Loss, Lost } from './lost.svelte.ts';

/** Not needed to be ready, so not fetched before. */
const loadRest = () => import('../loading/loadRest.ts');

/** What a language's texts are called among what could not be had. */
export const textsOf = (lang: string): string => `texts of ${lang}`;

interface PartsOptions {
  /** The language the core came in. */
  readonly lang: string;
  /** Languages the dataset has. */
  readonly languages: readonly string[];
  readonly lost: Lost;
  readonly onarrived: (dataset: WholeDataset) => void;
}

/** A shipped dataset as its parts arrive: the core, the details, other languages when asked for. */
export class ShippedParts {
  #sofar: Shipped;
  #languages: Set<string>;
  /** One after the other: each part is merged into what the one before has left. */
  #arriving: Promise<unknown> = Promise.resolve();

  constructor(
    core: Shipped,
    private readonly options: PartsOptions,
  ) {
    this.#sofar = core;
    this.#languages = new Set([options.lang]);
  }

  get slug(): string {
    return this.#sofar.slug;
  }
  get dataset(): WholeDataset {
    return this.#sofar.dataset;
  }
  /** Languages the dataset has. */
  get languages(): readonly string[] {
    return this.options.languages;
  }
  hasLanguage(lang: string): boolean {
    return this.#languages.has(lang);
  }

  /** Adds the details; resolves once they are there or lost. */
  addDetails(): Promise<Loss | undefined> {
    const page = pageAddress();
    return this.options.lost.attempt({
      name: 'details',
      ask: () =>
        this.#arrive(async (sofar) =>
          sofar.dataset.complete ? sofar : (await loadRest()).loadDetails(sofar, this.options.lang, { page }),
        ),
    });
  }

  /** Adds a language's texts; it can only be added to what is complete. */
  async fetchLanguage(lang: string): Promise<Loss | undefined> {
    const page = pageAddress();
    const loss =
      (await this.addDetails()) ??
      (await this.#arrive(async (sofar) => {
        if (this.#languages.has(lang)) return sofar;
        const next = await (await loadRest()).loadLanguage(sofar, lang, { page });
        if (next.ok) this.#languages.add(lang);
        return next;
      }));
    if (!loss) this.options.lost.forget(textsOf(lang));
    return loss;
  }

  /** Queues a part; what is shown stays as it is if the part cannot be had. */
  #arrive(load: (sofar: Shipped) => Promise<Shipped | Failed>): Promise<Failed | undefined> {
    const arrival = this.#arriving.then(async () => {
      const next = await load(this.#sofar);
      if (!next.ok) return next;
      this.#sofar = next;
      this.options.onarrived(next.dataset);
      return undefined;
    });
    this.#arriving = arrival.catch(() => undefined);
    return arrival;
  }
}
