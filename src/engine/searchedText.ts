import type { Actor, Place } from '../domain/dataset.ts';
import { plainText } from '../domain/richText.ts';
import type { Text } from '../domain/text.ts';

/** What of a dataset is searched, in all languages at once. */

/** A name in every language, and all other names. */
export function namesOf({ name, aliases }: Pick<Actor | Place, 'name' | 'aliases'>): string {
  return [inAllLanguages(name), ...aliases].join(' ');
}

/** A summary without its formatting, which may stand inside a word. */
export function summaryOf({ summary }: { readonly summary?: Text | undefined }): string {
  const text = inAllLanguages(summary);
  // Reading rich text takes a hundred times as long as looking whether there is any.
  return FORMATTED.test(text) ? plainText(text) : text;
}

/** Texts in every language they have. */
export function inAllLanguages(...texts: readonly (Text | undefined)[]): string {
  return texts.flatMap((text) => (text ? Object.values(text) : [])).join('\n\n');
}

/** Emphasis, links, escapes; numbers at the start of a line may be those of a list. */
const FORMATTED = /[\\*_[]|^ *\d/m;
