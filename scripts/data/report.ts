import { describeProblem, type DescribedProblem, type ProblemLanguage } from '../../src/i18n/problems.ts';
import { describeStrictly } from '../../src/i18n/strict/describe.ts';
import type { Path } from '../../src/schema/problem.ts';
import { BORDER_POINTS } from '../atlas/borderPoints.ts';
import { isStrict, type Finding, type Findings } from './findings.ts';
import { WORDS } from './words.ts';

/** More than anyone reads at once; the rest is counted. */
const MOST_LISTED = 500;

/** The findings for people: two lines each, then the borders where asked for, then the sum. */
export function inWords(
  file: string,
  found: Findings,
  { lang, strict }: { readonly lang: ProblemLanguage; readonly strict: boolean },
): string {
  const words = WORDS[lang];
  const hidden = found.more + Math.max(0, found.list.length - MOST_LISTED);
  const lines = found.list.slice(0, MOST_LISTED).flatMap((finding) => {
    const { severity, rule, path } = finding.problem;
    const { where, what, fix } = described(finding, lang);
    return [
      `${file}:${finding.at.line}:${finding.at.column}  ${words.severities[severity]}  ${pointer(path)}  (${rule})`,
      `    ${where}: ${what} ${fix}`,
    ];
  });
  if (hidden > 0) lines.push(words.more(hidden));
  if (strict && found.usable && !found.list.some(({ problem }) => problem.rule === 'border-point')) {
    lines.push(words.borders(BORDER_POINTS.map((point) => point[lang])));
  }
  return [...lines, words.sum(found, strict)].join('\n');
}

/** The findings for machines; nothing that is listed is left out. */
export function asJson(file: string, found: Findings, lang: ProblemLanguage): string {
  const { list, more, errors, warnings, hints, events } = found;
  const problems = list.map((finding) => ({
    ...finding.problem,
    at: finding.at,
    ...described(finding, lang),
  }));
  return JSON.stringify({ file, errors, warnings, hints, more, events, problems }, undefined, 2);
}

function described({ problem }: Finding, lang: ProblemLanguage): DescribedProblem {
  return isStrict(problem) ? describeStrictly(problem, lang) : describeProblem(problem, lang);
}

/** The way to a value as a JSON Pointer, RFC 6901. */
function pointer(path: Path): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('') || '/';
}
