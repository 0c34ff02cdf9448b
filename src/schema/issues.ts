import type * as v from 'valibot';
import { parseEdtf } from '../domain/edtf.ts';
import { HARMLESS, RULES, type Path, type Problem, type RuleCode } from './problem.ts';
import { nearest, slugOf } from './suggest.ts';

type Issue = v.BaseIssue<unknown>;

const known: ReadonlySet<string> = new Set(RULES);

/** What the checking library found, as a problem; `base` is the way to the record. */
export function problemOf(issue: Issue, base: Path): Problem {
  const { rule, expected } = ruleOf(issue);
  const likely = suggestionFor(rule, issue, expected);
  const suggestion = likely === issue.input ? undefined : likely;
  return {
    path: [...base, ...pathOf(issue)],
    rule,
    severity: HARMLESS.has(rule) ? 'warning' : 'error',
    ...(issue.input === undefined ? {} : { value: issue.input }),
    ...(expected === undefined ? {} : { expected }),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** Keys from the record to the value. */
export function pathOf(issue: Issue): (string | number)[] {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

/** Whether a value that breaks the rule may stay. */
export function mayStay(issue: Issue): boolean {
  const { rule } = ruleOf(issue);
  return rule === 'too-long' || rule === 'ring-open';
}

/** Keys from the record to what has to go with the value: a shape without one of its points would be another shape. */
export function badPathOf(issue: Issue): (string | number)[] {
  const path = pathOf(issue);
  const at = path.indexOf(WHOLE);
  return at < 0 ? path : path.slice(0, at + 1);
}

const WHOLE = 'geometry';

function ruleOf(issue: Issue): { rule: RuleCode; expected?: string | readonly string[] } {
  const [code = '', expected] = issue.message.split(/:(.*)/s);
  if (isMissing(issue)) return { rule: 'missing' };
  if (issue.input === null || issue.input === '') return { rule: 'empty' };
  if (!known.has(code)) return { rule: 'type', expected: 'object' };
  if (expected === undefined) return { rule: code as RuleCode };
  return { rule: code as RuleCode, expected: expected.includes('|') ? expected.split('|') : expected };
}

function isMissing(issue: Issue): boolean {
  return issue.kind === 'schema' && issue.input === undefined;
}

function suggestionFor(
  rule: RuleCode,
  issue: Issue,
  expected?: string | readonly string[],
): string | undefined {
  const { input } = issue;
  if (rule === 'choice' && typeof input === 'string' && typeof expected === 'object')
    return nearest(input, expected);
  if ((rule === 'slug' || rule === 'unknown-reference') && typeof input === 'string') return slugOf(input);
  if (rule === 'language-tag' && typeof input === 'string') return input.replaceAll('_', '-');
  if (rule === 'country' && typeof input === 'string' && /^[A-Z]{2}$/i.test(input))
    return input.toLowerCase();
  if (rule === 'date-syntax' && typeof input === 'string') return farYears(input);
  if (rule === 'type' && expected === 'number' && typeof input === 'string') return numberIn(input);
  return undefined;
}

/** Years of five digits and more in the notation of EDTF, if that makes a date of the text: `-300000` → `Y-300000`. */
function farYears(text: string): string | undefined {
  const written = text.replace(/(?<=^|\/)-?[1-9]\d{4,}(?=[?~%]?(?:\/|$))/g, 'Y$&');
  return written !== text && parseEdtf(written).ok ? written : undefined;
}

function numberIn(text: string): string | undefined {
  const number = Number(text.replace(',', '.'));
  return text.trim() !== '' && Number.isFinite(number) ? String(number) : undefined;
}
