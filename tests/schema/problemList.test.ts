import { expect, test } from 'vitest';
import { MAX_PROBLEMS, ProblemList } from '../../src/schema/problemList.ts';
import type { Problem } from '../../src/schema/problem.ts';

const problem = (severity: 'error' | 'warning', at: number): Problem => ({
  path: ['events', at],
  rule: 'unknown-field',
  severity,
});

test('an error is listed even where warnings have filled the list, and nothing is miscounted', () => {
  const problems = new ProblemList();
  for (let at = 0; at < MAX_PROBLEMS + 20; at++) problems.add(problem('warning', at));
  problems.add(problem('error', 1));
  problems.add(problem('error', 2));
  expect(problems.list).toHaveLength(MAX_PROBLEMS);
  expect(problems.more).toBe(22);
  expect(problems.errors).toBe(2);
  expect(problems.list.filter(({ severity }) => severity === 'error')).toHaveLength(2);
  expect(problems.list[0]).toMatchObject({ severity: 'warning', path: ['events', 0] });
});

test('a list full of errors grows no more', () => {
  const problems = new ProblemList();
  for (let at = 0; at < MAX_PROBLEMS + 3; at++) problems.add(problem('error', at));
  expect(problems.list).toHaveLength(MAX_PROBLEMS);
  expect(problems.more).toBe(3);
});
