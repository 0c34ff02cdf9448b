/** Text in several languages: BCP 47 tag → text. Languages may be missing; `pickText` says which was used. */
export type Text = Readonly<Record<string, string>>;

/** A text with the language it is really in, for `lang` attributes. */
export interface TextIn {
  readonly text: string;
  readonly lang: string;
}

/** The best text for `lang`: that language, else the first of `fallbacks` present, else any; empty text if none. */
export function pickText(text: Text | undefined, lang: string, fallbacks: readonly string[]): TextIn {
  if (!text) return { text: '', lang };
  for (const candidate of [lang, ...fallbacks, ...Object.keys(text)]) {
    const found = text[candidate];
    if (found !== undefined) return { text: found, lang: candidate };
  }
  return { text: '', lang };
}
