import { describe, expect, test } from 'vitest';
import { describeProblem, type ProblemLanguage } from '../../src/i18n/problems.ts';
import { checkDocument } from '../../src/schema/check.ts';
import { RULES } from '../../src/schema/problem.ts';
import { BAD_INPUTS } from '../fixtures/badInputs.ts';
import { smallDocument } from '../fixtures/smallDocument.ts';

describe('a problem in words says where, what and how to mend it', () => {
  test.each(BAD_INPUTS)('$name', ({ spoil, en, de, uk }) => {
    const document = smallDocument();
    spoil(document);
    const [problem] = checkDocument(document).problems;
    const sentence = (lang: ProblemLanguage) => {
      const { where, what, fix } = describeProblem(problem!, lang);
      return `${where}: ${what} ${fix}`;
    };
    expect(sentence('en')).toBe(en);
    expect(sentence('de')).toBe(de);
    if (uk) expect(sentence('uk')).toBe(uk);
  });
});

test('every rule has words in every language, even for a problem that says nothing more', () => {
  for (const rule of RULES) {
    for (const lang of ['de', 'en', 'uk'] as const) {
      const { where, what, fix } = describeProblem(
        { path: [], rule, severity: 'error', expected: 'text' },
        lang,
      );
      expect([where, what, fix].every((text) => text.length > 3)).toBe(true);
    }
  }
});

test('every rule of the table is one a reader can meet', () => {
  const met = new Set(BAD_INPUTS.map(({ rule }) => rule));
  expect(RULES.filter((rule) => !met.has(rule))).toEqual([]);
});

test('a problem in a table names row and column', () => {
  const problem = {
    path: ['events', 3, 'when'],
    rule: 'missing',
    severity: 'error',
    row: 5,
    column: 'date',
  } as const;
  expect(describeProblem(problem, 'en').where).toBe('row 5, column “date”, event 4, “when”');
  expect(describeProblem(problem, 'de').where).toBe('Zeile 5, Spalte „date“, Ereignis 4, „when“');
  expect(describeProblem(problem, 'uk').where).toBe('рядок 5, стовпець «date», подія 4, «when»');
});

test('what the author wrote is quoted, shortened and on one line', () => {
  const value = `so\n${'very '.repeat(50)}long`;
  const { what } = describeProblem(
    { path: ['title'], rule: 'type', severity: 'error', value, expected: 'object' },
    'en',
  );
  expect(what).toMatch(/^Found “so very very .*…”, expected an object in braces\.$/);
  expect(what.length).toBeLessThan(120);
});
