const MOST_CACHED = 5000;

/** Measures text for layouts; widths are those of the fall-back font until the page's own has arrived, then anew. */
export class TextWidths {
  #context = document.createElement('canvas').getContext('2d');
  #cache = new Map<string, number>();
  /** Grows when widths may have changed; read it where a layout depends on them. */
  #version = $state.raw(0);

  constructor() {
    const renew = () => {
      this.#cache.clear();
      this.#version++;
    };
    void document.fonts.ready.then(renew);
    document.fonts.addEventListener('loadingdone', renew);
    $effect(() => () => document.fonts.removeEventListener('loadingdone', renew));
  }

  get version(): number {
    return this.#version;
  }

  /** Width in px of one line of text in a CSS `font`. */
  of(text: string, font: string): number {
    const key = `${font}|${text}`;
    let width = this.#cache.get(key);
    if (width === undefined) {
      if (this.#cache.size > MOST_CACHED) this.#cache.clear();
      if (this.#context) this.#context.font = font;
      width = this.#context?.measureText(text).width ?? text.length * 7;
      this.#cache.set(key, width);
    }
    return width;
  }
}
