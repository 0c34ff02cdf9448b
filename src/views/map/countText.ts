/** Up to here a number is written out: a mark has room for it. */
const LONGEST = 9999;

const formats = new Map<string, Intl.NumberFormat>();

/** A count short enough for a mark: “9999”, “12K”, “1.2M”; how depends on the language. */
export function countText(count: number, lang: string): string {
  if (count <= LONGEST) return String(count);
  let format = formats.get(lang);
  if (!format) formats.set(lang, (format = new Intl.NumberFormat(lang, { notation: 'compact' })));
  return format.format(count);
}
