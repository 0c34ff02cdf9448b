import type { TextKind } from './styleCheck.ts';

/** A text of a dataset with its way, by ids where there are any. */
export interface StyledText {
  readonly way: string;
  readonly lang: string;
  readonly text: string;
  readonly kind: TextKind;
}

/** Fields that hold texts. Titles of sources, aliases and quotes are somebody else’s words. */
const PROSE = new Set([
  'summary',
  'finding',
  'method',
  'borders',
  'text',
  'policy',
  'note',
  'notes',
  'of',
  'alt',
]);
const HEADINGS = new Set(['title', 'label', 'name']);

/** Every text of a document, in every language. */
export function textsOf(document: object): StyledText[] {
  const { languages } = document as { languages?: string[] };
  return collect(document, [], languages?.[0] ?? 'und');
}

function collect(value: unknown, path: readonly string[], first: string): StyledText[] {
  if (typeof value !== 'object' || value === null || path.at(0) === 'sources') return [];
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) => {
    const way = [...path, nameOf(part) ?? key];
    if (!PROSE.has(key) && !HEADINGS.has(key)) return collect(part, way, first);
    // A story is offered by the question it answers.
    const kind = HEADINGS.has(key) || path.includes('offers') ? 'heading' : 'prose';
    const texts = typeof part === 'string' ? { [first]: part } : part;
    if (typeof texts !== 'object' || texts === null) return [];
    return Object.entries(texts).flatMap(([lang, text]: [string, unknown]) =>
      typeof text === 'string' ? [{ way: way.join('/'), lang, text, kind } as const] : [],
    );
  });
}

function nameOf(part: unknown): string | undefined {
  return typeof part === 'object' && part !== null && 'id' in part ? String(part.id) : undefined;
}
