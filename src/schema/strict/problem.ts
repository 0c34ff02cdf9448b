import type { DatasetDocument } from '../definition.ts';
import type { Held, Holdings } from '../held.ts';
import type { Path, Problem } from '../problem.ts';

/** What the strict check asks for beyond what a dataset needs to be shown; `i18n/strict` has the words. */
export const STRICT_RULES = [
  'language-missing',
  'language-not-declared',
  'event-without-source',
  'claim-without-source',
  'one-sided',
  'unknown-country',
  'outside-country',
  'border-point',
  'after-as-of',
  'far-date',
  'same-date',
  'duplicate-source',
  'same-label',
  'same-name',
  'unused',
] as const;

/** One of them. */
export type StrictRule = (typeof STRICT_RULES)[number];
/** A breach of one of them; only the base map’s own is an error, since nothing of the file is lost. */
export type StrictProblem = Problem<StrictRule>;

/** A document that has been checked: its head, mended, and its records. */
export interface Subject {
  readonly document: DatasetDocument;
  readonly holdings: Holdings;
}

/** A warning about a record; `path` leads on from it. */
export function warning(
  rule: StrictRule,
  { collection, index, id }: Held,
  path: Path = [],
  more: Partial<StrictProblem> = {},
): StrictProblem {
  return { path: [collection, index, ...path], rule, severity: 'warning', id, ...more };
}
