export const THEMES = ['auto', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'chronotope:theme';

/** What the reader likes on every visit; kept where the browser allows it, and only when chosen. */
export class Preferences {
  #theme = $state.raw<Theme>('auto');

  constructor(fromAddress: Theme | undefined) {
    this.#theme = fromAddress ?? stored() ?? 'auto';
  }

  get theme(): Theme {
    return this.#theme;
  }

  /** Puts a theme in force for as long as the page lives: somebody else than the reader asks for it. */
  useTheme(theme: Theme): void {
    this.#theme = theme;
  }
  chooseTheme(theme: Theme): void {
    this.#theme = theme;
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // Storage is refused in sandboxed frames; the choice then lasts as long as the page.
    }
  }
}

function stored(): Theme | undefined {
  try {
    return THEMES.find((theme) => theme === localStorage.getItem(KEY));
  } catch {
    return undefined;
  }
}

/** Writes the theme in force to `data-theme` of an element, following the device where it is `auto`; returns the end of it. */
export function followTheme(preferences: Preferences, element: HTMLElement): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const contrast = matchMedia('(prefers-contrast: more)');
  const apply = () => {
    const device = contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light';
    element.dataset.theme = preferences.theme === 'auto' ? device : preferences.theme;
  };
  apply();
  const stop = $effect.root(() => {
    $effect(apply);
  });
  for (const query of [dark, contrast]) query.addEventListener('change', apply);
  return () => {
    stop();
    for (const query of [dark, contrast]) query.removeEventListener('change', apply);
  };
}
