import { pickText, type Text, type TextIn } from '../domain/text.ts';
import { directionOf, matchLanguage } from '../domain/language.ts';
import type { InterfaceLanguage, Messages } from '../i18n/messages.ts';

/** The language of the interface and of the content, and texts in them. */
export class Locale {
  #lang = $state.raw() as InterfaceLanguage;
  #messages = $state.raw() as Messages;
  #contentLanguages = $state.raw<readonly string[]>([]);

  /** What the reader asked for, best first; the interface may not speak it, the content may. */
  #asked = $state.raw<readonly string[]>([]);

  /** The content language: the best match among the dataset's. */
  readonly content: string = $derived.by(
    () =>
      matchLanguage([...this.#asked, this.#lang], this.#contentLanguages) ??
      this.#contentLanguages[0] ??
      this.#lang,
  );

  constructor(
    lang: InterfaceLanguage,
    messages: Messages,
    contentLanguages: readonly string[],
    asked: readonly string[] = [],
  ) {
    this.#lang = lang;
    this.#asked = asked;
    this.#messages = messages;
    this.#contentLanguages = contentLanguages;
  }

  /** BCP 47 tag of the interface. */
  get lang(): InterfaceLanguage {
    return this.#lang;
  }
  /** The interface's words. */
  get m(): Messages {
    return this.#messages;
  }

  /** A dataset text in the reader's language, else in another one. */
  text(text: Text | undefined): string {
    return this.textIn(text).text;
  }
  /** The same with the language it is in. */
  textIn(text: Text | undefined): TextIn {
    return pickText(text, this.content, this.#contentLanguages);
  }
  /** `lang` and `dir` for an element that shows this text: none where it is in the page's own language. */
  attributesOf(text: Text | undefined): { readonly lang?: string; readonly dir?: 'ltr' | 'rtl' } {
    const lang = this.langOf(text);
    return lang === undefined ? {} : { lang, dir: directionOf(lang) };
  }
  /** `lang` for an element that shows this text: undefined where it is the page's own. */
  langOf(text: Text | undefined): string | undefined {
    const { lang } = this.textIn(text);
    return text && lang !== this.#lang ? lang : undefined;
  }

  /** Changes the language of interface and content. */
  change(lang: InterfaceLanguage, messages: Messages): void {
    this.#messages = messages;
    this.#lang = lang;
    this.#asked = [lang];
  }
}
