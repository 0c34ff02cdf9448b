const names = new Map<string, Intl.DisplayNames>();

/** The name of a country by its ISO 3166 alpha-2 code, in a language; the code where there is no name. */
export function countryName(code: string, lang: string): string {
  return nameOf('region', code.toUpperCase(), lang);
}

/** The name of a language by its BCP 47 tag; the tag where there is no name. */
export function languageName(tag: string, lang: string): string {
  return nameOf('language', tag, lang);
}

function nameOf(type: 'region' | 'language', code: string, lang: string): string {
  const key = `${type} ${lang}`;
  let known = names.get(key);
  if (!known) names.set(key, (known = new Intl.DisplayNames(lang, { type })));
  try {
    return known.of(code) ?? code;
  } catch {
    // A foreign dataset may hold anything.
    return code;
  }
}
