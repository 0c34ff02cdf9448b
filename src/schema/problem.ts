/** Where a value stands in the document: keys and positions from the top. */
export type Path = readonly (string | number)[];

/** Every rule a document can break; `i18n/problems.ts` has the words for each in each language. */
export const RULES = [
  'not-a-dataset',
  'version',
  'missing',
  'empty',
  'type',
  'type-taken',
  'choice',
  'slug',
  'language-tag',
  'latitude',
  'longitude',
  'number-range',
  'ring',
  'ring-open',
  'country',
  'zone',
  'address',
  'date-syntax',
  'date-impossible',
  'time-impossible',
  'date-level',
  'date-reversed',
  'too-long',
  'duplicate-id',
  'listed-twice',
  'unknown-reference',
  'circular',
  'no-coordinates',
  'link-to-itself',
  'link-twice',
  'link-circle',
  'link-against-time',
  'known-out-of-order',
  'claim-without-event',
  'check-without-source',
  'quote-without-language',
  'opposes-itself',
  'unknown-field',
] as const;

/** One of the rules. */
export type RuleCode = (typeof RULES)[number];

/** What a value should have been, where the rule is `type`. */
export type TypeName =
  | 'text'
  | 'number'
  | 'yes-no'
  | 'list'
  | 'object'
  | 'text-or-languages'
  | 'text-or-object'
  | 'text-or-list'
  | 'pair';

/** Errors lose something the author wrote; warnings lose nothing that can be shown; hints may well be meant so. */
export type Severity = 'error' | 'warning' | 'hint';

/** One thing wrong with a document, without words: `describeProblem` has those. */
export interface Problem<TRule extends string = RuleCode> {
  readonly path: Path;
  readonly rule: TRule;
  readonly severity: Severity;
  /** What was found; absent where nothing was. */
  readonly value?: unknown;
  /** A type name, the allowed values, the collection referred to, a limit or ids, depending on the rule. */
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
  'type-taken',
  'listed-twice',
  'ring-open',
  'no-coordinates',
  'unknown-field',
]);
