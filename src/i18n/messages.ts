import type { en } from './en.ts';

/** Every word of the interface. English is the definition; the compiler holds the other languages to it. */
export type Messages = Widen<typeof en>;

/** Literal strings as `string`, so that another language may say it differently. */
export type Widen<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Widen<T[K]> };

export const INTERFACE_LANGUAGES = ['de', 'en', 'uk'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** What each language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<InterfaceLanguage, string>> = {
  de: 'Deutsch',
  en: 'English',
  uk: 'Українська',
};

/** The words of one language; each is a file of its own, fetched when asked for. */
export async function loadMessages(lang: InterfaceLanguage): Promise<Messages> {
  if (lang === 'uk') return (await import('./uk.ts')).uk;
  return lang === 'de' ? (await import('./de.ts')).de : (await import('./en.ts')).en;
}
