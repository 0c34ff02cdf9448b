import type { Text } from '../domain/text.ts';
import type { TextField } from './definition.ts';

/** Language tag → text; a plain string is in `language`, the document's first. */
export function toText(field: TextField, language: string): Text {
  return typeof field === 'string' ? { [language]: field } : field;
}

/** `{ [key]: text }`, or nothing where there is none: for spreading into a record with optional fields. */
export function textField<TKey extends string>(
  key: TKey,
  field: TextField | undefined,
  language: string,
): Partial<Record<TKey, Text>> {
  return field === undefined ? {} : ({ [key]: toText(field, language) } as Record<TKey, Text>);
}

/** The named fields that are there: `exactOptionalPropertyTypes` forbids passing `undefined` on. */
export function present<TRecord extends object, TKey extends keyof TRecord>(
  record: TRecord,
  ...keys: readonly TKey[]
): { [K in TKey]?: Exclude<TRecord[K], undefined> } {
  const found: { [K in TKey]?: Exclude<TRecord[K], undefined> } = {};
  for (const key of keys) {
    const value = record[key];
    if (value !== undefined) found[key] = value as Exclude<TRecord[TKey], undefined>;
  }
  return found;
}
