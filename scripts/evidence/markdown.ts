/** A text that Markdown shows as it is. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&');
}

/** A text as the start of a list item, where `1.` or `-` would begin a list of its own. */
export function item(text: string): string {
  return escaped(text)
    .replace(/^(\d+)\./, '$1\\.')
    .replace(/^[-+•#]/, '\\$&');
}

/** Numbered lines, each with lines below it. */
export function numbered(
  entries: readonly { readonly line: string; readonly below: readonly string[] }[],
): string[] {
  return entries.flatMap(({ line, below }, index) => [
    `${index + 1}. ${line}`,
    ...below.map((text) => `   - ${text}`),
  ]);
}
