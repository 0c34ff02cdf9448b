/** Marks that open and close a quotation, by primary language; the rest quotes as English does. */
const MARKS: Readonly<Record<string, readonly [string, string]>> = {
  de: ['„', '“'],
  pl: ['„', '”'],
  uk: ['«', '»'],
  ru: ['«', '»'],
  fr: ['« ', ' »'],
  it: ['«', '»'],
};

/** The quotation marks of a language (BCP 47). */
export function quoteMarks(lang: string | undefined): readonly [string, string] {
  return MARKS[lang?.split('-')[0] ?? ''] ?? ['‘', '’'];
}
