import { createContext } from 'svelte';
import type { Exploration } from './exploration.svelte.ts';
import type { Locale } from './locale.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import type { TextSearch } from './textSearch.svelte.ts';

/** What every view may use: the exploration, the reader's language, preferences and text search. */
export interface App {
  readonly exploration: Exploration;
  readonly locale: Locale;
  readonly preferences: Preferences;
  readonly search: TextSearch;
}

/** `getApp()` in a component below the shell that called `setApp(app)`; throws where there is none. */
export const [getApp, setApp] = createContext<App>();
