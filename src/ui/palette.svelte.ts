/** The theme's colours for canvases, which cannot read CSS variables by themselves. */
export interface Palette {
  readonly paper: string;
  readonly raised: string;
  readonly rule: string;
  readonly ink: string;
  readonly secondary: string;
  readonly faint: string;
  readonly sea: string;
  readonly land: string;
  readonly landEdge: string;
  readonly border: string;
  readonly accent: string;
  readonly era: string;
  /** By a category's hue, 0 (other) to 7. */
  readonly hues: readonly string[];
}

/** The palette in force; read it in an effect and repaint when it changes. */
export class CurrentPalette {
  #current = $state.raw<Palette>(readPalette());

  get current(): Palette {
    return this.#current;
  }

  /** Follows theme, device scheme and forced colours until the returned function is called. */
  watch(): () => void {
    const renew = () => (this.#current = readPalette());
    const observer = new MutationObserver(renew);
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    const queries = ['(forced-colors: active)', '(prefers-color-scheme: dark)'].map((query) =>
      matchMedia(query),
    );
    for (const query of queries) query.addEventListener('change', renew);
    renew();
    return () => {
      observer.disconnect();
      for (const query of queries) query.removeEventListener('change', renew);
    };
  }
}

function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim() || '#808080';
  return {
    paper: token('paper'),
    raised: token('raised'),
    rule: token('rule'),
    ink: token('ink'),
    secondary: token('secondary'),
    faint: token('faint'),
    sea: token('sea'),
    land: token('land'),
    landEdge: token('land-edge'),
    border: token('border'),
    accent: token('accent'),
    era: token('era'),
    hues: Array.from({ length: 8 }, (_, hue) => token(`hue-${hue}`)),
  };
}
