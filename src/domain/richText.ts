/**
 * The small Markdown subset of texts in a dataset: paragraphs, lists, emphasis, strong and links.
 * It yields plain data, never markup: what it does not know stays text, and links lead to http, https or mailto only.
 */

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis' | 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] };

type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] };

const ITEM = /^ {0,3}(?:[-*+]|(\d{1,9})[.)])\s+(.*)$/;
const MAX_DEPTH = 4;
const MAX_LABEL = 500;
const MAX_HREF = 2000;
const SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/** Paragraphs and lists of a text, in order. */
export function parseRichText(source: string): Block[] {
  return source
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n+/)
    .flatMap((part) => parsePart(part.split('\n').filter((line) => line.trim() !== '')));
}

/** The words alone, for places that take no formatting. */
export function plainText(source: string): string {
  const words = (nodes: readonly Inline[]): string =>
    nodes.map((node) => (node.kind === 'text' ? node.text : words(node.children))).join('');
  return parseRichText(source)
    .map((block) => (block.kind === 'list' ? block.items.map(words).join('; ') : words(block.children)))
    .join(' ');
}

/** The address if it is a whole one of an allowed scheme, written in full; undefined otherwise. */
export function safeHref(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return SCHEMES.has(url.protocol) ? url.href : undefined;
}

/** Lines without an empty one among them: text before the first item is a paragraph, the items are one list. */
function parsePart(lines: readonly string[]): Block[] {
  const firstItem = lines.findIndex((line) => ITEM.test(line));
  const prose = firstItem < 0 ? lines : lines.slice(0, firstItem);
  const blocks: Block[] = [];
  if (prose.length) blocks.push({ kind: 'paragraph', children: parseInline(joinLines(prose)) });
  if (firstItem < 0) return blocks;
  const items: string[][] = [];
  for (const line of lines.slice(firstItem)) {
    const item = ITEM.exec(line);
    if (item) items.push([item[2]!]);
    else items.at(-1)!.push(line);
  }
  const ordered = ITEM.exec(lines[firstItem]!)![1] !== undefined;
  return [...blocks, { kind: 'list', ordered, items: items.map((item) => parseInline(joinLines(item))) }];
}

function joinLines(lines: readonly string[]): string {
  return lines.map((line) => line.trim()).join(' ');
}

function parseInline(source: string, depth = 0): Inline[] {
  const nodes: Inline[] = [];
  // A delimiter without an end has none further on either: without this, a text of asterisks takes for ever.
  const unclosed = new Set<string>();
  let text = '';
  let at = 0;
  const push = (node: Inline, next: number) => {
    if (text) nodes.push({ kind: 'text', text });
    text = '';
    nodes.push(node);
    at = next;
  };
  while (at < source.length) {
    const letter = source[at]!;
    if (letter === '\\' && /[!-/:-@[-`{-~]/.test(source[at + 1] ?? '')) {
      text += source[at + 1]!;
      at += 2;
      continue;
    }
    if (depth < MAX_DEPTH && letter === '[') {
      const link = readLink(source, at);
      if (link) {
        const children = parseInline(link.label, depth + 1);
        if (link.href) push({ kind: 'link', href: link.href, children }, link.end);
        else {
          text += plainText(link.label);
          at = link.end;
        }
        continue;
      }
    }
    if (depth < MAX_DEPTH && (letter === '*' || letter === '_')) {
      const delimiter = source[at + 1] === letter ? letter + letter : letter;
      const end = unclosed.has(delimiter) ? -1 : findEnd(source, at, delimiter);
      if (end >= 0) {
        const children = parseInline(source.slice(at + delimiter.length, end), depth + 1);
        push({ kind: delimiter.length === 2 ? 'strong' : 'emphasis', children }, end + delimiter.length);
        continue;
      }
      if (opens(source, at, delimiter)) unclosed.add(delimiter);
      text += delimiter;
      at += delimiter.length;
      continue;
    }
    text += letter;
    at++;
  }
  if (text) nodes.push({ kind: 'text', text });
  return nodes;
}

const WORD = /[\p{L}\p{N}]/u;

function opens(source: string, at: number, delimiter: string): boolean {
  if (/\s/.test(source[at + delimiter.length] ?? ' ')) return false;
  return delimiter[0] !== '_' || !WORD.test(source[at - 1] ?? ' ');
}

/** Where the closing delimiter starts; −1 without one, or where this one does not open anything. */
function findEnd(source: string, at: number, delimiter: string): number {
  if (!opens(source, at, delimiter)) return -1;
  const letter = delimiter[0]!;
  let from = at + delimiter.length;
  while (from < source.length) {
    if (source[from] === '\\') from += 2;
    else if (source[from] !== letter) from++;
    else {
      let run = 1;
      while (source[from + run] === letter) run++;
      const end = from + run - delimiter.length;
      const fits = delimiter.length === 2 ? run >= 2 : run !== 2;
      const closes =
        !/\s/.test(source[from - 1]!) && (letter !== '_' || !WORD.test(source[from + run] ?? ' '));
      if (fits && closes && from > at + delimiter.length) return end;
      from += run;
    }
  }
  return -1;
}

function readLink(
  source: string,
  at: number,
): { label: string; href: string | undefined; end: number } | undefined {
  let nesting = 0;
  for (let close = at; close < source.length && close - at < MAX_LABEL; close++) {
    if (source[close] === '\\') close++;
    else if (source[close] === '[') nesting++;
    else if (source[close] === ']' && --nesting === 0) {
      const target = /^\(\s*<?([^\s<>]{1,2000}?)>?\s*\)/.exec(source.slice(close + 1, close + 1 + MAX_HREF));
      if (!target) return undefined;
      return {
        label: source.slice(at + 1, close),
        href: safeHref(target[1]!),
        end: close + 1 + target[0].length,
      };
    }
  }
  return undefined;
}
