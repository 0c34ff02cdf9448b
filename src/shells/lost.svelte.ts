import type { LoadFailure } from '../loading/loadFailure.ts';
import { reloadIfReachable } from '../state/addressSync.svelte.ts';

/** Why something could not be had. */
export interface Loss {
  /** Undefined where it is code of the page itself that is missing. */
  readonly failure?: LoadFailure;
}

/** Something that has to be fetched. */
export interface Wish {
  /** Of several wishes of the same name the last one counts. */
  readonly name: string;
  /** Resolves with the loss, if there is one; rejects where code is missing. `isLast` tells whether it still counts. */
  readonly ask: (isLast: () => boolean) => Promise<Loss | undefined>;
  /** What makes the page come back with the wish fulfilled, should it have to be loaded again. */
  readonly onreload?: () => void;
}

/** What could not be had: each loss stands until its own wish is fulfilled, whatever becomes of the others. */
export class Lost {
  #losses = $state.raw<ReadonlyMap<string, Loss & { readonly wish: Wish }>>(new Map());
  readonly #last = new Map<string, symbol>();

  constructor(private readonly reload: (before: () => void) => Promise<void> = reloadIfReachable) {}

  /** The one to speak of; undefined where all is well. */
  get first(): Loss | undefined {
    return [...this.#losses.values()][0];
  }

  /** Asks for something, and remembers it where it cannot be had. */
  async attempt(wish: Wish): Promise<Loss | undefined> {
    const { name, ask } = wish;
    const token = Symbol(name);
    this.#last.set(name, token);
    const isLast = () => this.#last.get(name) === token;
    const loss = await ask(isLast).catch((): Loss => ({}));
    if (isLast() && loss) this.#losses = new Map([...this.#losses, [name, { ...loss, wish }]]);
    else if (isLast()) this.forget(name);
    return loss;
  }

  /** What was wished for came by another way. */
  forget(name: string): void {
    this.#losses = new Map([...this.#losses].filter(([other]) => other !== name));
  }

  /** Asks again for everything that could not be had. */
  async retry(): Promise<void> {
    const wishes = [...this.#losses.values()].map(({ wish }) => wish);
    this.#losses = new Map();
    await Promise.all(wishes.map((wish) => this.attempt(wish)));
    // Chromium never asks twice for code it once could not have (whatwg/html#6768), and after a new release the
    // old names are gone: only a new page has it, and it opens where this one stands.
    const codeless = [...this.#losses.values()].filter(({ failure }) => !failure);
    if (codeless.length > 0) await this.reload(() => codeless.forEach(({ wish }) => wish.onreload?.()));
  }
}
