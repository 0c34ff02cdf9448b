import type { StrictProblem, StrictRule } from '../../schema/strict/problem.ts';
import { describeWith, PROBLEM_WORDS, type DescribedProblem, type ProblemLanguage } from '../problems.ts';
import type { RuleWords } from '../problemWords.ts';
import { strictDe } from './strictDe.ts';
import { strictEn } from './strictEn.ts';
import { strictUk } from './strictUk.ts';

const RULES: Readonly<Record<ProblemLanguage, RuleWords<StrictRule>>> = {
  de: strictDe,
  en: strictEn,
  uk: strictUk,
};

/** A problem of the strict check in words; apart from the others, since no page needs them. */
export function describeStrictly(problem: StrictProblem, lang: ProblemLanguage): DescribedProblem {
  return describeWith(RULES[lang], problem, PROBLEM_WORDS[lang]);
}
