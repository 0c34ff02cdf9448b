const rules = new Map<string, Intl.PluralRules>();

/** The form of a noun that fits a number in a language; `other` serves where a form is missing. */
export function plural(
  lang: string,
  count: number,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): string {
  let rule = rules.get(lang);
  if (!rule) rules.set(lang, (rule = new Intl.PluralRules(lang)));
  return forms[rule.select(count)] ?? forms.other;
}

const numbers = new Map<string, Intl.NumberFormat>();

/** A number as the language writes it. */
export function number(lang: string, count: number): string {
  let format = numbers.get(lang);
  if (!format) numbers.set(lang, (format = new Intl.NumberFormat(lang)));
  return format.format(count);
}

/** An amount of data as the language writes it: “1.2 MB”, «1,2 МБ». */
export function megabytes(lang: string, bytes: number, digits: number): string {
  const options = { style: 'unit', unit: 'megabyte', maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(lang, options).format(bytes / 1e6);
}
