import type { Problem } from '../schema/problem.ts';
import type { LoadFailure } from './loadFailure.ts';

/** Why nothing of a document can be shown, by what the check found. */
export function failureOf(problem: Problem | undefined, address: string): LoadFailure {
  if (problem?.rule === 'version') {
    return { code: 'wrong-version', address, version: problem.value, supported: String(problem.expected) };
  }
  return { code: 'not-a-dataset', address, missing: problem?.expected === 'events' ? 'events' : 'object' };
}
