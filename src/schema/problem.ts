/** Where a value stands in the document: keys and positions from the top. */
export type Path = readonly (string | number)[];

/** Every rule a document can break; `i18n/problems.ts` has the words for each in each language. */
export const RULES = [
  'not-a-dataset',
  'version',
  'missing',
  'empty',
  'type',
  'choice',
  'slug',
  'language-tag',
  'latitude',
  'longitude',
  'number-range',
  'country',
  'zone',
  'address',
  'date-syntax',
  'date-impossible',
  'date-level',
  'date-reversed',
  'too-long',
  'duplicate-id',
  'unknown-reference',
  'circular',
  'no-coordinates',
  'unknown-field',
] as const;

/** One of the rules. */
export type RuleCode = (typeof RULES)[number];

/** What a value should have been, where the rule is `type`. */
export type TypeName =
  'text' | 'number' | 'yes-no' | 'list' | 'object' | 'text-or-languages' | 'text-or-object' | 'text-or-list';

/** One thing wrong with a document, without words: `describeProblem` has those. */
export interface Problem {
  readonly path: Path;
  readonly rule: RuleCode;
  /** Errors lose something the author wrote; warnings lose nothing that can be shown. */
  readonly severity: 'error' | 'warning';
  /** What was found; absent where nothing was. */
  readonly value?: unknown;
  /** A type name, the allowed values, the collection referred to, or a limit, depending on the rule. */
  readonly expected?: string | readonly string[];
  /** The likeliest intended value. */
  readonly suggestion?: string;
  /** Id of the record the path leads into, where it has one. */
  readonly id?: string;
  /** True where the whole record is not shown because of this. */
  readonly leftOut?: true;
  /** Row and column of the table the document was read from, counted from 1. */
  readonly row?: number;
  readonly column?: string;
}

/** Rules whose breach loses nothing: the value stays, or there was none. */
export const HARMLESS: ReadonlySet<RuleCode> = new Set<RuleCode>([
  'empty',
  'too-long',
  'no-coordinates',
  'unknown-field',
]);
