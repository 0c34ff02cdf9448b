import type { Problem } from './problem.ts';

/** More problems than anyone reads; beyond it they are only counted. */
export const MAX_PROBLEMS = 500;

/** Problems in the order found, up to a limit, and how many there are besides. */
export class ProblemList {
  readonly list: Problem[] = [];
  more = 0;
  /** Errors among all of them, listed or not. */
  errors = 0;

  get full(): boolean {
    return this.list.length >= MAX_PROBLEMS;
  }

  add(problem: Problem): void {
    if (problem.severity === 'error') this.errors++;
    if (this.full) this.more++;
    else this.list.push(problem);
  }
}
