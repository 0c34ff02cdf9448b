import type { Problem } from './problem.ts';

/** More problems than anyone reads; beyond it they are only counted. */
export const MAX_PROBLEMS = 500;

/** Problems in the order found, up to a limit, errors before others there; and how many there are besides. */
export class ProblemList {
  readonly list: Problem[] = [];
  more = 0;
  /** Errors among all of them, listed or not. */
  errors = 0;

  get full(): boolean {
    return this.list.length >= MAX_PROBLEMS;
  }

  #lastHarmless(): number {
    return this.list.findLastIndex(({ severity }) => severity !== 'error');
  }

  add(problem: Problem): void {
    if (problem.severity === 'error') this.errors++;
    if (!this.full) {
      this.list.push(problem);
      return;
    }
    this.more++;
    // What loses something is never hidden behind what does not.
    const last = problem.severity === 'error' ? this.#lastHarmless() : -1;
    if (last >= 0) this.list.splice(last, 1, problem);
  }
}
