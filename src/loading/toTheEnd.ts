/** Runs steps to their end without a rest. */
export function toTheEnd<TStep, TResult>(
  steps: Generator<TStep, TResult>,
  onstep: (step: TStep) => void,
): TResult {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    onstep(step.value);
  }
}
