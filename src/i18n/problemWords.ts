import type { Problem as ProblemOf, RuleCode } from '../schema/problem.ts';
import type { Nouns } from './problemNouns.ts';

/** A problem of whichever check. */
type Problem = ProblemOf<string>;

/** What is said of a breach of each rule; the compiler demands them all. */
export type RuleWords<TRule extends string> = Readonly<
  Record<TRule, (problem: ProblemOf<TRule>) => { readonly what: string; readonly fix: string }>
>;

/** What one language must say about problems. */
export interface ProblemWords extends Nouns {
  readonly rules: RuleWords<RuleCode>;
  readonly document: string;
  readonly leftOut: (problem: Problem) => string;
  readonly record: (collection: string, position: number, id: string | undefined) => string;
  readonly entry: (position: number) => string;
  readonly row: (row: number, column: string | undefined) => string;
  readonly quote: (text: string) => string;
}

const LONGEST_QUOTE = 60;

const MOST_ENTRIES = 4;
const DEEPEST = 2;

/** What the author wrote, shortened; text bare, all else as JSON. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : preview(value, 0);
  const characters = [...text.slice(0, LONGEST_QUOTE * 4).replace(/\s+/g, ' ')];
  return characters.length > LONGEST_QUOTE
    ? `${characters.slice(0, LONGEST_QUOTE - 1).join('')}…`
    : characters.join('');
}

/** The first entries of the first levels as JSON: the value may be huge or deeper than any stack. */
function preview(value: unknown, depth: number): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, LONGEST_QUOTE));
  if (typeof value !== 'object' || value === null) return String(value);
  if (depth >= DEEPEST) return '…';
  const entries = Object.entries(value).slice(0, MOST_ENTRIES);
  if (Array.isArray(value)) return `[${entries.map(([, entry]) => preview(entry, depth + 1)).join(',')}]`;
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${preview(entry, depth + 1)}`).join(',')}}`;
}

/** The last key of the way: the field's name. */
export function fieldOf({ path }: Problem): string {
  return path.findLast((key) => typeof key === 'string') ?? '';
}

/** What a value of the wrong type was taken for, as JSON, where it is short. */
export const asTaken = ({ suggestion }: Problem) =>
  suggestion === undefined ? undefined : shown(suggestion);

/** The way round a circle of ids. */
export const roundTrip = (problem: Problem): string => choices(problem).map(shown).join(' → ');

/** The allowed values, where the rule has some. */
export function choices({ expected }: Problem): readonly string[] {
  return typeof expected === 'object' ? expected : expected === undefined ? [] : [expected];
}
