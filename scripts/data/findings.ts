import { positionsOf, type Position } from '../../src/formats/jsonPositions.ts';
import { checkDocument, type EventCount } from '../../src/schema/check.ts';
import type { Problem, Severity } from '../../src/schema/problem.ts';
import { checkStrictly } from '../../src/schema/strict/check.ts';
import type { Outlines } from '../../src/schema/strict/outsideCountry.ts';
import { STRICT_RULES, type StrictProblem } from '../../src/schema/strict/problem.ts';

/** A problem with where it stands in the file. */
export interface Finding {
  readonly problem: Problem | StrictProblem;
  readonly at: Position;
}

/** All that both checks found, in the order of the file. */
export interface Findings {
  /** Whether there is a dataset in the file at all. */
  readonly usable: boolean;
  readonly list: readonly Finding[];
  /** Problems that are only counted. */
  readonly more: number;
  readonly errors: number;
  readonly warnings: number;
  /** They count against no file. */
  readonly hints: number;
  readonly events: EventCount;
}

/** What the strict check needs besides the file, and what it found elsewhere. */
export interface Strictness {
  readonly outlines: Outlines;
  readonly ownProblems: readonly StrictProblem[];
}

/** Checks a document; `text` is what it was read from. */
export function findings(json: unknown, text: string, strictness?: Strictness): Findings {
  const { document, holdings, problems, more, errors, events } = checkDocument(json);
  const strict =
    strictness && document && holdings
      ? [...strictness.ownProblems, ...checkStrictly({ document, holdings }, strictness.outlines)]
      : [];
  const all = [...problems, ...strict];
  const positions = positionsOf(
    text,
    all.map(({ path }) => path),
  );
  const list = all.map((problem, index): Finding => ({ problem, at: positions[index]! }));
  const strictErrors = countOf(strict, 'error');
  const hints = countOf(strict, 'hint');
  return {
    usable: document !== undefined,
    list: list.sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column),
    more,
    errors: errors + strictErrors,
    warnings: all.length + more - errors - strictErrors - hints,
    hints,
    events,
  };
}

function countOf(problems: readonly StrictProblem[], wanted: Severity): number {
  return problems.filter(({ severity }) => severity === wanted).length;
}

/** Whether only the strict check knows the rule. */
export function isStrict(problem: Problem | StrictProblem): problem is StrictProblem {
  return (STRICT_RULES as readonly string[]).includes(problem.rule);
}
