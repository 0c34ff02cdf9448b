import type { Problem } from '../schema/problem.ts';
import { problemsDe } from './problemsDe.ts';
import { problemsEn } from './problemsEn.ts';
import { problemsUk } from './problemsUk.ts';
import type { ProblemWords, RuleWords } from './problemWords.ts';

/** Languages problems are worded in. */
export type ProblemLanguage = 'de' | 'en' | 'uk';

/** A problem in words: where it is, what is wrong and how to mend it. */
export interface DescribedProblem {
  readonly where: string;
  readonly what: string;
  readonly fix: string;
}

/** What each language says about problems. */
export const PROBLEM_WORDS: Readonly<Record<ProblemLanguage, ProblemWords>> = {
  de: problemsDe,
  en: problemsEn,
  uk: problemsUk,
};

/** A problem in the reader's language; what the author wrote is quoted, shortened. */
export function describeProblem(problem: Problem, lang: ProblemLanguage): DescribedProblem {
  return describeWith(PROBLEM_WORDS[lang].rules, problem, PROBLEM_WORDS[lang]);
}

/** The same by other rules than those of the ordinary check. */
export function describeWith<TRule extends string>(
  rules: RuleWords<TRule>,
  problem: Problem<TRule>,
  words: ProblemWords,
): DescribedProblem {
  const { what, fix } = rules[problem.rule](problem);
  const sentence = problem.leftOut ? `${what} ${words.leftOut(problem)}` : what;
  return { where: whereOf(problem, words), what: sentence, fix };
}

function whereOf({ path, id, row, column }: Problem<string>, words: ProblemWords): string {
  const parts: string[] = [];
  if (row !== undefined) parts.push(words.row(row, column));
  const [collection, index] = path;
  const inRecord = typeof index === 'number' && collection !== undefined && collection in words.records;
  if (inRecord) parts.push(words.record(String(collection), index + 1, id));
  for (const key of path.slice(inRecord ? 2 : 0)) {
    parts.push(typeof key === 'number' ? words.entry(key + 1) : words.quote(key));
  }
  return parts.length > 0 ? parts.join(', ') : words.document;
}
