import { pickText, type Text } from '../domain/text.ts';

/** A text in a file of one language: a plain string is in that language, a map is in another because that one lacks it. */
export type PackedText = string | Text;

/** The text in `lang`, else in the first language that has it; undefined where there is none. */
export function packText(
  text: Text | undefined,
  lang: string,
  languages: readonly string[],
): PackedText | undefined {
  if (text === undefined || Object.keys(text).length === 0) return undefined;
  const picked = pickText(text, lang, languages);
  return picked.lang === lang ? picked.text : { [picked.lang]: picked.text };
}

/** The text as a map; empty where there is none. */
export function unpackText(packed: PackedText | undefined, lang: string): Text {
  if (packed === undefined) return {};
  return typeof packed === 'string' ? { [lang]: packed } : packed;
}

/** `{ [key]: text }` or nothing: for optional fields. */
export function unpackField<TKey extends string>(
  key: TKey,
  packed: PackedText | undefined,
  lang: string,
): Partial<Record<TKey, Text>> {
  return packed === undefined ? {} : ({ [key]: unpackText(packed, lang) } as Record<TKey, Text>);
}
