/**
 * ’ is an apostrophe, too: where a letter follows, or where a plural goes on and the quote is closed later
 * (‘the allies’ aims’).
 */
const ENGLISH = /(?<!\p{L})‘((?:[^‘’]|’(?=\p{L})|(?<=s)’(?= \p{Ll}[^‘]*(?<!s)’(?!\p{L})))*)’(?!\p{L})/gu;
/** Quotation marks of the three languages, outer ones first. */
const QUOTES = [/„([^“”]*)[“”]/gu, /«([^»]*)»/gu, /‚([^‘’]*)[‘’]/gu, /“([^”]*)”/gu, ENGLISH];

/** A text without what stands in quotation marks, and that by itself. The marks stay. */
export function withoutQuotes(text: string): { readonly rest: string; readonly quotes: readonly string[] } {
  const quotes: string[] = [];
  let rest = text;
  for (const pattern of QUOTES)
    rest = rest.replace(pattern, (whole, inner: string) => {
      quotes.push(inner);
      return `${whole.charAt(0)}…${whole.at(-1) ?? ''}`;
    });
  return { rest, quotes };
}
