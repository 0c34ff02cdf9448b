import type { Problem } from '../schema/problem.ts';
import { problemsDe } from './problemsDe.ts';
import { problemsEn } from './problemsEn.ts';
import type { ProblemWords } from './problemWords.ts';

/** Languages problems are worded in. */
export type ProblemLanguage = 'de' | 'en';

/** A problem in words: where it is, what is wrong and how to mend it. */
export interface DescribedProblem {
  readonly where: string;
  readonly what: string;
  readonly fix: string;
}

const WORDS: Readonly<Record<ProblemLanguage, ProblemWords>> = { de: problemsDe, en: problemsEn };

/** A problem in the reader's language; what the author wrote is quoted, shortened. */
export function describeProblem(problem: Problem, lang: ProblemLanguage): DescribedProblem {
  const words = WORDS[lang];
  const { what, fix } = words.rules[problem.rule](problem);
  const sentence = problem.leftOut ? `${what} ${words.leftOut(problem)}` : what;
  return { where: whereOf(problem, words), what: sentence, fix };
}

function whereOf({ path, id, row, column }: Problem, words: ProblemWords): string {
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
